'use client'

import { PenLine, RotateCcw, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { buttonClass } from '#components/ui/button-class.ts'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
const idle: ActionState<unknown> = { status: 'idle' }

interface Own {
  communicationId: string
  composer: '/write' | '/propose'
}

/** Before anybody has seen it: back into the composer, or away. */
export function TakeBack({ own, change, withdraw }: { own: Own; change: Action; withdraw: Action }) {
  const t = useTranslations('standing')
  return (
    <>
      <OneButton own={own} action={change} icon={<PenLine aria-hidden="true" size={18} />}>
        {t('changeWaiting')}
      </OneButton>
      <OneButton own={own} action={withdraw} icon={<Undo2 aria-hidden="true" size={18} />} quiet>
        {t('withdraw')}
      </OneButton>
    </>
  )
}

/** The same text as a new draft. */
export function WriteAgain({
  own,
  again,
  idempotencyKey,
}: {
  own: Own
  again: Action
  idempotencyKey: string
}) {
  const t = useTranslations('standing')
  return (
    <OneButton
      own={own}
      action={again}
      icon={<RotateCcw aria-hidden="true" size={18} />}
      title={t('againText')}
    >
      <input type="hidden" name="key" value={idempotencyKey} />
      {t('again')}
    </OneButton>
  )
}

function OneButton({
  own,
  action,
  icon,
  quiet = false,
  title,
  children,
}: {
  own: Own
  action: Action
  icon: ReactNode
  quiet?: boolean
  title?: string
  children: ReactNode
}) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      <input type="hidden" name="communicationId" value={own.communicationId} />
      <input type="hidden" name="composer" value={own.composer} />
      <SubmitButton variant={quiet ? 'quiet' : 'secondary'} icon={icon} title={title}>
        {children}
      </SubmitButton>
      <ActionNotice state={state} />
    </form>
  )
}

/** The one question before a recall: what it does, what it cannot, and why. */
export function Recall({
  own,
  recall,
  people,
  mailed,
  published,
}: {
  own: Own
  recall: Action
  people: number
  mailed: number
  /** On the school's website, on a page outside it. */
  published: readonly string[]
}) {
  const t = useTranslations('standing.recall')
  const [state, send] = useActionState(recall, idle)
  const form = useFormState(state)
  const isPublic = published.length > 0
  return (
    <details
      className="open:w-full"
      open={state.status === 'invalid' || state.status === 'refused' || undefined}
    >
      <summary className={buttonClass({ variant: 'danger' })}>{t(isPublic ? 'takeDown' : 'open')}</summary>
      <form
        action={send}
        className="flex max-w-measure flex-col items-start gap-4 border-s-[3px] border-brick mt-4 ps-4"
      >
        <div className="flex flex-col gap-1">
          <p className="font-semibold">{t(isPublic ? 'titlePublic' : 'title', { people })}</p>
          <p>{t('mailed', { count: mailed })}</p>
          {published.includes('official-page') && <p>{t('page')}</p>}
        </div>
        <input type="hidden" name="communicationId" value={own.communicationId} />
        {isPublic && <input type="hidden" name="takeDown" value="1" />}
        <TextField
          className="w-full"
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          required
          minLength={3}
          maxLength={2_000}
          defaultValue={form.typed('reason')}
          error={form.error('reason')}
        />
        <ActionNotice state={state} />
        <SubmitButton variant="danger">{t(isPublic ? 'confirmDown' : 'confirm')}</SubmitButton>
      </form>
    </details>
  )
}
