'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }

/** A question about a clause. Works before JavaScript. */
export function AskForm({
  clause,
  action,
}: {
  clause: string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('inquiries')
  const [state, send] = useActionState(action, idle)
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col items-start gap-4">
      <input type="hidden" name="clause" value={clause} />
      <ActionNotice state={state} own={{ limited: t('limited') }} />
      <TextAreaField
        name="text"
        label={t('question')}
        hint={t('questionHint')}
        required
        minLength={3}
        maxLength={3_000}
        rows={5}
        defaultValue={typed('text')}
        error={error('text') && t('field.text')}
        className="w-full"
      />
      <SubmitButton busyLabel={t('sending')} className="max-sm:w-full">
        {t('send')}
      </SubmitButton>
    </form>
  )
}
