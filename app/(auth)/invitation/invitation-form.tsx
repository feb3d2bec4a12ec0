'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import { useLimitedSentence } from '#components/wire/use-limited-sentence.ts'
import { acceptInvitationAction } from '../actions.ts'

export function InvitationForm({ code, email }: { code: string; email: string }) {
  const t = useTranslations('signIn')
  const [state, send] = useActionState(acceptInvitationAction, { status: 'idle' })
  const form = useFormState(state)
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <ActionNotice state={state} own={{ limited: useLimitedSentence(state) }} />
      <input type="hidden" name="code" value={code} />
      {/* For password managers: whose password this is. */}
      <input type="email" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextField
        label={t('invitation.choosePassword')}
        hint={t('invitation.passwordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        minLength={12}
        error={form.error('password')}
      />
      <TextField
        label={t('invitation.repeat')}
        name="passwordAgain"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        error={form.error('passwordAgain')}
      />
      <SubmitButton wide>{t('invitation.finish')}</SubmitButton>
    </form>
  )
}
