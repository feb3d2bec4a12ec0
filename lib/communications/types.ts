import type { Audience } from '#lib/directory/schema.ts'
import type { Effect, Finding, Outcome } from '#lib/policy/types.ts'

export const LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht', 'ar', 'ne', 'vi', 'zh', 'ru'] as const

export const COMMUNICATION_STATES = [
  'draft',
  'blocked',
  'held',
  'returned',
  'rejected',
  'scheduled',
  'sending',
  'sent',
  'withdrawn',
  'recalled',
] as const
export type CommunicationState = (typeof COMMUNICATION_STATES)[number]

/** Who wrote it and as what, frozen into the revision and its hash. */
export interface Capacity {
  name: string
  label: string
  role: string
  jobTitle: string | null
  groupId: string | null
  groupName?: string
  roleAssignmentId: string
}

/** An attachment as the release hash covers it: bytes by hash, words, and who is shown. */
export interface RevisionAttachment {
  mediaId: string
  sha256: string
  contentType: string
  fileName: string
  altText: string
  shown: 'tagged' | 'none' | 'untagged'
  studentIds: string[]
}

/** What the author saw about the audience when sending; a release compares with it. */
export interface AudiencePreview {
  people: number
  households: number
  languages: { locale: string; people: number }[]
  leftOut: number
}

export interface RevisionContent {
  lang: string
  subject: string
  body: string
  audience: Audience
  channels: string[]
  attachments: RevisionAttachment[]
  notBeforeAt: Date | null
}

/** Wide: grade, group, whole school, public. One confirmation sheet and 60 seconds of undo; otherwise 10 seconds. */
export const UNDO_SECONDS = { wide: 60, narrow: 10 } as const

export function isWide(audience: Audience, channels: readonly string[]): boolean {
  return (
    ['grade', 'group', 'school', 'public'].includes(audience.type) ||
    channels.some((channel) => channel !== 'portal')
  )
}

/** A finding as screens show it: the engine's, with its stored id. */
export type ShownFinding = Finding & { id?: string }

export type ReviewQueue = 'administration' | 'parent-group' | 'content' | 'exception'

/** What became of pressing Send. */
export type Submitted =
  | { state: 'needs-acknowledgement'; decisionId: string; findings: readonly Finding[] }
  | { state: 'blocked'; decisionId: string; findings: readonly Finding[] }
  | { state: 'held'; decisionId: string; findings: readonly Finding[]; queue: ReviewQueue }
  | { state: 'sending' | 'scheduled'; decisionId: string; findings: readonly Finding[]; dueAt: Date }
  | { state: 'already'; current: CommunicationState }

/** A draft that cannot be submitted yet: the field, and a catalogue key of area `compose` that says how to mend it. */
export interface FieldProblem {
  field: 'audience' | 'body' | 'subject' | 'attachments' | 'channels' | 'notBeforeAt'
  problem:
    | 'no-audience'
    | 'nobody-reached'
    | 'empty'
    | 'no-subject'
    | 'unknown-media'
    | 'unknown-student'
    | 'no-official-channel'
    | 'in-the-past'
}

/** Two judgements are the same when outcome and every finding with its effect agree, wherever the words now stand. */
export function sameJudgement(
  a: { outcome: Outcome; findings: readonly { fingerprint: string; effect: Effect | string }[] },
  b: { outcome: Outcome; findings: readonly { fingerprint: string; effect: Effect | string }[] },
): boolean {
  const marks = (findings: readonly { fingerprint: string; effect: string }[]) =>
    findings
      .map((finding) => `${finding.effect} ${finding.fingerprint}`)
      .sort()
      .join('\n')
  return a.outcome === b.outcome && marks(a.findings) === marks(b.findings)
}
