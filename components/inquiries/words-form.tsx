'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { NotedFindings, notedOf } from '#components/review/noted-findings.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }

/**
 * One word more in a thread, from either side, or an answer as it will stand beside its clause. What is refused stays
 * in the field with its findings. An empty field is left alone after success: the page has been read again.
 */
export function WordsForm({
  name,
  id,
  label,
  hint,
  submit,
  refused,
  beginning,
  action,
  secondary = false,
}: {
  name: 'questionId' | 'replyId'
  id: string
  label: string
  hint: string
  submit: string
  /** Said where the words were judged and may not go out; the asker's own are not judged. */
  refused?: string
  beginning?: string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
  secondary?: boolean
}) {
  const t = useTranslations('inquiries')
  const [state, send] = useActionState(action, idle)
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col items-start gap-3">
      <input type="hidden" name={name} value={id} />
      <ActionNotice state={state} own={{ 'words-refused': refused, limited: t('limited') }} />
      <NotedFindings findings={notedOf(state)} />
      <TextAreaField
        name="text"
        label={label}
        hint={hint}
        required
        minLength={3}
        maxLength={3_000}
        rows={3}
        defaultValue={typed('text') ?? beginning}
        error={error('text') && t('field.text')}
        className="w-full"
      />
      <SubmitButton
        variant={secondary ? 'secondary' : 'primary'}
        busyLabel={t('sending')}
        className="max-sm:w-full"
      >
        {submit}
      </SubmitButton>
    </form>
  )
}
