export const EMPLOYMENT_STATUSES = ["active", "on_leave", "left"] as const;
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

export const EMPLOYMENT_STATUS_NAMES: Record<EmploymentStatus, string> = {
  active: "Active",
  on_leave: "On leave",
  left: "Left",
};
