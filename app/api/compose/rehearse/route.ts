import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { OWN_PAGE } from '#lib/communications/composing/types.ts'
import { rehearseDraft } from '#lib/communications/rehearse-draft.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** Findings about a text that is only being tried. Writes nothing, logs nothing. */
export const POST = route({
  name: 'compose-rehearse',
  body: composeFormSchema,
  maxBytes: 1024 * 1024,
  run: async ({ actor, body }) => {
    const { timezone } = await getSchool(actor.orgId)
    const ownPage = body.to === OWN_PAGE
    const read = readForm(ownPage ? { ...body, to: '' } : body, { timezone, role: actor.role })
    return read.ok ? rehearseDraft(actor, read.value, { ownPage }) : read
  },
})
