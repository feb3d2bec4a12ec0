'use server'

import { z } from 'zod'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { sendDraft } from '#lib/communications/send-draft.ts'
import { checkBack } from '#lib/identity/check-back.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction } from '#lib/wire/action.ts'

/** An answer posted before any code has arrived: kept, sent, and back to its conversation. */
export const postReply = formAction({
  name: 'post-reply',
  input: composeFormSchema.extend({ back: z.string().max(300).default('/messages') }),
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(input, { timezone, role: actor.role })
    return read.ok ? sendDraft(actor, read.value, input.acknowledged) : read
  },
  goTo: (_sent, { back }) => checkBack(back),
})
