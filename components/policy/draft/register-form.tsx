'use client'

import type { SectionId } from '#lib/settings/types.ts'
import { type EntryColumn, EntryRows } from './entry-rows.tsx'
import { SectionFrame } from './section-frame.tsx'
import { type SectionAction, useSectionForm } from './use-section-form.ts'

export interface RegisterList {
  name: string
  title: string
  one: string
  hint: string
  columns: readonly EntryColumn[]
  entries: readonly (readonly string[])[]
}

/** One or several registers on a page, saved together. */
export function RegisterForm({
  section,
  token,
  lists,
  action,
}: {
  section: SectionId
  token: string
  lists: readonly RegisterList[]
  action: SectionAction
}) {
  const form = useSectionForm(action)
  return (
    <SectionFrame section={section} token={token} form={form}>
      {lists.map(({ name, ...list }) => (
        <EntryRows key={name} {...list} form={form} />
      ))}
    </SectionFrame>
  )
}
