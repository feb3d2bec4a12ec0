import { z } from 'zod'
import { EFFECTS } from '#lib/policy/types.ts'

/** How an auditor narrows the list. Everything is optional; unknown values are refused at the edge. */
export const flaggedFilterSchema = z.object({
  rule: z.string().max(80).optional(),
  clause: z.string().max(10).optional(),
  topic: z.string().max(80).optional(),
  effect: z.enum(EFFECTS).optional(),
  outcome: z.enum(['warn', 'hold', 'block']).optional(),
  personId: z.uuid().optional(),
  classId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  search: z.string().max(100).optional(),
  triage: z.enum(['open', 'confirmed', 'false-alarm', 'needs-talk']).optional(),
  after: z.string().max(120).optional(),
})
export type FlaggedFilter = z.output<typeof flaggedFilterSchema>

/** A finding in the list: the words round its mark, never the whole text. */
export interface FlaggedItem {
  findingId: string
  decisionId: string
  communicationId: string
  decidedAt: Date
  outcome: string
  rule: string
  topic: string
  clauses: string[]
  effect: string
  messageId: string
  params: Record<string, string | number>
  senderName: string
  senderLabel: string
  kind: string
  state: string
  before: string
  marked: string
  after: string
  verdict: string | null
}

export interface Triage {
  verdict: 'confirmed' | 'false-alarm' | 'needs-talk'
  note: string
  byName: string
  at: Date
}
