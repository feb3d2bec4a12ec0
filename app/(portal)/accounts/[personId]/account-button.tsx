'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import type { ActionState } from '#lib/wire/types.ts'

type Kind = 'end' | 'disable' | 'enable'

/** One button with its answer beside it. */
export function AccountButton({
  kind,
  personId,
  action,
}: {
  kind: Kind
  personId: string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('accounts')
  const [state, send] = useActionState(action, { status: 'idle' })
  const label = { end: t('sessions.endAll'), disable: t('disable.button'), enable: t('enable.button') }[kind]
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="person" value={personId} />
      <SubmitButton variant={kind === 'enable' ? 'secondary' : 'danger'}>{label}</SubmitButton>
      <ActionNotice state={state} />
      {state.status === 'ok' && (
        <Notice tone="good" live>
          {kind === 'end'
            ? t('sessions.ended', { count: endedOf(state.value) })
            : t(kind === 'disable' ? 'disable.done' : 'enable.done')}
        </Notice>
      )}
    </form>
  )
}

function endedOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'ended' in value ? Number(value.ended) : 0
}
