'use server'

import { z } from 'zod'
import { TRIAGE_VERDICTS } from '#lib/communications/flagged/types.ts'
import { openText } from '#lib/communications/open-text.ts'
import { reasonSchema, triageNoteSchema } from '#lib/communications/schema.ts'
import { triageFinding } from '#lib/communications/triage-finding.ts'
import { formAction } from '#lib/wire/action.ts'

export const openTextAction = formAction({
  name: 'open-text',
  input: z.object({ communicationId: z.uuid(), reason: reasonSchema }),
  run: ({ input, actor }) => openText(actor, input),
  refresh: true,
})

export const triageAction = formAction({
  name: 'triage-finding',
  input: z.object({
    findingId: z.uuid(),
    verdict: z.enum(TRIAGE_VERDICTS),
    note: triageNoteSchema,
  }),
  run: ({ input, actor }) => triageFinding(actor, input),
  refresh: true,
})
