import { z } from 'zod'
import { listAudiences } from '#lib/directory/list-audiences.ts'
import { today } from '#lib/runtime/clock.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** Families within one's own reach whose children or guardians match; the reach is the authorization. */
export const GET = route({
  name: 'compose-families',
  query: z.object({ search: z.string().trim().max(80).default('') }),
  run: async ({ actor, query }) => {
    const { timezone } = await getSchool(actor.orgId)
    const options = await listAudiences(actor, today(timezone), { search: query.search })
    return ok(
      options
        .filter((option) => option.kind === 'family')
        .slice(0, 40)
        .map(({ name, about, audience }) => ({ name, about, value: JSON.stringify(audience) })),
    )
  },
})
