import { type CastMember, member } from "./cast-member.ts";

/** The people at the top and in the functions. */
const COMPANY: readonly CastMember[] = [
  member(
    ["margit", "Margit", "Aalto-Brenner"],
    ["Chief Executive Officer", "Executive", "company", null],
    [9.2, 4.1],
    {
      before: [[9.2, "Chief Commercial Officer", "Executive", "markets"]],
    },
  ),
  member(
    ["caoimhe", "Caoimhe", "Ní Dhálaigh"],
    ["General Counsel", "Executive", "company", "margit"],
    [6.4, 6.4],
  ),
  member(
    ["ruslan", "Ruslan", "Tkachenko"],
    ["Head of Strategy", "Director", "company", "margit"],
    [3.6, 3.6],
  ),
  member(
    ["solveig", "Solveig", "Bjørnstad"],
    ["Head of Communications", "Manager", "company", "margit"],
    [5.1, 2.9],
    {
      before: [[5.1, "Communications Manager", "Specialist", "markets"]],
    },
  ),
  member(
    ["tevita", "Tevita", "Fonoti"],
    ["Sustainability Manager", "Specialist", "company", "ruslan"],
    [2.7, 2.7],
  ),
  member(
    ["birgitta", "Birgitta", "Holmqvist"],
    ["Executive Assistant", "Professional", "company", "margit"],
    [18.3, 9.0],
    {
      before: [[18.3, "Office Administrator", "Professional", "operations"]],
    },
  ),
];

const FINANCE: readonly CastMember[] = [
  member(
    ["desiree", "Désirée", "Lachapelle"],
    ["Chief Financial Officer", "Executive", "finance", "margit"],
    [7.5, 5.2],
    {
      before: [[7.5, "Group Controller", "Director", "finance"]],
    },
  ),
  member(
    ["agnes", "Agnes", "Nyström"],
    ["Chief People Officer", "Executive", "finance", "margit"],
    [8.8, 3.4],
    {
      before: [[8.8, "HR Manager, Operations", "Manager", "operations"]],
    },
  ),
  member(["priya", "Priya", "Raman"], ["Head of Controlling", "Director", "finance", "desiree"], [6.1, 2.2], {
    before: [
      [6.1, "Business Controller", "Specialist", "operations"],
      [4.0, "Finance Manager, Markets", "Manager", "markets"],
    ],
  }),
  member(
    ["miklos", "Miklós", "Szentgyörgyi"],
    ["Group Treasurer", "Manager", "finance", "desiree"],
    [4.9, 4.9],
  ),
  member(["beatriz", "Beatriz", "Carvalho"], ["Head of Talent", "Director", "finance", "agnes"], [5.3, 3.1], {
    before: [[5.3, "HR Partner", "Specialist", "finance"]],
  }),
  member(
    ["yusuf", "Yusuf", "Demirtaş"],
    ["HR Partner, Operations & Field Service", "Specialist", "finance", "agnes"],
    [3.3, 3.3],
  ),
  member(
    ["torbjorn", "Torbjörn", "Ek"],
    ["HR Systems Manager", "Specialist", "finance", "agnes"],
    [10.6, 4.4],
    {
      before: [[10.6, "Systems Analyst", "Professional", "finance"]],
    },
  ),
];

export const COMPANY_CAST: readonly CastMember[] = [...COMPANY, ...FINANCE];
