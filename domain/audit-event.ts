/** What the events of the log mean, in words. An event without an entry is shown by its own name. */
const EVENT_SENTENCES: Record<string, string> = {
  "organization.created": "set up the organization",
  "session.started": "signed in",
  "session.ended": "signed out",
  "session.refused": "was refused at sign-in",
  "user.created": "made an account",
  "user.rolesChanged": "changed somebody's roles",
  "user.passwordChanged": "changed the own password",
  "user.suspended": "suspended an account",
  "user.active": "opened an account again",
  "role.created": "made a leadership role",
  "role.updated": "changed a leadership role",
  "role.markedCritical": "made a role critical",
  "role.unmarkedCritical": "made a role no longer critical",
  "slate.read": "looked at a slate",
  "slate.reviewed": "went through a slate without changing it",
  "nomination.read": "saw somebody's place on a slate",
  "nomination.made": "put somebody on a slate",
  "nomination.changed": "changed somebody's readiness",
  "nomination.moved": "changed somebody's rank",
  "nomination.submitted": "submitted a nomination",
  "nomination.endorsed": "endorsed a nomination",
  "nomination.returned": "returned a nomination",
  "nomination.withdrawn": "took somebody off a slate",
  "assessment.read": "looked at somebody's levels",
  "assessment.recorded": "rated somebody",
  "experience.assigned": "gave somebody an experience",
  "experience.logged": "logged an experience",
  "experience.evidenceAdded": "added evidence",
  "experience.submitted": "submitted an experience",
  "experience.confirmed": "confirmed an experience",
  "experience.returned": "returned an experience",
  "experience.abandoned": "ended an experience unfinished",
  "evidence.downloaded": "downloaded evidence",
  "dashboard.read": "looked at the dashboard",
  "dashboard.drilled": "opened the list behind a number",
  "import.uploaded": "uploaded a file to import",
  "import.applied": "imported people",
  "import.reverted": "reverted an import",
  "import.discarded": "threw an upload away",
  "import.failed": "tried an import that failed",
};

/** True when the log can say this event in words. */
export function isKnownEvent(event: string): boolean {
  return event in EVENT_SENTENCES;
}

export function eventSentence(event: string): string {
  return EVENT_SENTENCES[event] ?? event;
}
