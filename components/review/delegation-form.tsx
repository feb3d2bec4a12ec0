'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

/** The Director hands the parent-group queue to somebody, between two days, and signs. */
export function DelegationForm({
  action,
  staff,
  today,
  director,
}: {
  action: Action
  staff: readonly { personId: string; name: string }[]
  today: string
  director: string
}) {
  const t = useTranslations('review.delegation')
  const [state, send] = useActionState(action, { status: 'idle' } as ActionState<unknown>)
  const form = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col gap-4">
      <ActionNotice
        state={state}
        own={{ overlaps: t('code.overlaps'), 'not-a-delegate': t('code.not-a-delegate') }}
      />
      <SelectField
        name="delegateId"
        label={t('who')}
        required
        defaultValue={form.typed('delegateId') ?? ''}
        error={form.error('delegateId')}
        options={[
          { value: '', label: '…' },
          ...staff.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="beginsOn"
          label={t('from')}
          required
          min={today}
          defaultValue={form.typed('beginsOn') ?? today}
          error={form.error('beginsOn')}
        />
        <TextField
          type="date"
          name="endsOn"
          label={t('to')}
          required
          min={today}
          defaultValue={form.typed('endsOn')}
          error={form.error('endsOn')}
        />
      </div>
      <Checkbox
        name="signed"
        value="1"
        required
        label={t('sign', { name: director })}
        error={form.error('signed')}
      />
      <SubmitButton className="self-start">{t('submit')}</SubmitButton>
    </form>
  )
}

/** Ends one delegation at once. */
export function RevokeDelegation({
  action,
  delegationId,
  name,
}: {
  action: Action
  delegationId: string
  name: string
}) {
  const t = useTranslations('review.delegation')
  const [state, send] = useActionState(action, { status: 'idle' } as ActionState<unknown>)
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      <input type="hidden" name="delegationId" value={delegationId} />
      <SubmitButton variant="danger" size="small" aria-label={t('revokeLabel', { name })}>
        {t('revoke')}
      </SubmitButton>
      <ActionNotice state={state} />
    </form>
  )
}
