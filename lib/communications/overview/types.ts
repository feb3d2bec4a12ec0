/** One day of the school's calendar: what became of what was sent on it, and what reviewers gave back. */
export interface WeekDay {
  day: string
  sent: number
  held: number
  returned: number
  blocked: number
}

/** Of the items decided in a week; the times are null when there were none. */
export interface WaitingTimes {
  decided: number
  approved: number
  returned: number
  rejected: number
  medianMinutes: number | null
  longestMinutes: number | null
  selfApproved: number
}
