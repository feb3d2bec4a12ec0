import { z } from 'zod'
import type { ConsentChannel, MediaKind } from '#lib/policy/types.ts'
import { CELLS, CONSENT_CHANNELS, CONSENT_STATES, MEDIA_KINDS } from './types.ts'

/** What a guardian answers, or what stands on the signed paper the office holds. */
export const mediaReleaseSchema = z
  .object({
    studentId: z.uuid(),
    /** Whose answer it is. Absent: the actor's own (portal). The office names the guardian who signed. */
    guardianId: z.uuid().optional(),
    source: z.enum(['portal', 'paper']),
    answers: z
      .array(
        z.object({
          channel: z.enum(CONSENT_CHANNELS),
          kind: z.enum(MEDIA_KINDS),
          state: z.enum(CONSENT_STATES).exclude(['withdrawn']),
        }),
      )
      .min(1, 'consent.field.answers')
      .max(CONSENT_CHANNELS.length * MEDIA_KINDS.length)
      .refine(
        (answers) => new Set(answers.map((one) => `${one.channel} ${one.kind}`)).size === answers.length,
        { error: 'consent.field.answers' },
      ),
    /** First day it holds; absent: today. */
    beginsOn: z.iso.date('consent.field.day').optional(),
    /** Last day a yes holds; absent: the last day of the school year. */
    endsOn: z.iso.date('consent.field.day').optional(),
  })
  .refine((value) => value.source === 'portal' || value.guardianId !== undefined, {
    error: 'consent.field.guardian',
    path: ['guardianId'],
  })
export type MediaReleaseInput = z.input<typeof mediaReleaseSchema>

/** What was done about a take-down elsewhere, in the office's words. */
export const finishTakeDownSchema = z.object({
  taskId: z.uuid(),
  note: z
    .string()
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), {
      error: 'people.takeDowns.field.note',
    })
    .trim()
    .min(3, 'people.takeDowns.field.note')
    .max(500, 'people.takeDowns.field.long'),
})

/** One answer as it is said; `withdrawn` is what a no after a yes becomes. */
export interface SaidAnswer {
  channel: ConsentChannel
  kind: MediaKind
  state: 'granted' | 'refused'
}

/** Reads the answers of a form's fields; others are passed over. */
function answersOf(fields: Readonly<Record<string, unknown>>): SaidAnswer[] {
  return CELLS.flatMap(({ channel, kind }) => {
    const state = fields[`${channel}_${kind}`]
    return state === 'granted' || state === 'refused' ? [{ channel, kind, state }] : []
  })
}

/** The office's form: whose paper, its days, and what is ticked on it. */
export const paperFormSchema = z
  .looseObject({
    studentId: z.uuid(),
    guardianId: z.uuid('consent.field.guardian'),
    beginsOn: z.iso.date('consent.field.day'),
    endsOn: z.union([z.literal(''), z.iso.date('consent.field.day')]).default(''),
  })
  .transform(({ studentId, guardianId, beginsOn, endsOn, ...fields }) => ({
    studentId,
    guardianId,
    beginsOn,
    endsOn: endsOn === '' ? undefined : endsOn,
    answers: answersOf(fields),
  }))
  .refine((value) => value.answers.length > 0, { error: 'consent.field.answers', path: ['answers'] })

const said = z.object({
  channel: z.enum(CONSENT_CHANNELS),
  kind: z.enum(MEDIA_KINDS),
  state: z.enum(['granted', 'refused']),
})

/** The answers before the last save, as the undo form carries them (JSON): each child's own. */
const restoreSchema = z
  .string()
  .max(50_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'wire.field.unreadable' })
      return z.NEVER
    }
  })
  .pipe(
    z
      .array(z.object({ studentId: z.uuid(), answers: z.array(said).min(1).max(20) }))
      .min(1)
      .max(21),
  )

/**
 * A guardian's form, as what is to be recorded for each child. `preset: inside`: yes in class and portal, no on website and
 * official page. `before`: put back what this form replaced.
 */
export const consentFormSchema = z
  .looseObject({
    studentId: z.uuid(),
    also: z.array(z.uuid()).max(20).default([]),
    preset: z.literal('inside').optional(),
    before: restoreSchema.optional(),
  })
  .transform(({ studentId, also, preset, before, ...fields }) => {
    if (before !== undefined) return { undo: true, children: before }
    const answers = preset === 'inside' ? INSIDE : answersOf(fields)
    const studentIds = [...new Set([studentId, ...also])]
    return { undo: false, children: studentIds.map((id) => ({ studentId: id, answers })) }
  })
  .refine((value) => value.children.every((child) => child.answers.length > 0), {
    error: 'consent.field.answers',
    path: ['answers'],
  })

const INSIDE = CELLS.map(({ channel, kind }): SaidAnswer => {
  const inside = channel === 'class' || channel === 'portal'
  return { channel, kind, state: inside ? 'granted' : 'refused' }
})
