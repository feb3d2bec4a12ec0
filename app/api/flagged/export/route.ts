import { Readable } from 'node:stream'
import { z } from 'zod'
import { exportFlagged } from '#lib/communications/export-flagged.ts'
import { readFilter } from '#lib/communications/flagged/read-filter.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** The filtered list as CSV. A POST, because an export is recorded: no link, picture or prefetch makes one. */
export const POST = route({
  name: 'export-flagged',
  query: z.record(z.string(), z.string()),
  run: async ({ actor, query }) => {
    const { filter, wrong } = readFilter(query)
    // A filter that cannot be read would export more than was asked for.
    if (wrong.length > 0) return { ok: false as const, code: 'invalid', fields: wrong }
    const exported = await exportFlagged(actor, filter)
    if (!exported.ok) return exported
    const { timezone } = await getSchool(actor.orgId)
    const name = `flagged-${dayOf(now(), timezone)}.csv`
    return new Response(
      Readable.toWeb(Readable.from(exported.value.lines, { objectMode: false })) as ReadableStream,
      {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'x-content-type-options': 'nosniff',
        },
      },
    )
  },
})
