export const ROLES = ["administrator", "hr_partner", "manager", "executive", "candidate", "auditor"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  administrator: "Administrator",
  hr_partner: "HR partner",
  manager: "Manager",
  executive: "Executive",
  candidate: "Candidate",
  auditor: "Auditor",
};

/**
 * How far a permission goes:
 * self: the actor's own person; team: direct reports; line: everybody below in the reporting line;
 * units: the units of the role grant and all below (the whole organization when the grant names none);
 * organization: everybody; named: only where the actor is named in the record itself (asked to confirm);
 * granted: only by an explicit, dated grant for one person, role or session; nobody without one.
 */
export type Span = "self" | "team" | "line" | "units" | "organization" | "named" | "granted";

type Row = Partial<Record<Role, Span>>;

/**
 * The whole authorization matrix: what each role may do, and over whom. What is not here is refused.
 * The prose of the matrix and the tests are generated from this table.
 */
const TABLE = {
  // One's own account: whoever signs in, in whatever role
  "account:read": {
    administrator: "self",
    hr_partner: "self",
    manager: "self",
    executive: "self",
    candidate: "self",
    auditor: "self",
  },
  "account:update": {
    administrator: "self",
    hr_partner: "self",
    manager: "self",
    executive: "self",
    candidate: "self",
    auditor: "self",
  },
  // Organization and access
  "organization:read": { administrator: "organization", hr_partner: "organization", auditor: "organization" },
  "organization:update": { administrator: "organization" },
  "rule-set:update": { administrator: "organization" },
  "user:read": {
    administrator: "organization",
    hr_partner: "units",
    candidate: "self",
    auditor: "organization",
  },
  "user:create": { administrator: "organization" },
  "user:update": { administrator: "organization" },
  "user:delete": { administrator: "organization" },
  "grant:create": { administrator: "organization", hr_partner: "units" },
  "session:read": { candidate: "self", administrator: "organization" },
  "session:revoke": { candidate: "self", administrator: "organization" },
  // The directory and the person
  "person:find": {
    administrator: "organization",
    hr_partner: "organization",
    manager: "organization",
    executive: "organization",
    candidate: "organization",
  },
  "person:read": {
    administrator: "organization",
    hr_partner: "units",
    manager: "line",
    executive: "units",
    candidate: "self",
  },
  "person:create": { administrator: "organization", hr_partner: "units" },
  "person:update": { administrator: "organization", hr_partner: "units" },
  "person:delete": { administrator: "organization" },
  "contact:update": { candidate: "self" },
  "demographics:read": { hr_partner: "granted", candidate: "self" },
  "demographics:update": { candidate: "self" },
  "career-profile:read": { hr_partner: "units", manager: "line", executive: "units", candidate: "self" },
  "career-profile:update": { hr_partner: "units", candidate: "self" },
  // Development
  "development-plan:read": { hr_partner: "units", manager: "line", executive: "granted", candidate: "self" },
  "development-plan:update": { hr_partner: "units", manager: "team", candidate: "self" },
  "development-plan:delete": { hr_partner: "units", manager: "team", candidate: "self" },
  "experience-type:read": {
    administrator: "organization",
    hr_partner: "organization",
    manager: "organization",
    executive: "organization",
    candidate: "organization",
  },
  "experience-type:update": { administrator: "organization", hr_partner: "organization" },
  "experience:read": { hr_partner: "units", manager: "line", executive: "granted", candidate: "self" },
  "experience:assign": { hr_partner: "units", manager: "team" },
  "experience:log": { hr_partner: "units", manager: "team", candidate: "self" },
  "experience:submit": { hr_partner: "units", manager: "team", candidate: "self" },
  "experience:read-asked": { candidate: "named" },
  "experience:confirm": { candidate: "named" },
  "feedback:read": { hr_partner: "units", manager: "team", candidate: "self" },
  "feedback:write": { manager: "team", candidate: "self" },
  "manager-note:write": { manager: "team" },
  "hr-note:read": { hr_partner: "units" },
  "hr-note:write": { hr_partner: "units" },
  // Assessment and judgement
  "assessment:record": { manager: "team", candidate: "self" },
  "assessment:read": { hr_partner: "units", manager: "team", executive: "units", candidate: "self" },
  "readiness:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "readiness:propose": { manager: "team" },
  "readiness:decide": { hr_partner: "units" },
  "readiness-explanation:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "risk:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "risk:propose": { manager: "team" },
  "risk:update": { hr_partner: "units" },
  // Leadership roles, slates, pools, reviews
  "role:read": {
    administrator: "organization",
    hr_partner: "units",
    manager: "team",
    executive: "units",
    auditor: "organization",
  },
  "role:create": { administrator: "organization", hr_partner: "units" },
  "role:update": { administrator: "organization", hr_partner: "units" },
  "role:delete": { administrator: "organization", hr_partner: "units" },
  "slate:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "slate:nominate": { hr_partner: "units", manager: "granted", executive: "units" },
  "slate:update": { hr_partner: "units" },
  "slate:endorse": { executive: "units" },
  "talent-pool:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "talent-pool:update": { hr_partner: "units" },
  "pipeline-stage:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "stage-decision:create": { hr_partner: "units" },
  "stage-decision:recommend": { manager: "team" },
  "stage-decision:approve": { executive: "units" },
  "calibration:read": { hr_partner: "units", manager: "granted", executive: "units" },
  "calibration:update": { hr_partner: "units", manager: "granted", executive: "units" },
  // Totals, reports, exports
  "dashboard:read": { hr_partner: "units", executive: "units" },
  "dashboard:count": { administrator: "organization", hr_partner: "units", executive: "units" },
  "development-dashboard:read": { hr_partner: "units", manager: "line", executive: "units" },
  "diversity-report:read": { hr_partner: "granted", executive: "units" },
  "export:create": {
    hr_partner: "units",
    manager: "team",
    executive: "units",
    candidate: "self",
    auditor: "organization",
  },
  // Import, integration
  "import:create": { administrator: "organization", hr_partner: "units" },
  "import:read": { administrator: "organization", hr_partner: "units", auditor: "organization" },
  "import:revert": { administrator: "organization", hr_partner: "units" },
  "integration:read": { administrator: "organization", auditor: "organization" },
  "integration:update": { administrator: "organization" },
  // Trust
  "audit:read": { auditor: "organization" },
  "audit:read-configuration": { administrator: "organization" },
  "audit:read-population": { hr_partner: "units" },
  "audit:export": { auditor: "organization" },
  "data-request:create": { candidate: "self" },
  "data-request:start": { administrator: "organization" },
  "data-request:decide": { hr_partner: "units" },
  "data-request:read": { auditor: "organization" },
  "break-glass:request": { administrator: "organization" },
  "break-glass:approve": { hr_partner: "units" },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof TABLE;

export const PERMISSION_TABLE: Record<Permission, Row> = TABLE;

export const PERMISSIONS = Object.keys(TABLE) as readonly Permission[]; // the keys are the type's own literals
