import { Readable } from 'node:stream'
import { exportLog } from '#lib/audit/export-log.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** The log as a bundle that `audit:verify -- --export FILE` verifies. A POST, because an export is recorded. */
export const POST = route({
  name: 'export-log',
  run: async ({ actor }) => {
    const exported = await exportLog(actor)
    if (!exported.ok) return exported
    const { timezone } = await getSchool(actor.orgId)
    return new Response(
      Readable.toWeb(Readable.from(exported.value.lines, { objectMode: false })) as ReadableStream,
      {
        headers: {
          'content-type': 'application/jsonl; charset=utf-8',
          'content-disposition': `attachment; filename="audit-log-${dayOf(now(), timezone)}.jsonl"`,
          'x-content-type-options': 'nosniff',
        },
      },
    )
  },
})
