'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import { useLimitedSentence } from '#components/wire/use-limited-sentence.ts'
import { signInAction } from '../actions.ts'

export function SignInForm({ back }: { back: string }) {
  const t = useTranslations('signIn')
  const [state, send] = useActionState(signInAction, { status: 'idle' })
  const [shown, setShown] = useState(false)
  const form = useFormState(state)
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <ActionNotice state={state} own={{ limited: useLimitedSentence(state) }} />
      <input type="hidden" name="back" value={back} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        defaultValue={form.typed('email')}
        error={form.error('email')}
      />
      <div className="flex flex-col gap-2">
        <TextField
          label={t('password')}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          dir="ltr"
          required
          error={form.error('password')}
        />
        <label className="flex min-h-8 items-center gap-2 self-start text-meta text-faint">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
            className="size-4 accent-spruce"
          />
          {t('showPassword')}
        </label>
      </div>
      <SubmitButton wide busyLabel={t('submitting')}>
        {t('submit')}
      </SubmitButton>
    </form>
  )
}
