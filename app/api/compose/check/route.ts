import { checkDraft } from '#lib/communications/check-draft.ts'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** Findings, readers and what is missing, while somebody is writing. Writes nothing. */
export const POST = route({
  name: 'compose-check',
  body: composeFormSchema,
  maxBytes: 1024 * 1024,
  run: async ({ actor, body }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(body, { timezone, role: actor.role })
    return read.ok ? checkDraft(actor, read.value) : read
  },
})
