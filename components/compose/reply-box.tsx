'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { findingText } from '#components/policy/finding-text.ts'
import type { FindingWords } from '#components/policy/load-finding-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { UndoBar } from '#components/ui/undo-bar.tsx'
import type { OpenedDraft } from '#lib/communications/composing/types.ts'
import type { SenderRole } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { callServer } from './call-server.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { numberFindings } from './number-findings.ts'
import { planSend } from './plan-send.ts'
import { postedIdentity, postedValues } from './posted-values.ts'
import { SaveLine, SaveNotice } from './save-line.tsx'
import { TextFields } from './text-fields.tsx'
import type { ComposeValues } from './types.ts'
import { type DraftIdentity, useAutosave } from './use-autosave.ts'
import { useFieldErrors } from './use-field-errors.ts'
import { useFindings } from './use-findings.ts'
import { useNewerText } from './use-newer-text.ts'
import { usePickedUpText } from './use-picked-up-text.ts'
import { useRepairs } from './use-repairs.ts'
import { useSending } from './use-sending.ts'
import { useTalk } from './use-talk.ts'

const SETTLE_MS = 2_500

/** An answer in a conversation: one field, the same checks and repairs, ten seconds to take it back. A plain form before JavaScript. */
export function ReplyBox(props: {
  identity: DraftIdentity
  values: ComposeValues
  /** The answer begun before, with what became of it. */
  draft: OpenedDraft | null
  name: string
  back: string
  writer: { id: string; isFamily: boolean; senderRole: SenderRole }
  words: FindingWords
  ruleTitles: FindingWords
  fine: Readonly<Record<string, readonly string[]>> | null
  reported: readonly string[]
  post: (before: ActionState<OpenedDraft>, form: FormData) => Promise<ActionState<OpenedDraft>>
}) {
  const { writer, name } = props
  const t = useTranslations('compose')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const [posted, postForm] = useActionState(props.post, { status: 'idle' })
  const [given] = useState(() => postedIdentity(posted, props.identity))
  const [values, setValues] = useState(() => postedValues(posted, props.values))
  const [activeMark, setActiveMark] = useState<number | null>(null)
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState<'undone' | 'sent' | 'too-late' | null>(null)
  const [undoing, setUndoing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const subject = useRef<HTMLInputElement>(null)
  const [ready, setReady] = useState(false)
  const place = `${writer.id}:reply:${given.conversationId ?? given.replyToId ?? 'new'}`

  const autosave = useAutosave({
    values,
    initial: given,
    place,
    savedAt: props.draft?.savedAt ?? null,
    active: ready,
    onCreated: () => {},
  })
  const talk = useTalk(autosave, props.fine === null ? null : props.reported)
  usePickedUpText({
    form,
    place,
    identity: autosave.identity,
    initial: props.values,
    setValues,
    onReady: () => setReady(true),
  })
  const found = useFindings({
    values,
    post: autosave.post,
    writer,
    initial: { values: props.values, check: null, findings: props.draft?.decision?.findings ?? [] },
    active: ready && values.body !== '',
  })
  const sending = useSending({
    ...autosave,
    setSaveState: autosave.setState,
    onFindings: found.settle,
    initial: props.draft,
  })
  const { result, setResult } = sending
  const errors = useFieldErrors({ sending, save: autosave.state, posted, tried: null })
  const say = useMemo(() => findingText(props.words, locale), [props.words, locale])
  const numbered = useMemo(() => numberFindings(found.findings), [found.findings])

  const newer = useNewerText({ ...autosave, setValues })

  const clear = sending.clear
  const change = (some: Partial<ComposeValues>) => {
    setValues((all) => ({ ...all, ...some }))
    clear()
    setNote(null)
  }
  const { repair, undo } = useRepairs({ values, change, fields: { subject, body }, options: [] })
  const plan = planSend({
    findings: found.findings,
    acknowledged,
    sendAt: '',
    isPublic: false,
    isFamily: writer.isFamily,
  })
  const label = () => {
    switch (plan.kind) {
      case 'findings':
        return t('send.findings', { count: plan.count })
      case 'warnings':
        return t('send.warnings', { count: plan.count })
      case 'approval':
        return writer.isFamily ? t('send.review') : t('send.approval')
      default:
        return t('reply.sendTo', { name })
    }
  }

  async function press() {
    if (sending.busy || plan.kind === 'warnings') return
    setNote(null)
    const opened = await sending.send(values, [...acknowledged])
    if (opened?.state === 'held') router.refresh()
  }

  async function takeBack() {
    if (result === null || undoing) return
    setUndoing(true)
    const answer = await callServer('/api/compose/withdraw', {
      body: { communicationId: result.communicationId, reopen: true },
    })
    setUndoing(false)
    if (answer.status === 'ok') {
      setResult(null)
      setNote('undone')
    } else over('too-late')
  }

  /** It is out: an empty field for the next answer, as a message of its own. */
  function over(what: 'sent' | 'too-late') {
    autosave.identity.current = {
      ...given,
      communicationId: null,
      version: 0,
      idempotencyKey: newId(),
    }
    setValues({ ...props.values, body: '' })
    autosave.setState({ status: 'idle' })
    setAcknowledged(new Set())
    setResult(null)
    setNote(what)
    setTimeout(() => router.refresh(), SETTLE_MS)
  }

  useEffect(() => {
    if (note === 'undone') body.current?.focus()
  }, [note])

  const waiting = result !== null && result.state === 'sending'
  return (
    <form
      ref={form}
      action={postForm}
      aria-label={t('reply.label')}
      data-ready={ready || undefined}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void press()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void press()
        }
      }}
    >
      <input type="hidden" name="communicationId" value={given.communicationId ?? ''} />
      <input type="hidden" name="conversationId" value={given.conversationId ?? ''} />
      <input type="hidden" name="replyToId" value={given.replyToId ?? ''} />
      <input type="hidden" name="idempotencyKey" value={given.idempotencyKey} />
      <input type="hidden" name="version" value={given.version} />
      <input type="hidden" name="to" value={values.to} />
      <input type="hidden" name="lang" value={values.lang} />
      <input type="hidden" name="subject" value={values.subject} />
      <input type="hidden" name="back" value={props.back} />
      {note === 'undone' && (
        <Notice tone="good" live>
          {t('reply.undone')}
        </Notice>
      )}
      {note === 'sent' && (
        <Notice tone="good" live>
          {t('reply.sent')}
        </Notice>
      )}
      {note === 'too-late' && <Notice live>{t('outcome.tooLate')}</Notice>}
      {result?.state === 'held' && <Notice live>{t('reply.held')}</Notice>}
      {result === null && (
        <>
          <TextFields
            {...{ values, numbered, errors, subject, body }}
            active={activeMark}
            withSubject={false}
            placeholder={t('reply.placeholder')}
            onChange={change}
            onCaret={setActiveMark}
          />
          {(sending.problem === 'blocked' || sending.problem === 'acknowledge') && (
            <Notice tone={sending.problem === 'blocked' ? 'bad' : 'info'} live>
              {sending.problem === 'blocked' ? t('reply.blocked') : t('outcome.acknowledgeText')}
            </Notice>
          )}
          {sending.problem === 'unknown' && (
            <Notice tone="care" live action={<Button onClick={() => void press()}>{t('tryAgain')}</Button>}>
              {t('sendFailed')}
            </Notice>
          )}
          <SaveNotice
            state={autosave.state}
            back={props.back}
            newerAt={newer.newerAt}
            onRetry={() => void autosave.save()}
            onShowNewer={newer.showNewer}
            onKeepThis={newer.keepThis}
          />
          <FindingsPanel
            {...{ numbered, values, say, acknowledged, undo }}
            findings={found.findings.filter((one) => one.kind !== 'reminder')}
            ruleTitles={props.ruleTitles}
            fine={props.fine}
            talk={talk}
            active={activeMark}
            onShow={(finding) => {
              body.current?.focus()
              body.current?.setSelectionRange(finding.start, finding.end)
            }}
            onRepair={repair}
            onAcknowledge={(fingerprint, read) =>
              setAcknowledged((all) => {
                const next = new Set(all)
                if (read) next.add(fingerprint)
                else next.delete(fingerprint)
                return next
              })
            }
            exception={() => null}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <SaveLine state={autosave.state} />
            <Button
              type="submit"
              variant={plan.kind === 'findings' ? 'danger' : 'primary'}
              busy={sending.busy}
              busyLabel={tCommon('sending')}
              className="max-sm:w-full"
            >
              {label()}
            </Button>
          </div>
        </>
      )}
      {waiting && result.dispatch && (
        <UndoBar
          seconds={result.dispatch.undoSeconds}
          total={result.dispatch.undoTotal}
          busy={undoing}
          onUndo={() => void takeBack()}
          onElapsed={() => over('sent')}
        >
          {t('reply.sending', { name })}
        </UndoBar>
      )}
    </form>
  )
}
