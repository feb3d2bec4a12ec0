'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import { acceptPolicyAction } from '../actions.ts'

export function AcceptanceForm({ textVersion, back }: { textVersion: string; back: string }) {
  const t = useTranslations('signIn.acceptance')
  const [state, send] = useActionState(acceptPolicyAction, { status: 'idle' })
  const form = useFormState(state)
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <ActionNotice state={state} />
      <input type="hidden" name="textVersion" value={textVersion} />
      <input type="hidden" name="back" value={back} />
      <Checkbox name="accepted" value="yes" label={t('check')} error={form.error('accepted')} />
      <SubmitButton wide>{t('accept')}</SubmitButton>
    </form>
  )
}
