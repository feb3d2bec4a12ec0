'use client'

import { useCallback, useRef, useState } from 'react'
import type { DraftFinding, OpenedDraft } from '#lib/communications/composing/types.ts'
import type { FieldProblem } from '#lib/communications/types.ts'
import { callServer } from './call-server.ts'
import type { ComposePost, ComposeValues } from './types.ts'
import { type SaveState, stateOf } from './use-autosave.ts'

interface SentAnswer extends OpenedDraft {
  needsAcknowledgement: boolean
}

/** Where it came to rest: still with its author, or on its way. */
const WITH_AUTHOR: readonly OpenedDraft['state'][] = ['draft', 'blocked', 'returned']

export type SendProblem = 'blocked' | 'acknowledge' | 'incomplete' | 'unknown' | 'not-allowed' | null

function problemOf(opened: OpenedDraft | null): SendProblem {
  if (opened?.state === 'blocked') return 'blocked'
  return opened?.state === 'draft' && opened.decision?.outcome === 'warn' ? 'acknowledge' : null
}

/** Presses Send once, whatever happens to the line: the same form again is the same message. */
export function useSending({
  post,
  settle,
  adopt,
  setSaveState,
  keep,
  onFindings,
  initial,
}: {
  post: (values?: ComposeValues) => ComposePost
  settle: () => Promise<void>
  adopt: (stored: { communicationId: string; version: number }, values?: ComposeValues) => void
  setSaveState: (state: SaveState) => void
  keep: () => void
  onFindings: (values: ComposeValues, findings: readonly DraftFinding[]) => void
  /** What an earlier attempt left: marks and words of it stand until the text changes. */
  initial: OpenedDraft | null
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SendProblem>(() => problemOf(initial))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({})
  const [decisionId, setDecisionId] = useState<string | null>(initial?.decision?.id ?? null)
  const [result, setResult] = useState<OpenedDraft | null>(null)
  const running = useRef(false)

  const send = useCallback(
    async (values: ComposeValues, acknowledged: readonly string[]): Promise<OpenedDraft | null> => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setProblem(null)
      setProblems([])
      setFields({})
      await settle()
      const answer = await callServer<SentAnswer>('/api/compose/send', {
        body: { ...post(values), acknowledged },
      })
      running.current = false
      setBusy(false)
      if (answer.status === 'ok') {
        const opened = answer.value
        adopt(opened, values)
        setDecisionId(opened.decision?.id ?? null)
        if (!WITH_AUTHOR.includes(opened.state)) {
          setResult(opened)
          return opened
        }
        onFindings(values, opened.decision?.findings ?? [])
        setProblem(opened.needsAcknowledgement ? 'acknowledge' : 'blocked')
        return opened
      }
      if (answer.status === 'invalid') {
        setFields(answer.fields)
        setProblem('incomplete')
        return null
      }
      if (answer.status === 'refused' && answer.code === 'incomplete') {
        const details = answer.details as {
          problems?: FieldProblem[]
          communicationId?: string
          version?: number
        }
        if (details.communicationId !== undefined && details.version !== undefined)
          adopt({ communicationId: details.communicationId, version: details.version }, values)
        setProblems(details.problems ?? [])
        setProblem('incomplete')
        return null
      }
      if (answer.status === 'refused' && (answer.code === 'not-allowed' || answer.code === 'not-found')) {
        setProblem('not-allowed')
        return null
      }
      const next = stateOf(answer)
      keep()
      if (next.status === 'newer' || next.status === 'signed-out') setSaveState(next)
      else setProblem('unknown')
      return null
    },
    [post, settle, adopt, setSaveState, keep, onFindings],
  )

  return {
    send,
    busy,
    problem,
    problems,
    fields,
    decisionId,
    result,
    setResult,
    clear: () => {
      setProblem(null)
      setProblems([])
      setFields({})
    },
  }
}
