'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button, SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/page-header.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import { writeLetterAction } from '../actions.ts'
import { Letter } from './letter.tsx'

export function LetterForm({
  personId,
  name,
  state: account,
  suggestedEmail,
  domainHint,
}: {
  personId: string
  name: string
  state: 'none' | 'invited' | 'active' | 'disabled'
  suggestedEmail: string | null
  domainHint: string
}) {
  const t = useTranslations('accounts.invite')
  const [state, send] = useActionState(writeLetterAction, { status: 'idle' })
  const form = useFormState(state)
  const about = { none: t('first'), invited: t('again'), active: t('reset', { name }), disabled: '' }[account]
  return (
    <>
      <div className="no-print">
        <Section id="letter" title={t('title')}>
          <p className="max-w-measure pb-4 text-meta text-faint">{about}</p>
          <form action={send} className="flex max-w-md flex-col gap-4" noValidate>
            <ActionNotice state={state} />
            <input type="hidden" name="person" value={personId} />
            {account === 'none' && state.status !== 'ok' && (
              <TextField
                label={t('email')}
                hint={domainHint}
                name="email"
                type="email"
                autoComplete="off"
                dir="ltr"
                required
                defaultValue={form.typed('email') ?? suggestedEmail ?? ''}
                error={form.error('email')}
              />
            )}
            <div>
              <SubmitButton variant={state.status === 'ok' ? 'secondary' : 'primary'}>
                {t('button')}
              </SubmitButton>
            </div>
          </form>
          {state.status === 'ok' && (
            <Notice
              tone="good"
              live
              className="mt-4"
              action={<Button onClick={() => window.print()}>{t('print')}</Button>}
            >
              {t('ready')}
            </Notice>
          )}
        </Section>
      </div>
      {state.status === 'ok' && <Letter letter={state.value} />}
    </>
  )
}
