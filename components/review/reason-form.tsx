'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { NotedFindings, notedOf } from './noted-findings.tsx'
import { Panel, type PanelLook } from './panel.tsx'

/** Words to an author, checked like any message; what is refused stays in the field with its findings. */
export function ReasonForm({
  look,
  action,
  label,
  hint,
  submit,
  hidden,
  danger = false,
}: {
  look: PanelLook
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
  label: string
  hint: string
  submit: string
  hidden: ReactNode
  danger?: boolean
}) {
  const t = useTranslations('review.desk')
  const [state, send] = useActionState(action, { status: 'idle' } as ActionState<unknown>)
  const form = useFormState(state)
  return (
    <Panel {...look} state={state}>
      <form action={send} className="flex max-w-measure flex-col gap-4">
        {hidden}
        <ActionNotice
          state={state}
          own={{ 'reason-refused': t('code.reason-refused'), 'exception-open': t('code.exception-open') }}
        />
        <NotedFindings findings={notedOf(state)} />
        <TextAreaField
          name="reason"
          label={label}
          hint={hint}
          required
          minLength={3}
          maxLength={2_000}
          rows={3}
          defaultValue={form.typed('reason')}
          error={form.error('reason') && t('noReason')}
          onKeyDown={submitOnEnter}
        />
        <SubmitButton
          variant={danger ? 'danger' : 'primary'}
          className="self-start max-sm:w-full"
          busyLabel={t('working')}
        >
          {submit}
        </SubmitButton>
      </form>
    </Panel>
  )
}

/** Ctrl or ⌘ with Enter sends, as in the composer. */
export function submitOnEnter(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
