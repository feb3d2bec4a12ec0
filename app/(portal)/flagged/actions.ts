'use server'

import { z } from 'zod'
import { TRIAGE_VERDICTS } from '#lib/communications/flagged/types.ts'
import { openText } from '#lib/communications/open-text.ts'
import { reasonSchema, triageNoteSchema } from '#lib/communications/schema.ts'
import { triageFinding } from '#lib/communications/triage-finding.ts'
import { formAction } from '#lib/wire/action.ts'

export const openTextAction = formAction({
  name: 'open-text',
  input: z.object({ communicationId: z.uuid(), decisionId: z.uuid(), reason: reasonSchema }),
  run: ({ input, actor }) => openText(actor, input),
  goTo: (_value, input) => `/flagged/${input.decisionId}#text`,
})

export const triageAction = formAction({
  name: 'triage-finding',
  input: z.object({
    findingId: z.uuid(),
    decisionId: z.uuid(),
    verdict: z.enum(TRIAGE_VERDICTS),
    note: triageNoteSchema,
  }),
  run: ({ input, actor }) => triageFinding(actor, input),
  goTo: (_value, input) => `/flagged/${input.decisionId}#finding-${input.findingId}`,
})
