import type { ReviewQueue } from '#lib/review/types.ts'
import type { CommunicationState } from '../types.ts'

/** What a reviewer did about something, with the words they said to its author. */
export interface ReviewerAnswer {
  kind: 'approved' | 'returned' | 'rejected' | 'asked' | 'escalated'
  byName: string
  at: Date
  words: string | null
}

/** Something one wrote (or, for a group, a fellow officer wrote), with where it stands and since when. */
export interface OwnItem {
  communicationId: string
  conversationId: string | null
  kind: string
  state: CommunicationState
  stateAt: Date
  subject: string
  excerpt: string
  lang: string
  audience: unknown
  /** The names in the audience, where it has any (`audienceNameSql`). */
  audienceName: string | null
  /** Waiting for its release until then. */
  dueAt: Date | null
  people: number
  readBy: number
  refused: number
  /** Of the open review item. */
  queue: ReviewQueue | null
  heldSince: Date | null
  wantedBy: Date | null
  answer: ReviewerAnswer | null
  /** Who took it back after it had gone out. */
  recalled: { kind: string; byName: string | null; at: Date } | null
  /** Last part of its address under /news while it is public. */
  slug: string | null
  /** Null: one's own. */
  byName: string | null
}
