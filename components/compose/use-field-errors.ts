'use client'

import { useTranslations } from 'next-intl'
import type { OpenedDraft } from '#lib/communications/composing/types.ts'
import type { FieldProblem } from '#lib/communications/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import type { SaveState } from './use-autosave.ts'
import type { useSending } from './use-sending.ts'

const FIELD_OF: Readonly<Record<FieldProblem['field'], string>> = {
  audience: 'to',
  body: 'body',
  subject: 'subject',
  attachments: 'attachments',
  channels: 'channels',
  notBeforeAt: 'sendAt',
}

/** One sentence beside each field that is wrong: what is missing for sending, or what could not be read. */
export function useFieldErrors({
  sending,
  save,
  posted,
  tried,
}: {
  sending: Pick<ReturnType<typeof useSending>, 'problems' | 'fields' | 'problem'>
  save: SaveState
  posted: ActionState<unknown>
  tried: OpenedDraft | null
}): Readonly<Record<string, string | null>> {
  const t = useTranslations()
  const errors: Record<string, string | null> = {}
  const keys = {
    ...(posted.status === 'invalid' ? posted.fields : {}),
    ...(save.status === 'invalid' ? save.fields : {}),
    ...sending.fields,
  }
  // The server answers keys of the catalogue; one it does not have is said in general words.
  for (const [field, key] of Object.entries(keys))
    errors[field] = t.has(key as never) ? t(key as never) : t('wire.field.invalid')
  const problems = sending.problems.length > 0 ? sending.problems : (tried?.problems ?? [])
  for (const { field, problem } of problems) errors[FIELD_OF[field]] ??= t(`compose.problem.${problem}`)
  return errors
}
