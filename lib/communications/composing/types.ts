import type { AudienceSummary } from '#lib/directory/summarize-audience.ts'
import type { Finding, Outcome, PolicySettings, StudentRecord } from '#lib/policy/types.ts'
import type { DraftContent } from '../schema.ts'
import type { CommunicationState, FieldProblem, ReviewQueue } from '../types.ts'

/** What a rehearsal's To field says for a page of one's own: no audience of the school. */
export const OWN_PAGE = 'own-page'

/** A finding as its author sees it: what and where, never the record it was matched with. */
export interface DraftFinding
  extends Pick<
    Finding,
    | 'rule'
    | 'topic'
    | 'kind'
    | 'clauses'
    | 'effect'
    | 'field'
    | 'start'
    | 'end'
    | 'messageId'
    | 'params'
    | 'repair'
    | 'fingerprint'
  > {
  /** How the marked words were read ("+1 603 555 0142"): the author's own words once more, nothing they were matched with. */
  readAs?: string
  /** The author may ask the Director to except it (after it was blocked on sending). */
  exceptable: boolean
}

/** What the server says about a draft while it is being written. */
export interface DraftCheck {
  outcome: Outcome
  findings: DraftFinding[]
  /** null while nobody is chosen. */
  audience: AudienceSummary | null
  /** Shown beside their fields only once somebody tried to send. */
  problems: FieldProblem[]
}

/** What the browser's engine may know: public facts, and for class staff the names of their own classes. Plain data. */
export interface BrowserFacts {
  settings: PolicySettings
  today: string
  students: StudentRecord[]
}

/** A person's own draft, or what became of it, as the composer opens it. Times are ISO instants. */
export interface OpenedDraft {
  communicationId: string
  version: number
  savedAt: string
  kind: string
  conversationId: string | null
  content: DraftContent
  state: CommunicationState
  stateAt: string
  wide: boolean
  /** The newest judgement, its spans as offsets into the draft's own text; null before the first attempt. */
  decision: { id: string; outcome: Outcome; findings: DraftFinding[] } | null
  /** While it waits to go out. `undoSeconds`: how long one can still undo, by the server's clock. */
  dispatch: { dueAt: string; undoSeconds: number; undoTotal: number } | null
  review: {
    queue: ReviewQueue
    openedAt: string
    /** What a reviewer said last: their word, when, and their reason as far as it may be read. */
    answer: { kind: string; byName: string; at: string; reason: string | null } | null
  } | null
  problems: FieldProblem[]
}
