'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftCheck, DraftFinding } from '#lib/communications/composing/types.ts'
import type { SenderRole } from '#lib/policy/types.ts'
import { callServer } from './call-server.ts'
import { mergeFindings } from './merge-findings.ts'
import { moveFindings } from './move-findings.ts'
import { type Engine, openEngine } from './open-engine.ts'
import type { ComposePost, ComposeValues } from './types.ts'

/** Findings appear after a pause, not at each key; the server is asked after a longer one. */
const PAUSE_MS = 500
const SERVER_PAUSE_MS = 1_000
const LIMITED_MS = 5_000

interface Judged {
  values: ComposeValues
  findings: readonly DraftFinding[]
}

const audienceKey = ({ to, families, channels }: ComposeValues) => JSON.stringify([to, families, channels])

/**
 * Live findings: the engine in a worker judges first, the server (which knows the rest) a moment later and for good.
 * Between answers, marks move along with the words they belong to.
 */
export function useFindings({
  values,
  post,
  writer,
  initial,
  active,
  checkAt = '/api/compose/check',
}: {
  values: ComposeValues
  post: (values?: ComposeValues) => ComposePost
  writer: { senderRole: SenderRole; isFamily: boolean }
  initial: { values: ComposeValues; check: DraftCheck | null; findings: readonly DraftFinding[] }
  active: boolean
  /** Who answers for the server: the draft's check, or the rehearsal's. */
  checkAt?: '/api/compose/check' | '/api/compose/rehearse'
}) {
  const [browser, setBrowser] = useState<Judged | null>(null)
  const [server, setServer] = useState<Judged | null>(
    initial.check || initial.findings.length > 0
      ? { values: initial.values, findings: initial.check?.findings ?? initial.findings }
      : null,
  )
  const [checked, setChecked] = useState(
    initial.check && {
      audience: audienceKey(initial.values),
      text: JSON.stringify(initial.values),
      check: initial.check,
    },
  )
  const [checking, setChecking] = useState(false)
  const engine = useRef<Engine | null | undefined>(undefined)
  const writing = useRef(writer)
  const text = JSON.stringify(values)
  const judgedText = useRef(initial.check ? JSON.stringify(initial.values) : '')

  useEffect(
    () => () => {
      engine.current?.close()
      engine.current = undefined
    },
    [],
  )

  const ask = useCallback(
    async (asked: ComposeValues, signal: AbortSignal): Promise<void> => {
      setChecking(true)
      const answer = await callServer<DraftCheck>(checkAt, { body: post(asked), signal })
      if (signal.aborted) return
      setChecking(false)
      if (answer.status !== 'ok') {
        if (answer.status === 'refused' && answer.code === 'limited')
          setTimeout(() => !signal.aborted && void ask(asked, signal), LIMITED_MS)
        return
      }
      const judged = JSON.stringify(asked)
      judgedText.current = judged
      setServer({ values: asked, findings: answer.value.findings })
      setChecked({ audience: audienceKey(asked), text: judged, check: answer.value })
    },
    [post, checkAt],
  )

  const audience = audienceKey(values)
  const lastAudience = useRef(audience)
  useEffect(() => {
    if (!active) return
    const asked = JSON.parse(text) as ComposeValues
    if (text === judgedText.current) return
    const changedAudience = lastAudience.current !== audience
    lastAudience.current = audience
    if (asked.to === '' && asked.body === '' && asked.subject === '') return
    const calledOff = new AbortController()
    const first = setTimeout(
      async () => {
        engine.current ??= openEngine(writing.current)
        const findings = await engine.current?.judge(asked)
        if (findings && !calledOff.signal.aborted) setBrowser({ values: asked, findings })
      },
      changedAudience ? 0 : PAUSE_MS,
    )
    const second = setTimeout(() => void ask(asked, calledOff.signal), changedAudience ? 0 : SERVER_PAUSE_MS)
    return () => {
      clearTimeout(first)
      clearTimeout(second)
      calledOff.abort()
      setChecking(false)
    }
  }, [active, text, audience, ask])

  const findings = useMemo(() => {
    if (server !== null && JSON.stringify(server.values) === text) return server.findings
    // Who reads decides what a finding does: what was said for other readers no longer counts.
    const carried = (judged: Judged | null) =>
      judged === null || audienceKey(judged.values) !== audience
        ? []
        : moveFindings(judged.values, values, judged.findings)
    return mergeFindings(carried(browser), carried(server))
  }, [browser, server, text, audience, values])

  /** What the server said on sending is the newest word on this text. */
  const settle = useCallback((asked: ComposeValues, said: readonly DraftFinding[]) => {
    judgedText.current = JSON.stringify(asked)
    setServer({ values: asked, findings: said })
  }, [])

  // A count of other readers is no count: while the new one is on its way there is none.
  const check = checked !== null && checked.audience === audience ? checked.check : null
  // What was missing from an older text may be there by now.
  const isIncomplete = checked !== null && checked.text === text && checked.check.problems.length > 0
  return { findings, check, isIncomplete, checking, settle }
}
