import { z } from 'zod'
import { CONSENT_CHANNELS, CONSENT_STATES, MEDIA_KINDS } from './types.ts'

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
