'use server'

import { z } from 'zod'
import { discardDraft } from '#lib/settings/discard-draft.ts'
import { publishPolicy } from '#lib/settings/publish-policy.ts'
import { saveDraftSection } from '#lib/settings/save-draft-section.ts'
import { SECTIONS } from '#lib/settings/types.ts'
import { formAction } from '#lib/wire/action.ts'

const token = z.string().max(60)

export const saveSectionAction = formAction({
  name: 'save-policy-section',
  // What else is posted depends on the section; the use case reads it.
  input: z.looseObject({ section: z.enum(SECTIONS), token }),
  run: ({ input: { section, token, ...raw }, actor }) => saveDraftSection(actor, { section, token, raw }),
  goTo: () => '/policy/edit?saved=1',
})

export const publishAction = formAction({
  name: 'publish-policy',
  input: z.object({ token, note: z.string().max(300).default('') }),
  run: ({ input, actor }) => publishPolicy(actor, input),
  goTo: ({ number }) => `/policy/versions/${number}?published=1`,
})

export const discardAction = formAction({
  name: 'discard-policy-draft',
  input: z.object({ token }),
  run: ({ input, actor }) => discardDraft(actor, input.token),
  goTo: () => '/policy/edit?discarded=1',
})
