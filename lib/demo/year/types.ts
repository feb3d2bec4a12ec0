import type { Actor } from '#lib/access/types.ts'
import type { AuditEventInput } from '#lib/audit/events.ts'
import type { RevisionAttachment } from '#lib/communications/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import type { Decision } from '#lib/policy/types.ts'
import type { BuiltSchool } from '../build-school.ts'
import type { DayFacts } from './judge-writing.ts'
import type { Guardianship, Reached, YearRow, YearTable } from './store.ts'

/** The demo school with what a year of writing needs to know of it. */
export interface YearSchool extends BuiltSchool {
  logSalt: Uint8Array
  families: readonly Guardianship[]
  guardians: ReadonlyMap<string, Actor>
  /** Teacher of a grade. */
  teachers: ReadonlyMap<string, Actor>
  channels: readonly { id: string; kind: string }[]
  /** Pictures a teacher took, by person. */
  pictures: ReadonlyMap<string, readonly RevisionAttachment[]>
}

/** Letters to and fro between a household and one of the staff about a child. */
export interface Thread {
  id: string
  subject: string
  family: Guardianship
  staff: Actor
  /** When the first letter arrived; null until then. */
  openedAt: Date | null
  texts: { senderId: string; body: string; releasedAt: Date }[]
  lastId: string | null
}

export interface YearWriting {
  at: Date
  author: Actor
  kind: 'message' | 'post' | 'note'
  audience: Audience
  channels: string[]
  lang: string
  subject: string
  body: string
  /** The same without what slipped in, for whoever mends it; null where nothing did. */
  mended: string | null
  attachments: RevisionAttachment[]
  thread: Thread | null
}

/** Rows and events on their way into the database; one transaction takes them all. */
export interface Sheet {
  rows: Record<YearTable, YearRow[]>
  events: { at: Date; event: (contentHash: (revisionId: string) => string) => AuditEventInput }[]
  communications: number
}

/** The year while it is being filled. */
export interface Year {
  school: YearSchool
  /** Nothing happens after this instant. */
  until: Date
  facts: DayFacts
  reach: (audience: Audience) => readonly Reached[]
  /** What the auditor made of findings, from a while after they were made. */
  triage: (
    sheet: Sheet,
    communicationId: string,
    decision: Decision,
    findingIds: readonly string[],
    at: Date,
  ) => void
}

export interface Sent {
  communicationId: string
  revisionId: string
  decisionId: string
  number: number
}

export interface Fate {
  state: string
  stateAt: Date
}
