'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useActionState, useId, useRef, useState } from 'react'
import { AlertDialog } from '#components/ui/alert-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'

const idle: ActionState<unknown> = { status: 'idle' }
type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

/** The Director's own line, and one question before it is in force. Without script the button publishes at once. */
export function PublishForm({ token, number, action }: { token: string; number: number; action: Action }) {
  const t = useTranslations('policySettings')
  const [state, send, pending] = useActionState(action, idle)
  const [asking, setAsking] = useState(false)
  const form = useFormState(state)
  const ref = useRef<HTMLFormElement>(null)
  const id = useId()
  const publish = () => {
    if (ref.current === null || pending) return
    const data = new FormData(ref.current)
    startTransition(() => send(data))
  }
  return (
    <form
      id={id}
      ref={ref}
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) setAsking(true)
      }}
      className="flex max-w-measure flex-col items-start gap-4"
    >
      <input type="hidden" name="token" value={token} />
      <TextField
        name="note"
        label={t('draft.note')}
        hint={t('draft.noteHint')}
        optional
        maxLength={300}
        defaultValue={form.typed('note')}
        error={form.error('note')}
        className="w-full"
      />
      <PublishNotice state={state} />
      <Button type="submit" variant="primary" busy={pending}>
        {t('draft.publishButton', { number: String(number) })}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('draft.publishTitle', { number: String(number) })}
        description={t('draft.publishText')}
        confirm={t('draft.publishConfirm')}
        onConfirm={publish}
      />
    </form>
  )
}

function PublishNotice({ state }: { state: ActionState<unknown> }) {
  const t = useTranslations('policySettings.code')
  const details = state.status === 'refused' ? state.details : {}
  return (
    <ActionNotice
      state={state}
      own={{
        'draft-changed': t('draft-changed'),
        'draft-gone': t('draft-gone'),
        'nothing-changed': t('nothing-changed'),
        'examples-broken': t('examples-broken'),
        'already-published': t('already-published', {
          number: String(details.number ?? ''),
          name: String(details.name ?? ''),
        }),
      }}
    />
  )
}

/** Throws the draft away, after one question. */
export function DiscardForm({ token, action }: { token: string; action: Action }) {
  const t = useTranslations('policySettings')
  const [state, send, pending] = useActionState(action, idle)
  const [asking, setAsking] = useState(false)
  const ref = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={ref}
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) setAsking(true)
      }}
      className="flex flex-col items-start gap-3"
    >
      <input type="hidden" name="token" value={token} />
      <ActionNotice state={state} own={{ 'draft-changed': t('code.draft-changed') }} />
      <Button type="submit" variant="quiet" busy={pending}>
        {t('draft.discard')}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        tone="danger"
        title={t('draft.discardTitle')}
        description={t('draft.discardText')}
        confirm={t('draft.discardConfirm')}
        onConfirm={() => {
          if (ref.current === null) return
          const data = new FormData(ref.current)
          startTransition(() => send(data))
        }}
      />
    </form>
  )
}
