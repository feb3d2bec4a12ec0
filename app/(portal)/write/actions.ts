'use server'

import { z } from 'zod'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { sendDraft } from '#lib/communications/send-draft.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction } from '#lib/wire/action.ts'

/** The composer's form before its code has arrived: keeps the text, sends it, and shows where it stands. */
export const postComposer = formAction({
  name: 'post-composer',
  input: composeFormSchema.extend({ basePath: z.enum(['/write', '/propose']).default('/write') }),
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(input, { timezone, role: actor.role })
    if (!read.ok) return read
    const sent = await sendDraft(actor, read.value, input.acknowledged)
    if (sent.ok) return ok({ communicationId: sent.value.communicationId, tried: false })
    // What is missing is said beside its field, on the draft's own page.
    if (sent.code === 'incomplete' && sent.communicationId !== undefined)
      return ok({ communicationId: sent.communicationId, tried: true })
    return sent
  },
  goTo: ({ communicationId, tried }, { basePath }) =>
    `${basePath}/${communicationId}${tried ? '?tried=1' : ''}`,
})
