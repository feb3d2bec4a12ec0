'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }

/** Why the whole text is needed: asked once a case. */
export function OpenTextForm({
  communicationId,
  action,
}: {
  communicationId: string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('audit.decision')
  const [state, send] = useActionState(action, idle)
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col items-start gap-3">
      <input type="hidden" name="communicationId" value={communicationId} />
      <TextAreaField
        label={t('whyOpen')}
        hint={t('whyHint')}
        name="reason"
        required
        minLength={3}
        maxLength={2000}
        rows={2}
        error={error('reason')}
        defaultValue={typed('reason')}
        className="w-full"
      />
      <ActionNotice state={state} />
      <SubmitButton variant="secondary">{t('open')}</SubmitButton>
    </form>
  )
}
