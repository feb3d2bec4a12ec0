'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findingText } from '#components/policy/finding-text.ts'
import type { FindingWords } from '#components/policy/load-finding-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { DraftCheck, DraftFinding, OpenedDraft } from '#lib/communications/composing/types.ts'
import { isWide } from '#lib/communications/types.ts'
import type { SenderRole } from '#lib/policy/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { AudienceField } from './audience-field.tsx'
import { AudienceSummaryLine } from './audience-summary.tsx'
import { callServer } from './call-server.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { readEarlyTyping } from './early-typing.ts'
import { ExceptionForm } from './exception-form.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { forgetLocally, readLocally } from './keep-locally.ts'
import { type NumberedFinding, numberFindings } from './number-findings.ts'
import { audienceOf } from './open-engine.ts'
import { ChannelField, OptionFields } from './option-fields.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { PicturesSlot } from './pictures-slot.tsx'
import { planSend } from './plan-send.ts'
import { SaveLine, SaveNotice } from './save-line.tsx'
import { SendRow } from './send-row.tsx'
import { TextFields } from './text-fields.tsx'
import type { ComposeValues, ToOption } from './types.ts'
import { type DraftIdentity, useAutosave } from './use-autosave.ts'
import { useFieldErrors } from './use-field-errors.ts'
import { useFindings } from './use-findings.ts'
import { useRepairs } from './use-repairs.ts'
import { useSendWords } from './use-send-words.ts'
import { useSending } from './use-sending.ts'

type Posted = ActionState<{ communicationId: string; tried: boolean }>

export interface ComposerProps {
  title: string
  capacity: string
  identity: DraftIdentity
  values: ComposeValues
  opened: OpenedDraft | null
  options: readonly ToOption[]
  check: DraftCheck | null
  writer: { id: string; kind: 'staff' | 'group' | 'family'; senderRole: SenderRole; mayAskException: boolean }
  words: FindingWords
  ruleTitles: FindingWords
  channels: readonly ('website' | 'official-page')[]
  basePath: '/write' | '/propose'
  /** The form was posted without JavaScript and came back here. */
  tried: boolean
  /** What else was begun; out of sight once this is on its way. */
  drafts: ReactNode
  post: (before: Posted, form: FormData) => Promise<Posted>
}

/** Text on the left, who will read it and what the policy says on the right; one button that says what it will do. */
export function Composer(props: ComposerProps) {
  const { options, writer, basePath } = props
  const t = useTranslations('compose')
  const locale = useLocale()
  const isFamily = writer.kind === 'family'
  const [posted, postForm] = useActionState(props.post, { status: 'idle' })
  const given = useGiven(props.identity, posted)
  const [values, setValues] = useState(() => valuesOf(posted, props.values))
  const [ready, setReady] = useState(false)
  const [restored, setRestored] = useState(false)
  const [undone, setUndone] = useState(false)
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set())
  const [activeMark, setActiveMark] = useState<number | null>(null)
  const [confirming, setConfirming] = useState(false)
  const [newerAt, setNewerAt] = useState<string | null>(null)
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const place = `${writer.id}:${given.communicationId ?? 'new'}`
  const initialResult = isWaiting(props.opened) ? props.opened : null
  const [writing, setWriting] = useState(initialResult === null)

  const autosave = useAutosave({
    values,
    initial: given,
    place,
    savedAt: props.opened?.savedAt ?? null,
    active: ready && writing,
    onCreated: (id) => history.replaceState(null, '', `${basePath}/${id}`),
  })
  const found = useFindings({
    values,
    post: autosave.post,
    writer: { senderRole: writer.senderRole, isFamily },
    initial: { values: props.values, check: props.check, findings: props.opened?.decision?.findings ?? [] },
    active: ready && writing,
  })
  const sending = useSending({
    ...autosave,
    setSaveState: autosave.setState,
    onFindings: found.settle,
    initial: props.opened,
  })
  const { result, setResult } = sending
  const shownResult = result ?? (writing ? null : initialResult)

  const clear = sending.clear
  const change = useCallback(
    (some: Partial<ComposeValues>) => {
      setValues((all) => {
        const next = { ...all, ...some }
        // A public post goes at least to the website; leaving the public takes it off again.
        if (some.to !== undefined && some.to !== all.to)
          next.channels = some.to === PUBLIC ? (props.channels.includes('website') ? ['website'] : []) : []
        return next
      })
      clear()
      setUndone(false)
    },
    [clear, props.channels],
  )
  const { repair, undo } = useRepairs({ values, change, fields: { subject, body }, options })

  // What was typed before this code arrived, or kept in this window while there was no connection.
  const initialPlace = useRef(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first look has anything to pick up
  useEffect(() => {
    const kept = readLocally(initialPlace.current)
    const early = form.current === null ? {} : readEarlyTyping(form.current)
    if (kept !== null && JSON.stringify(kept.values) !== JSON.stringify(props.values)) {
      setValues({ ...kept.values, ...early })
      setRestored(true)
      if (given.communicationId === null && kept.communicationId !== null)
        autosave.adopt({ communicationId: kept.communicationId, version: kept.version })
      else if (given.communicationId === null) autosave.identity.current.idempotencyKey = kept.idempotencyKey
    } else {
      forgetLocally(initialPlace.current)
      if (Object.keys(early).length > 0) setValues((all) => ({ ...all, ...early }))
    }
    setReady(true)
  }, [])

  useEffect(() => {
    const { communicationId } = autosave.identity.current
    if (autosave.state.status !== 'newer' || communicationId === null) return
    void callServer<{ opened: OpenedDraft }>(`/api/compose/draft/${communicationId}`).then(
      (answer) => answer.status === 'ok' && setNewerAt(answer.value.opened.savedAt),
    )
  }, [autosave.state.status, autosave.identity])

  // The text came back: so does the caret.
  useEffect(() => {
    if (undone) body.current?.focus()
  }, [undone])

  async function takeNewer(keepThis: boolean) {
    const { communicationId } = autosave.identity.current
    const answer = await callServer<{ opened: OpenedDraft; values: ComposeValues }>(
      `/api/compose/draft/${communicationId}`,
    )
    if (answer.status !== 'ok') return
    autosave.adopt(answer.value.opened, answer.value.values, answer.value.opened.savedAt)
    if (!keepThis) setValues(answer.value.values)
    else void autosave.save()
    if (isWaiting(answer.value.opened)) setResult(answer.value.opened)
  }

  const say = useMemo(() => findingText(props.words, locale), [props.words, locale])
  const numbered = useMemo(() => numberFindings(found.findings), [found.findings])
  const option = options.find((one) => one.value === values.to) ?? null
  const audience = audienceOf(values)
  const isPublic = values.channels.length > 0 || audience?.type === 'public'
  const plan = planSend({ findings: found.findings, acknowledged, sendAt: values.sendAt, isPublic, isFamily })
  const sendWords = useSendWords({ plan, option, audience, check: found.check, values })
  const warnings = found.findings.filter((one) => one.effect === 'warn' && acknowledged.has(one.fingerprint))
  const wide = audience !== null && isWide(audience, values.channels)
  const errors = useFieldErrors({
    sending,
    save: autosave.state,
    posted,
    tried: props.tried ? props.opened : null,
  })

  const focusFinding = useCallback((effect?: DraftFinding['effect']) => {
    setTimeout(() => {
      const card = document.querySelector<HTMLElement>(
        effect ? `[data-finding-effect="${effect}"]` : '[data-finding-effect]',
      )
      card?.focus()
      card?.scrollIntoView({ block: 'nearest' })
    })
  }, [])

  async function carryOut() {
    setConfirming(false)
    const opened = await sending.send(values, [...acknowledged])
    if (opened === null || isWaiting(opened)) return
    focusFinding()
  }

  function press() {
    if (sending.busy) return
    if (plan.kind === 'warnings') {
      focusFinding('warn')
      return
    }
    // What blocks is sent for judgement at once: pressing Send is the attempt, and the server's answer is the one that counts.
    if (wide && plan.kind !== 'findings' && found.check !== null && found.check.problems.length === 0)
      setConfirming(true)
    else void carryOut()
  }

  function reopen() {
    setResult(null)
    setWriting(true)
    setUndone(true)
    const { communicationId } = autosave.identity.current
    void callServer<{ opened: OpenedDraft }>(`/api/compose/draft/${communicationId}`).then(
      (answer) => answer.status === 'ok' && autosave.adopt(answer.value.opened, values),
    )
  }

  function show(finding: NumberedFinding) {
    const control = finding.field === 'subject' ? subject.current : body.current
    control?.focus()
    control?.setSelectionRange(finding.start, finding.end)
  }

  if (shownResult !== null)
    return (
      <OutcomePanel
        opened={shownResult}
        audience={sendWords.audience}
        newHref={basePath}
        onReopen={reopen}
        onChanged={(opened) => {
          if (isWaiting(opened)) setResult(opened)
          else {
            setResult(null)
            setWriting(true)
            found.settle(values, opened.decision?.findings ?? [])
          }
        }}
      />
    )

  const answer = props.opened?.review?.answer
  const heading = t('findings.announce', {
    count: numbered.length,
    first: numbered[0] ? say(numbered[0]) : '',
  })
  return (
    <form
      ref={form}
      action={postForm}
      data-ready={ready || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          press()
        }
      }}
    >
      <input type="hidden" name="communicationId" value={given.communicationId ?? ''} />
      <input type="hidden" name="idempotencyKey" value={given.idempotencyKey} />
      <input type="hidden" name="version" value={given.version} />
      <input type="hidden" name="basePath" value={basePath} />
      <PageHeader title={props.title} meta={t('asCapacity', { capacity: props.capacity })} />
      <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] lg:gap-x-10">
        <div className="flex min-w-0 flex-col gap-4">
          {answer && props.opened?.state === 'returned' && <ReturnedNotice answer={answer} />}
          {restored && <Notice live>{t('restored')}</Notice>}
          {undone && (
            <Notice tone="good" live>
              {t('outcome.undone')}
            </Notice>
          )}
          <div className="flex flex-col gap-1">
            <AudienceField values={values} options={options} error={errors.to ?? null} onChange={change} />
            <AudienceSummaryLine
              audience={found.check?.audience ?? null}
              chosen={audience !== null}
              staff={audience?.type === 'staff' || audience?.type === 'persons'}
              busy={found.checking}
            />
          </div>
          {(audience?.type === 'public' || audience?.type === 'school') && (
            <ChannelField
              values={values}
              available={props.channels}
              error={errors.channels ?? null}
              onChange={change}
            />
          )}
          <TextFields
            {...{ values, numbered, errors, subject, body }}
            active={activeMark}
            withSubject
            onChange={change}
            onCaret={setActiveMark}
          />
          <PicturesSlot
            values={values}
            error={errors.attachments ?? null}
            onChange={(attachments) => change({ attachments })}
          />
          <OptionFields
            values={values}
            writerKind={writer.kind}
            errors={errors}
            open={values.sendAt !== '' || values.wantedBy !== '' || values.urgent || values.needsAnswer}
            onChange={change}
          />
        </div>
        <aside className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:p-1">
          <p role="status" className="sr-only">
            {ready && writing ? heading : ''}
          </p>
          {!ready && <p className="text-meta text-faint noscript:hidden">{t('loading')}</p>}
          <FindingsPanel
            {...{ numbered, values, say, acknowledged, undo }}
            findings={found.findings}
            ruleTitles={props.ruleTitles}
            active={activeMark}
            onShow={show}
            onRepair={repair}
            onAcknowledge={(fingerprint, read) =>
              setAcknowledged((all) => {
                const next = new Set(all)
                if (read) next.add(fingerprint)
                else next.delete(fingerprint)
                return next
              })
            }
            exception={(finding) =>
              writer.mayAskException && finding.exceptable && sending.decisionId !== null ? (
                <ExceptionForm
                  communicationId={autosave.identity.current.communicationId ?? ''}
                  decisionId={sending.decisionId}
                  fingerprint={finding.fingerprint}
                  onAsked={async () => {
                    const { communicationId } = autosave.identity.current
                    const now = await callServer<{ opened: OpenedDraft }>(
                      `/api/compose/draft/${communicationId}`,
                    )
                    if (now.status === 'ok') setResult(now.value.opened)
                  }}
                />
              ) : null
            }
          />
        </aside>
        <SendRow
          plan={plan}
          label={sendWords.label}
          busy={sending.busy}
          problem={sending.problem}
          line={<SaveLine state={autosave.state} />}
          notice={
            <SaveNotice
              state={autosave.state}
              back={`${basePath}${autosave.identity.current.communicationId ? `/${autosave.identity.current.communicationId}` : ''}`}
              newerAt={newerAt}
              onRetry={() => void autosave.save()}
              onShowNewer={() => void takeNewer(false)}
              onKeepThis={() => void takeNewer(true)}
            />
          }
          onRetry={() => void carryOut()}
        />
      </div>
      <ConfirmSheet
        open={confirming}
        onOpenChange={setConfirming}
        plan={plan}
        people={found.check?.audience?.people ?? 0}
        who={sendWords.audience}
        how={sendWords.how}
        when={sendWords.when}
        warnings={warnings.map(say)}
        label={sendWords.label}
        onConfirm={() => void carryOut()}
      />
      {props.drafts}
    </form>
  )
}

/** A form that came back without JavaScript still belongs to the draft it was begun as. */
function useGiven(identity: DraftIdentity, posted: Posted): DraftIdentity {
  const [given] = useState(() => {
    if (posted.status !== 'invalid' && posted.status !== 'refused') return identity
    const { idempotencyKey, communicationId, version } = posted.values
    return {
      ...identity,
      idempotencyKey: String(idempotencyKey ?? identity.idempotencyKey),
      communicationId: communicationId ? String(communicationId) : identity.communicationId,
      version: Number(version ?? identity.version),
    }
  })
  return given
}

/** What was typed into it is still there. */
function valuesOf(posted: Posted, values: ComposeValues): ComposeValues {
  if (posted.status !== 'invalid' && posted.status !== 'refused') return values
  const typed = Object.entries(posted.values).filter(([name]) => name in values)
  const lists = ['families', 'channels']
  return {
    ...values,
    ...Object.fromEntries(
      typed.map(([name, value]) => [
        name,
        lists.includes(name) ? [value].flat() : name in FLAGS ? value !== '' : String(value),
      ]),
    ),
  }
}
const FLAGS = { urgent: true, needsAnswer: true }

const PUBLIC = JSON.stringify({ type: 'public' })

/** Out of its author's hands, at least until they take it back. */
function isWaiting(opened: OpenedDraft | null): boolean {
  return opened !== null && !['draft', 'blocked', 'returned'].includes(opened.state)
}

function ReturnedNotice({ answer }: { answer: NonNullable<NonNullable<OpenedDraft['review']>['answer']> }) {
  const t = useTranslations('compose')
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  return (
    <Notice
      title={t('outcome.returnedTitle', { name: answer.byName, time: time.format(new Date(answer.at)) })}
    >
      {answer.reason ? <q dir="auto">{answer.reason}</q> : t('outcome.noReason')}
    </Notice>
  )
}
