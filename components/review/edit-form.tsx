'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { callServer } from '#components/compose/call-server.ts'
import { SubmitButton } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import { useFormState } from '#components/wire/use-form-state.ts'
import type { ActionState } from '#lib/wire/types.ts'
import type { DeskSubject } from './decision-bar.tsx'
import type { NotedFinding } from './note-findings.ts'
import { NotedFindings, notedOf } from './noted-findings.tsx'
import { Panel, type PanelLook } from './panel.tsx'
import { submitOnEnter } from './reason-form.tsx'

const PAUSE_MS = 600

type Check = { outcome: string; findings: NotedFinding[] }

/** Approve with another text: checked by the server while it is typed, and once more when it is approved. */
export function EditForm({
  look,
  action,
  item,
  hidden,
}: {
  look: PanelLook
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
  item: DeskSubject
  hidden: ReactNode
}) {
  const t = useTranslations('review.desk')
  const [state, send] = useActionState(action, { status: 'idle' } as ActionState<unknown>)
  const form = useFormState(state)
  const { check, busy, type } = useEditCheck(item.id)
  const refused = notedOf(state)
  const findings = check?.findings ?? refused
  return (
    <Panel {...look} state={state}>
      <form
        action={send}
        className="flex max-w-measure flex-col gap-4"
        onInput={(event) => type(new FormData(event.currentTarget))}
      >
        {hidden}
        <input type="hidden" name="decision" value={item.decisionId} />
        <input type="hidden" name="edit" value="1" />
        {findings.map((finding) => (
          <input key={finding.fingerprint} type="hidden" name="seen[]" value={finding.fingerprint} />
        ))}
        <ActionNotice
          state={state}
          own={{
            'edit-blocked': t('code.edit-blocked'),
            'edit-findings': t('code.edit-findings'),
            'edit-not-yours': t('code.edit-not-yours'),
            'edit-empty': t('code.edit-empty'),
          }}
        />
        <TextField
          name="subject"
          label={t('subject')}
          lang={item.lang}
          dir="auto"
          maxLength={200}
          defaultValue={form.typed('subject') ?? item.subject}
          error={form.error('subject')}
        />
        <TextAreaField
          name="body"
          label={t('body')}
          hint={t('editHint', { name: item.authorName })}
          lang={item.lang}
          rows={6}
          defaultValue={form.typed('body') ?? item.body}
          error={form.error('body')}
          onKeyDown={submitOnEnter}
        />
        <div role="status" className="flex flex-col gap-2 text-meta">
          {busy && <p className="text-faint">{t('editChecking')}</p>}
          {!busy && check?.findings.length === 0 && <p className="text-faint">{t('editClean')}</p>}
          {findings.length > 0 && (
            <>
              <p className="font-semibold">{t('editNew')}</p>
              <NotedFindings findings={findings} />
            </>
          )}
        </div>
        <SubmitButton
          className="self-start max-sm:w-full"
          busyLabel={t('working')}
          reason={check?.outcome === 'block' ? t('code.edit-blocked') : null}
        >
          {t('approveEdit')}
        </SubmitButton>
      </form>
    </Panel>
  )
}

/** The server's findings for what is typed, after a pause; an answer to older text is dropped. */
function useEditCheck(reviewItemId: string) {
  const [check, setCheck] = useState<Check | null>(null)
  const [busy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const round = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  function type(form: FormData) {
    clearTimeout(timer.current)
    const mine = ++round.current
    const text = { subject: String(form.get('subject') ?? ''), body: String(form.get('body') ?? '') }
    timer.current = setTimeout(async () => {
      setBusy(true)
      const answer = await callServer<Check>('/api/desk/check', { body: { reviewItemId, ...text } })
      if (mine !== round.current) return
      setBusy(false)
      // Without an answer nothing is claimed; approving checks again anyway.
      setCheck(answer.status === 'ok' ? answer.value : null)
    }, PAUSE_MS)
  }
  return { check, busy, type }
}
