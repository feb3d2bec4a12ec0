'use server'

import { revalidatePath } from 'next/cache'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import { paperFormSchema } from '#lib/consent/schema.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction } from '#lib/wire/action.ts'

/** What a guardian signed on paper, recorded by the office. */
export const recordPaper = formAction({
  name: 'record-paper-consent',
  input: paperFormSchema,
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    const result = await recordMediaRelease(actor, { ...input, source: 'paper' }, today(timezone))
    revalidatePath('/consents', 'layout')
    return result
  },
})
