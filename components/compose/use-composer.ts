'use client'

import { useLocale } from 'next-intl'
import { useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findingText } from '#components/policy/finding-text.ts'
import type { DraftFinding, OpenedDraft } from '#lib/communications/composing/types.ts'
import { isWide } from '#lib/communications/types.ts'
import { callServer } from './call-server.ts'
import type { ComposerProps } from './composer-types.ts'
import { type NumberedFinding, numberFindings } from './number-findings.ts'
import { audienceOf } from './open-engine.ts'
import { planSend } from './plan-send.ts'
import { postedIdentity, postedValues } from './posted-values.ts'
import type { ComposeValues } from './types.ts'
import { useAutosave } from './use-autosave.ts'
import { useFieldErrors } from './use-field-errors.ts'
import { useFindings } from './use-findings.ts'
import { useNewerText } from './use-newer-text.ts'
import { usePickedUpText } from './use-picked-up-text.ts'
import { useRepairs } from './use-repairs.ts'
import { useSendWords } from './use-send-words.ts'
import { useSending } from './use-sending.ts'

/** All that the composer knows and can do; `Composer` draws it. */
export function useComposer(props: ComposerProps) {
  const { options, writer, basePath } = props
  const locale = useLocale()
  const isFamily = writer.kind === 'family'
  const [posted, postForm] = useActionState(props.post, { status: 'idle' })
  const [given] = useState(() => postedIdentity(posted, props.identity))
  const [values, setValues] = useState(() => postedValues(posted, props.values))
  const [undone, setUndone] = useState(false)
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set())
  const [activeMark, setActiveMark] = useState<number | null>(null)
  const [confirming, setConfirming] = useState(false)
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const place = writer.id
  const [ready, setReady] = useState(false)
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
  const restored = usePickedUpText({
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

  // The text came back: so does the caret.
  useEffect(() => {
    if (undone) body.current?.focus()
  }, [undone])

  const newer = useNewerText({
    ...autosave,
    setValues,
    onOpened: (opened) => isWaiting(opened) && setResult(opened),
  })

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
    if (wide && plan.kind !== 'findings' && !found.isIncomplete) setConfirming(true)
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

  /** Asks where it stands now, after something happened beside this form. */
  async function lookAgain() {
    const { communicationId } = autosave.identity.current
    const now = await callServer<{ opened: OpenedDraft }>(`/api/compose/draft/${communicationId}`)
    if (now.status === 'ok') follow(now.value.opened)
  }

  function follow(opened: OpenedDraft) {
    if (isWaiting(opened)) setResult(opened)
    else {
      setResult(null)
      setWriting(true)
      found.settle(values, opened.decision?.findings ?? [])
    }
  }

  function acknowledge(fingerprint: string, read: boolean) {
    setAcknowledged((all) => {
      const next = new Set(all)
      if (read) next.add(fingerprint)
      else next.delete(fingerprint)
      return next
    })
  }

  return {
    given,
    values,
    change,
    postForm,
    ready,
    writing,
    restored,
    undone,
    refs: { form, subject, body },
    autosave,
    newer,
    found,
    sending,
    shownResult,
    say,
    numbered,
    audience,
    plan,
    sendWords,
    warnings,
    errors,
    activeMark,
    setActiveMark,
    acknowledged,
    acknowledge,
    confirming,
    setConfirming,
    repair,
    undo,
    press,
    carryOut,
    reopen,
    show,
    follow,
    lookAgain,
  }
}

const PUBLIC = JSON.stringify({ type: 'public' })

/** Out of its author's hands, at least until they take it back. */
function isWaiting(opened: OpenedDraft | null): boolean {
  return opened !== null && !['draft', 'blocked', 'returned'].includes(opened.state)
}
