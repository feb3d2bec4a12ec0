'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { finishTaskAction } from './actions.ts'

/** Marks one task as done; where somebody was quicker it says so beside the button. */
export function FinishButton({ taskId, name }: { taskId: string; name: string }) {
  const t = useTranslations('health.undeliverable')
  const [state, send] = useActionState(finishTaskAction, { status: 'idle' })
  return (
    <form action={send} className="flex flex-col items-start gap-2 max-md:items-end">
      <input type="hidden" name="task" value={taskId} />
      <SubmitButton variant="secondary" size="small" aria-label={t('doneLabel', { name })}>
        {t('done')}
      </SubmitButton>
      <ActionNotice state={state} own={{ already: t('already') }} />
    </form>
  )
}
