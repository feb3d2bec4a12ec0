'use server'

import { revalidatePath } from 'next/cache'
import { answerForChildren } from '#lib/consent/answer-for-children.ts'
import { consentFormSchema } from '#lib/consent/schema.ts'
import { today } from '#lib/runtime/clock.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction } from '#lib/wire/action.ts'

/** A guardian's answers for one child and, where chosen, for others of theirs; or those from before, put back. */
export const answerConsent = formAction({
  name: 'answer-consent',
  input: consentFormSchema,
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    const result = await answerForChildren(actor, input.children, today(timezone))
    revalidatePath('/children', 'layout')
    return result.ok ? ok({ ...result.value, undone: input.undo }) : result
  },
})
