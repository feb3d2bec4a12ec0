'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { FieldError } from '#components/ui/field-error.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { RecordedRelease } from '#lib/consent/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { ConsentFields } from './consent-fields.tsx'

type Send = (before: ActionState<RecordedRelease>, form: FormData) => Promise<ActionState<RecordedRelease>>

/** The office writes down a signed paper: who, when, until when, and what is ticked. */
export function PaperForm({
  studentId,
  guardians,
  today,
  record,
}: {
  studentId: string
  guardians: readonly { id: string; name: string; relationship: string }[]
  today: string
  record: Send
}) {
  const t = useTranslations('people.consents')
  const [state, send] = useActionState(record, { status: 'idle' })
  const { error, typed } = useFormState(state)
  return (
    <form action={send} className="flex flex-col gap-8">
      <ActionNotice state={state} own={{ 'not-allowed': t('notAllowed') }} />
      {state.status === 'ok' && (
        <Notice tone="good" live>
          <p>{t('saved', { count: state.value.granted + state.value.refused })}</p>
          {state.value.takeDowns > 0 && <p>{t('takeDowns', { count: state.value.takeDowns })}</p>}
        </Notice>
      )}
      <input type="hidden" name="studentId" value={studentId} />
      <RadioGroup
        name="guardianId"
        legend={t('signedBy')}
        error={error('guardianId')}
        defaultValue={typed('guardianId') ?? (guardians.length === 1 ? guardians[0]?.id : undefined)}
        options={guardians.map((one) => ({ value: one.id, label: one.name, hint: one.relationship }))}
      />
      <div className="flex flex-wrap gap-6">
        <TextField
          type="date"
          name="beginsOn"
          label={t('from')}
          error={error('beginsOn')}
          defaultValue={typed('beginsOn') ?? today}
          required
        />
        <TextField
          type="date"
          name="endsOn"
          label={t('until')}
          hint={t('untilHint')}
          error={error('endsOn')}
          defaultValue={typed('endsOn') ?? ''}
        />
      </div>
      <ConsentFields answers={[]} typed={typed} skip={t('skip')} />
      {error('answers') && <FieldError>{error('answers')}</FieldError>}
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
