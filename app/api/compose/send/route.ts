import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { sendDraft } from '#lib/communications/send-draft.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** Sends; the same form twice is one message. */
export const POST = route({
  name: 'compose-send',
  body: composeFormSchema,
  maxBytes: 1024 * 1024,
  run: async ({ actor, body }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(body, { timezone, role: actor.role })
    return read.ok ? sendDraft(actor, read.value, body.acknowledged) : read
  },
})
