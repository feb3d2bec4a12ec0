/** One thing that happened to a communication, in the order it happened. */
export interface Step {
  at: Date
  what: string
  detail: string | null
  who: string | null
  /** Of a `decided` step: its decision, which has a page of its own. */
  decisionId: string | null
}

/** Somebody opened the whole text, and why. */
export interface Opening {
  byName: string
  isOwn: boolean
  reason: string
  at: Date
}

/** What a decision was made from, put into words at the time of reading. */
export interface FactsUsed {
  policy: { number: number; publishedAt: Date; fingerprint: string }
  /** Versions of the policy published since. */
  newerPolicies: { number: number; publishedAt: Date; summary: string }[]
  roster: { version: string; students: number | null }
  consent: { studentName: string; channel: string; kind: string; granted: boolean }[]
  exceptions: { findingRule: string; byName: string; at: Date; reason: string }[]
}

/** Does what is stored still say what the log committed to? */
export interface RecordCheck {
  /** Outcome, policy version and every finding with its rule, clauses and effect are those of the log entry. */
  findings: boolean
  /** The stored text, audience and attachments still have the hash that the log entry commits to. */
  content: boolean
}
