import { z } from 'zod'
import { EFFECTS, type Effect } from '#lib/policy/types.ts'

const plain = z
  .string()
  .trim()
  .refine((value) => !value.includes('\u0000') && value.isWellFormed(), { error: 'not-text' })

const cursor = z.string().regex(/^\d{1,18}_\d{1,9}$/)

export const FLAGGED_OUTCOMES = ['warn', 'hold', 'block'] as const
export const TRIAGE_VERDICTS = ['confirmed', 'false-alarm', 'needs-talk'] as const
export const TRIAGE_STATES = ['open', ...TRIAGE_VERDICTS] as const

/** How an auditor narrows the list. Everything is optional; days are days of the school, both inclusive. */
export const flaggedFilterSchema = z.object({
  rule: plain.pipe(z.string().max(80)).optional(),
  clause: plain.pipe(z.string().max(10)).optional(),
  topic: plain.pipe(z.string().max(80)).optional(),
  effect: z.enum(EFFECTS).optional(),
  outcome: z.enum(FLAGGED_OUTCOMES).optional(),
  personId: z.uuid().optional(),
  classId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  search: plain.pipe(z.string().max(100)).optional(),
  triage: z.enum(TRIAGE_STATES).optional(),
  /** Place of the last item of the page before, or of the first item of the page after. */
  after: cursor.optional(),
  before: cursor.optional(),
})
export type FlaggedFilter = z.output<typeof flaggedFilterSchema>

/** The words round a mark. A mark longer than the window shows its two ends. */
export interface Excerpt {
  before: string
  mark: string
  after: string
  /** More text stands before or after what is shown. */
  cutBefore: boolean
  cutAfter: boolean
}

/** A finding in the list: the words round its mark, never the whole text. */
export interface FlaggedItem {
  findingId: string
  decisionId: string
  communicationId: string
  decidedAt: Date
  outcome: 'allow' | 'warn' | 'hold' | 'block'
  rule: string
  topic: string
  clauses: string[]
  effect: Effect
  field: string
  senderName: string
  senderLabel: string
  kind: string
  state: string
  lang: string
  excerpt: Excerpt
  verdict: Triage['verdict'] | null
}

export interface Triage {
  verdict: (typeof TRIAGE_VERDICTS)[number]
  note: string
  byName: string
  at: Date
}

/** Findings of one rule and effect in one week; `week` is its Monday. */
export interface WeekCount {
  week: string
  rule: string
  effect: Effect
  findings: number
}

/** A stretch of a field on the decision page; a gap stands for text that was not opened. */
export type Piece =
  | { kind: 'text'; text: string; mark?: { number: number; effect: Effect } }
  | { kind: 'gap' }

export interface MarkedField {
  field: string
  pieces: Piece[]
}
