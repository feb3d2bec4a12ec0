'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }

/** One press. The page it stands on stays as it is, with whatever is being written there. */
export function AcceptForm({
  number,
  action,
}: {
  number: number
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('policySettings.notice')
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="number" value={number} />
      <ActionNotice state={state} own={{ 'text-changed': t('text-changed') }} />
      <SubmitButton>{t('accept')}</SubmitButton>
    </form>
  )
}
