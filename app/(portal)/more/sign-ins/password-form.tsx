'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import { useLimitedSentence } from '#components/wire/use-limited-sentence.ts'
import { changePasswordAction } from './actions.ts'

export function PasswordForm() {
  const t = useTranslations('door.sessions.password')
  const signIn = useTranslations('signIn.invitation')
  const [state, send] = useActionState(changePasswordAction, { status: 'idle' })
  const form = useFormState(state)
  return (
    <form action={send} className="flex max-w-md flex-col gap-4" noValidate>
      {state.status === 'ok' && (
        <Notice tone="good" live>
          {t('saved')}
        </Notice>
      )}
      <ActionNotice state={state} own={{ limited: useLimitedSentence(state) }} />
      <TextField
        label={t('current')}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        required
        error={form.error('currentPassword')}
      />
      <TextField
        label={t('next')}
        hint={signIn('passwordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        error={form.error('newPassword')}
      />
      <TextField
        label={signIn('repeat')}
        name="newPasswordAgain"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        error={form.error('newPasswordAgain')}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
