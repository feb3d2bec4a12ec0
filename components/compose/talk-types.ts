import type { ComposePost } from './types.ts'

/** What the ways to speak up about a finding need. Families have none of them. */
export interface Talk {
  /** Fingerprints of what was reported already. */
  reported: ReadonlySet<string>
  onReported: (fingerprint: string) => void
  /** The form as it stands, saved first where it can be, so that the report belongs to the draft. */
  prepare: () => Promise<ComposePost>
}

/** What the explanation of a mark can say beyond clause and rule. */
export interface Seen {
  /** The marked words; empty where the finding has no place of its own. */
  quote: string
  /** Texts the rule lets pass. */
  fine: readonly string[]
}
