import { type CastMember, member } from "./cast-member.ts";

/** Research leads more than it manages; Markets lost its way; Field Service found one. */
const RESEARCH: readonly CastMember[] = [
  member(
    ["ewa", "Ewa", "Wiśniewska-Moreau"],
    ["Chief Technology Officer", "Executive", "research", "margit"],
    [10.4, 4.6],
    {
      before: [[10.4, "Head of Metrology Science", "Director", "research"]],
    },
  ),
  member(
    ["amara", "Amara", "Diallo"],
    ["Head of Sensor Platforms", "Director", "research", "ewa"],
    [7.1, 1.7],
    {
      before: [
        [7.1, "Sensor Engineer", "Professional", "research"],
        [5.0, "Sensor Team Lead", "Team lead", "research"],
        [3.2, "Product Manager, Pressure", "Manager", "markets"],
      ],
    },
  ),
  member(["jun", "Jun", "Takeda"], ["Head of New Ventures", "Manager", "research", "ewa"], [3.9, 0.7], {
    before: [[3.9, "Principal Engineer", "Specialist", "research"]],
    location: "Stockholm",
  }),
  member(
    ["charlotte", "Charlotte", "Østergaard"],
    ["Head of Firmware & Software", "Director", "research", "ewa"],
    [6.0, 2.8],
    {
      before: [[6.0, "Software Team Lead", "Team lead", "research"]],
    },
  ),
  member(
    ["giancarlo", "Giancarlo", "Montefusco"],
    ["Head of Metrology Science", "Director", "research", "ewa"],
    [12.1, 4.6],
    {
      before: [[12.1, "Senior Scientist", "Specialist", "research"]],
    },
  ),
  member(
    ["farrukh", "Farrukh", "Nazarov"],
    ["Head of Product Management", "Manager", "research", "ewa"],
    [2.9, 2.9],
  ),
  member(
    ["noor", "Noor", "van der Meulen"],
    ["Sensor Design Lead", "Team lead", "research", "amara"],
    [4.8, 1.6],
    {
      before: [[4.8, "Sensor Engineer", "Professional", "research"]],
    },
  ),
  member(
    ["hyunwoo", "Hyun-woo", "Baek"],
    ["Sensor Process Lead", "Team lead", "research", "amara"],
    [3.4, 1.1],
    {
      before: [[3.4, "Process Scientist", "Professional", "research"]],
    },
  ),
];

const MARKETS: readonly CastMember[] = [
  member(
    ["alasdair", "Alasdair", "Penhaligon"],
    ["Chief Commercial Officer", "Executive", "markets", "margit"],
    [5.6, 3.8],
    {
      before: [[5.6, "Sales Director, United Kingdom", "Director", "markets"]],
    },
  ),
  member(
    ["linnea", "Linnéa", "Bergsten"],
    ["Sales Director, Nordics", "Director", "markets", "alasdair"],
    [8.0, 3.0],
    {
      before: [[8.0, "Account Manager", "Professional", "markets"]],
      location: "Gothenburg",
    },
  ),
  member(
    ["konstantin", "Konstantin", "Reuß"],
    ["Sales Director, Central Europe", "Director", "markets", "alasdair"],
    [6.9, 4.4],
    {
      before: [[6.9, "Account Manager", "Professional", "markets"]],
    },
  ),
  member(
    ["babajide", "Babajide", "Ogunleye"],
    ["Director of Key Accounts", "Director", "markets", "alasdair"],
    [5.9, 1.3],
    {
      before: [[5.9, "Service Manager, United Kingdom", "Manager", "service"]],
      location: "Manchester",
    },
  ),
  member(
    ["chiara", "Chiara", "Lombardini"],
    ["Head of Marketing", "Manager", "markets", "alasdair"],
    [3.1, 3.1],
  ),
  member(
    ["aisyah", "Nur Aisyah", "binti Rahmat"],
    ["Regional Sales Manager, Asia", "Manager", "markets", "alasdair"],
    [2.8, 2.8],
    {
      location: "Singapore",
    },
  ),
  member(
    ["tomas", "Tomas", "Lind"],
    ["Head of Field Service", "Director", "service", "alasdair"],
    [9.4, 2.9],
    {
      before: [
        [9.4, "Field Service Engineer", "Professional", "service"],
        [6.1, "Service Manager, Nordics", "Manager", "service"],
      ],
      location: "Gothenburg",
    },
  ),
  member(
    ["freja", "Freja", "Mikkelsen"],
    ["Service Manager, Nordics", "Manager", "service", "tomas"],
    [6.3, 2.7],
    {
      before: [[6.3, "Field Service Engineer", "Professional", "service"]],
      location: "Gothenburg",
    },
  ),
  member(
    ["thandeka", "Thandeka", "Mabuza"],
    ["Remote Service Manager", "Manager", "service", "tomas"],
    [4.1, 1.9],
    {
      before: [[4.1, "Application Engineer", "Professional", "service"]],
    },
  ),
  member(
    ["angel", "Ángel", "Echeverría Ugalde"],
    ["Service Manager, Southern Europe", "Manager", "service", "tomas"],
    [5.2, 2.4],
    {
      before: [[5.2, "Field Service Engineer", "Professional", "service"]],
      location: "Bilbao",
    },
  ),
  member(
    ["tadeusz", "Tadeusz", "Kowalczyk-Brandt"],
    ["Service Manager, Central Europe", "Manager", "service", "tomas"],
    [7.2, 1.5],
    {
      before: [[7.2, "Senior Service Engineer", "Specialist", "service"]],
      location: "Brno",
    },
  ),
];

export const MARKET_CAST: readonly CastMember[] = [...RESEARCH, ...MARKETS];
