import { z } from 'zod'
import { writeForm } from '#lib/communications/composing/write-form.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { route } from '#lib/wire/route.ts'

/** One's own draft as it is stored now: what another window saved, or where it stands on its way. */
export const GET = route({
  name: 'compose-open',
  params: z.object({ id: z.uuid() }),
  run: async ({ actor, params }) => {
    const opened = await openDraft(actor, params.id)
    if (!opened.ok) return opened
    const { timezone } = await getSchool(actor.orgId)
    return ok({ opened: opened.value, values: writeForm(opened.value.content, timezone) })
  },
})
