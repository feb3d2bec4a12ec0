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

/** The Director's word on one report: either way, with an optional line to the reporter. */
export function ReportAnswerForm({
  reportId,
  name,
  action,
}: {
  reportId: string
  /** Who reads the line. */
  name: string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('asked')
  const [state, send] = useActionState(action, idle)
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col items-start gap-3">
      <input type="hidden" name="reportId" value={reportId} />
      <ActionNotice state={state} own={{ 'words-refused': t('refused') }} />
      <NotedFindings findings={notedOf(state)} />
      <TextAreaField
        name="note"
        label={t('note', { name })}
        hint={t('noteHint')}
        optional
        maxLength={500}
        rows={2}
        defaultValue={typed('note')}
        error={error('note') && t('noteError')}
        className="w-full"
      />
      <p className="flex flex-wrap gap-2">
        <SubmitButton variant="secondary" name="verdict" value="false-alarm" busyLabel={t('working')}>
          {t('right')}
        </SubmitButton>
        <SubmitButton variant="secondary" name="verdict" value="confirmed" busyLabel={t('working')}>
          {t('wrong')}
        </SubmitButton>
      </p>
    </form>
  )
}
