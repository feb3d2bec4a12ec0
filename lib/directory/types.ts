/** `today` is a day in the school's zone (`today(org.timezone)` of lib/runtime/clock.ts). */
export interface AudienceContext {
  orgId: string
  today: string
}

/** One person a communication reaches. `studentIds`: the recipient's own children it concerns; empty when none. */
export interface Recipient {
  personId: string
  householdId: string | null
  studentIds: string[]
  locale: string
}

/** Somebody the rule would have reached. The reason is all anybody learns: never an order's content. */
export interface LeftOut {
  personId: string
  studentId: string
  reason: 'order-on-file'
}
