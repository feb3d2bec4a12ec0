import { z } from 'zod'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { reportFinding } from '#lib/inquiries/report-finding.ts'
import { noteSchema } from '#lib/inquiries/schema.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** The writer says that one finding about the form as it stands is wrong. */
export const POST = route({
  name: 'compose-report',
  body: composeFormSchema.extend({ fingerprint: z.string().min(1).max(200), note: noteSchema }),
  maxBytes: 1024 * 1024,
  run: async ({ actor, body: { fingerprint, note, ...form } }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(form, { timezone, role: actor.role })
    return read.ok ? reportFinding(actor, read.value, { fingerprint, note }) : read
  },
})
