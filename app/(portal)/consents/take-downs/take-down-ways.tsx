'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { finishTakeDownAction, takeDownAction } from './actions.ts'

const idle = { status: 'idle' } as const
const hasWord = (state: ActionState<unknown>) => state.status === 'invalid' || state.status === 'refused'

/** The one question before it is hidden: what that does, and what it cannot. */
export function TakeDownWay({
  taskId,
  subject,
  author,
  outside,
}: {
  taskId: string
  subject: string
  author: string
  /** A copy stands on a page outside. */
  outside: boolean
}) {
  const t = useTranslations('people.takeDowns')
  const [state, send] = useActionState(takeDownAction, idle)
  return (
    <Way
      open={hasWord(state)}
      label={t('takeDownLabel', { subject })}
      word={t('takeDown')}
      variant="danger"
      edge="border-brick"
    >
      <form action={send} className="flex max-w-measure flex-col items-start gap-4">
        <div className="flex flex-col gap-1">
          <p className="font-semibold">{t('confirmTitle')}</p>
          <p>{t('confirmText', { author })}</p>
          {outside && <p>{t('confirmPage')}</p>}
        </div>
        <input type="hidden" name="taskId" value={taskId} />
        <ActionNotice state={state} own={{ already: t('already') }} />
        <SubmitButton variant="danger">{t('confirm')}</SubmitButton>
      </form>
    </Way>
  )
}

/** What a person did where the product cannot reach, in one line. */
export function DoneElsewhereWay({ taskId, subject }: { taskId: string; subject: string }) {
  const t = useTranslations('people.takeDowns')
  const [state, send] = useActionState(finishTakeDownAction, idle)
  const form = useFormState(state)
  return (
    <Way
      open={hasWord(state)}
      label={t('doneLabel', { subject })}
      word={t('done')}
      variant="secondary"
      edge="border-edge"
    >
      <form action={send} className="flex max-w-measure flex-col items-start gap-4">
        <input type="hidden" name="taskId" value={taskId} />
        <TextField
          className="w-full"
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          required
          minLength={3}
          maxLength={500}
          defaultValue={form.typed('note')}
          error={form.error('note')}
        />
        <ActionNotice state={state} own={{ already: t('already'), 'still-shown': t('stillShown') }} />
        <SubmitButton variant="secondary">{t('save')}</SubmitButton>
      </form>
    </Way>
  )
}

function Way({
  open,
  label,
  word,
  variant,
  edge,
  children,
}: {
  open: boolean
  label: string
  word: string
  variant: 'danger' | 'secondary'
  edge: string
  children: ReactNode
}) {
  return (
    <details className="open:w-full" open={open || undefined}>
      <summary className={buttonClass({ variant, size: 'small' })} aria-label={label}>
        {word}
      </summary>
      <div className={`mt-4 border-s-[3px] ps-4 ${edge}`}>{children}</div>
    </details>
  )
}
