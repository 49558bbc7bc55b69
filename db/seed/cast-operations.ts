import { type CastMember, member } from "./cast-member.ts";

/** Operations: very good at managing. */
const OPERATIONS: readonly CastMember[] = [
  member(
    ["reinhold", "Reinhold", "Dahlberg"],
    ["Chief Operating Officer", "Executive", "operations", "margit"],
    [27.4, 11.3],
    {
      before: [
        [27.4, "Production Engineer", "Professional", "plant"],
        [22.0, "Assembly Manager", "Manager", "plant"],
        [16.5, "Plant Director, Gothenburg", "Director", "plant"],
      ],
    },
  ),
  member(
    ["marie", "Marie-Claire", "Vandenbroucke"],
    ["Head of Quality & Regulatory Affairs", "Director", "operations", "reinhold"],
    [12.7, 8.1],
    {
      before: [[12.7, "Quality Manager", "Manager", "operations"]],
    },
  ),
  member(
    ["pavel", "Pavel", "Hruška"],
    ["Head of Manufacturing Engineering", "Director", "operations", "reinhold"],
    [14.2, 5.5],
    {
      before: [[14.2, "Tooling Engineer", "Professional", "plant"]],
      location: "Brno",
    },
  ),
  member(
    ["anneliese", "Anneliese", "Kornfeld"],
    ["Head of Production Planning", "Manager", "operations", "reinhold"],
    [9.9, 4.0],
    {
      before: [[9.9, "Production Planner", "Professional", "plant"]],
    },
  ),
  member(
    ["thordis", "Þórdís", "Einarsdóttir"],
    ["Environment, Health & Safety Manager", "Manager", "operations", "reinhold"],
    [4.2, 4.2],
  ),
  member(
    ["lorenzo", "Lorenzo", "Bellandi"],
    ["Regulatory Affairs Manager", "Manager", "operations", "marie"],
    [8.3, 3.8],
    {
      before: [[8.3, "Regulatory Specialist", "Specialist", "operations"]],
    },
  ),
  member(
    ["iveta", "Iveta", "Marešová"],
    ["Manufacturing Engineering Lead", "Team lead", "operations", "pavel"],
    [7.0, 2.6],
    {
      before: [[7.0, "Process Engineer", "Professional", "operations"]],
      location: "Brno",
    },
  ),
  member(
    ["vikram", "Vikram", "Bhattacharjee"],
    ["Head of Supply Chain", "Director", "supply", "reinhold"],
    [7.9, 3.7],
    {
      before: [[7.9, "Purchasing Manager", "Manager", "supply"]],
    },
  ),
  member(
    ["wiebke", "Wiebke", "Petersen-Ruiz"],
    ["Purchasing Manager", "Manager", "supply", "vikram"],
    [6.6, 3.5],
    {
      before: [[6.6, "Strategic Buyer", "Specialist", "supply"]],
      location: "Hamburg",
    },
  ),
  member(["matej", "Matěj", "Dvořáček"], ["Logistics Manager", "Manager", "supply", "vikram"], [11.0, 6.2], {
    before: [[11.0, "Warehouse Supervisor", "Team lead", "supply"]],
  }),
  member(
    ["zeynep", "Zeynep", "Kılıçarslan"],
    ["Materials Planning Manager", "Manager", "supply", "vikram"],
    [4.4, 1.4],
    {
      before: [[4.4, "Materials Planner", "Professional", "supply"]],
    },
  ),
];

const PLANT: readonly CastMember[] = [
  member(
    ["ines", "Ines", "Okafor"],
    ["Plant Director, Gothenburg", "Director", "plant", "reinhold"],
    [11.2, 2.3],
    {
      before: [
        [11.2, "Process Engineer", "Professional", "plant"],
        [7.4, "Assembly Manager", "Manager", "plant"],
        [4.3, "Operations Programme Manager", "Manager", "operations"],
      ],
    },
  ),
  member(
    ["katarzyna", "Katarzyna", "Zielińska"],
    ["Machining Manager", "Manager", "plant", "ines"],
    [8.7, 3.9],
    {
      before: [[8.7, "Machining Team Lead", "Team lead", "plant"]],
    },
  ),
  member(["gunnar", "Gunnar", "Åkesson"], ["Assembly Manager", "Manager", "plant", "ines"], [13.5, 4.2], {
    before: [[13.5, "Assembly Team Lead", "Team lead", "plant"]],
  }),
  member(["thanh", "Thành Phong", "Huỳnh"], ["Final Test Manager", "Manager", "plant", "ines"], [5.8, 2.0], {
    before: [[5.8, "Test Engineer", "Professional", "plant"]],
  }),
  member(
    ["stefan", "Stefan", "Obermüller"],
    ["Maintenance & Facilities Manager", "Manager", "plant", "ines"],
    [16.0, 7.1],
    {
      before: [[16.0, "Maintenance Technician", "Professional", "plant"]],
    },
  ),
  member(
    ["samuel", "Samuel T.", "Oyelaran"],
    ["Continuous Improvement Engineer", "Specialist", "plant", "ines"],
    [4.6, 2.1],
    {
      before: [[4.6, "Test Engineer", "Professional", "plant"]],
    },
  ),
  member(
    ["elisabeth", "Elisabeth", "Thorvaldsen-Grübel"],
    ["Head of Calibration Laboratory", "Manager", "laboratory", "ines"],
    [19.6, 9.4],
    {
      before: [[19.6, "Calibration Engineer", "Professional", "laboratory"]],
    },
  ),
];

export const OPERATIONS_CAST: readonly CastMember[] = [...OPERATIONS, ...PLANT];
