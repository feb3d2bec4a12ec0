import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** Keeps what is being typed. */
export const POST = route({
  name: 'compose-save',
  body: composeFormSchema,
  maxBytes: 1024 * 1024,
  run: async ({ actor, body }) => {
    const { timezone } = await getSchool(actor.orgId)
    const read = readForm(body, { timezone, role: actor.role })
    if (!read.ok) return read
    const saved = await saveDraft(actor, read.value)
    return saved.ok ? ok({ ...saved.value, savedAt: now().toISOString() }) : saved
  },
})
