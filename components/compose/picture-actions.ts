'use server'

import { z } from 'zod'
import { checkConsentFor } from '#lib/consent/check-consent-for.ts'
import { CONSENT_CHANNELS } from '#lib/consent/types.ts'
import { listStudentsInScope } from '#lib/directory/list-students-in-scope.ts'
import { today } from '#lib/runtime/clock.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { callAction } from '#lib/wire/action.ts'

/** The children this person may tag, by class and name. */
export const listTaggable = callAction({
  name: 'list-taggable',
  input: z.object({ search: z.string().max(100).default('') }),
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    return ok(await listStudentsInScope(actor, today(timezone), { search: input.search, limit: 200 }))
  },
})

/** May these children be shown through these channels? Yes or no for children in sight, nothing else. */
export const checkPictures = callAction({
  name: 'check-pictures',
  input: z.object({
    studentIds: z.array(z.uuid()).max(500),
    channels: z.array(z.enum(CONSENT_CHANNELS)).max(4),
  }),
  run: async ({ input, actor }) => {
    const { timezone } = await getSchool(actor.orgId)
    return ok(await checkConsentFor(actor, input, today(timezone)))
  },
})
