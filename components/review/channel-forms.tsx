'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
const idle: ActionState<unknown> = { status: 'idle' }

/** A new place where the school may publish. */
export function AddChannel({
  action,
  staff,
}: {
  action: Action
  staff: readonly { personId: string; name: string }[]
}) {
  const t = useTranslations('review.channels')
  const [state, send] = useActionState(action, idle)
  const form = useFormState(state)
  return (
    <form action={send} className="flex max-w-measure flex-col gap-4">
      <ActionNotice state={state} />
      <TextField
        name="name"
        label={t('name')}
        required
        maxLength={120}
        defaultValue={form.typed('name')}
        error={form.error('name')}
      />
      <SelectField
        name="kind"
        label={t('kind')}
        defaultValue={form.typed('kind') ?? 'official-page'}
        error={form.error('kind')}
        options={[
          { value: 'official-page', label: t('kinds.official-page') },
          { value: 'website', label: t('kinds.website') },
        ]}
      />
      <TextField
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        required
        maxLength={300}
        dir="ltr"
        defaultValue={form.typed('address')}
        error={form.error('address')}
      />
      <SelectField
        name="ownerId"
        label={t('owner')}
        required
        defaultValue={form.typed('ownerId') ?? ''}
        error={form.error('ownerId') && t('problem.owner')}
        options={[
          { value: '', label: '…' },
          ...staff.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="number"
          name="minimumAge"
          label={t('minimumAge')}
          hint={t('minimumAgeHint')}
          required
          min={0}
          max={21}
          defaultValue={form.typed('minimumAge') ?? '13'}
          error={form.error('minimumAge') && t('problem.age')}
        />
        <TextField
          type="date"
          name="reviewOn"
          label={t('reviewOn')}
          required
          defaultValue={form.typed('reviewOn')}
          error={form.error('reviewOn')}
        />
      </div>
      <TextAreaField
        name="rules"
        label={t('rules')}
        hint={t('rulesHint')}
        maxLength={2_000}
        optional
        defaultValue={form.typed('rules')}
        error={form.error('rules')}
      />
      <SubmitButton className="self-start">{t('submit')}</SubmitButton>
    </form>
  )
}

/** Somebody looked at the entry and keeps it, until another day; or it is given up. */
export function KeepChannel({
  channelId,
  name,
  live,
  review,
  retire,
}: {
  channelId: string
  name: string
  live: number
  review: Action
  retire: Action
}) {
  const t = useTranslations('review.channels')
  const [reviewed, keep] = useActionState(review, idle)
  const [retired, end] = useActionState(retire, idle)
  const form = useFormState(reviewed)
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <details open={reviewed.status === 'invalid' || undefined}>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {t('reviewed')}
          <span className="sr-only"> {name}</span>
        </summary>
        <form action={keep} className="flex flex-col items-start gap-3 py-2">
          <input type="hidden" name="channelId" value={channelId} />
          <TextField
            type="date"
            name="reviewOn"
            label={t('reviewNext')}
            required
            defaultValue={form.typed('reviewOn')}
            error={form.error('reviewOn')}
          />
          <ActionNotice state={reviewed} />
          <SubmitButton size="small">{t('reviewSubmit')}</SubmitButton>
        </form>
      </details>
      <details>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {t('retire')}
          <span className="sr-only"> {name}</span>
        </summary>
        <form action={end} className="flex max-w-measure flex-col items-start gap-3 py-2">
          <input type="hidden" name="channelId" value={channelId} />
          <p>{t('retireText', { count: live })}</p>
          <ActionNotice state={retired} />
          <SubmitButton variant="danger" size="small">
            {t('retireConfirm', { name })}
          </SubmitButton>
        </form>
      </details>
    </div>
  )
}
