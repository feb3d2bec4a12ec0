'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }
const VERDICTS = ['confirmed', 'false-alarm', 'needs-talk'] as const

/** What somebody makes of one finding; earlier verdicts stay. */
export function TriageForm({
  findingId,
  current,
  action,
}: {
  findingId: string
  current: (typeof VERDICTS)[number] | null
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('audit')
  const [state, send] = useActionState(action, idle)
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col items-start gap-3">
      <input type="hidden" name="findingId" value={findingId} />
      <RadioGroup
        name="verdict"
        legend={t('decision.verdict')}
        required
        row
        defaultValue={typed('verdict') ?? current ?? undefined}
        error={error('verdict')}
        options={VERDICTS.map((value) => ({
          value,
          label: t(`triageState.${value}`),
        }))}
      />
      <TextAreaField
        label={t('decision.note')}
        hint={t('decision.noteHint')}
        optional
        name="note"
        rows={2}
        maxLength={2000}
        error={error('note')}
        defaultValue={typed('note')}
        className="w-full"
      />
      <ActionNotice state={state} />
      <SubmitButton variant="secondary" size="small">
        {t('decision.judge')}
      </SubmitButton>
    </form>
  )
}
