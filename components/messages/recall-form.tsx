'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

/** Takes a sent message from every reader at once; it says what that cannot undo, and asks why. */
export function RecallForm({
  communicationId,
  recall,
}: {
  communicationId: string
  recall: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<{ copiesMailed: number }>>
}) {
  const t = useTranslations('staffToday.page')
  const [state, send] = useActionState(recall, { status: 'idle' } as ActionState<{ copiesMailed: number }>)
  const form = useFormState(state)
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t('recall')}</summary>
      <form action={send} className="flex max-w-measure flex-col items-start gap-4 pt-2">
        <ActionNotice state={state} />
        <input type="hidden" name="communicationId" value={communicationId} />
        <TextField
          className="w-full"
          name="reason"
          label={t('reason')}
          hint={t('recallHint')}
          required
          minLength={3}
          maxLength={2_000}
          defaultValue={form.typed('reason')}
          error={form.error('reason') && t('noReason')}
        />
        <SubmitButton variant="danger">{t('recall')}</SubmitButton>
      </form>
    </details>
  )
}
