'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '#lib/runtime/clock.ts'
import { type Answer, callServer } from './call-server.ts'
import { forgetLocally, keepLocally } from './keep-locally.ts'
import type { ComposePost, ComposeValues } from './types.ts'

const PAUSE_MS = 900
const RETRY_MS = 8_000
/** Browsers refuse larger bodies on requests that outlive their page. */
const KEEPALIVE_CHARACTERS = 20_000

export interface DraftIdentity {
  communicationId: string | null
  conversationId: string | null
  replyToId: string | null
  idempotencyKey: string
  version: number
}

export type SaveState =
  | { status: 'idle' | 'dirty' | 'saving' }
  | { status: 'saved'; at: string }
  | { status: 'offline' | 'signed-out' | 'failed' }
  | { status: 'newer' }
  | { status: 'invalid'; fields: Record<string, string> }

const isEmpty = (values: ComposeValues) =>
  values.subject.trim() === '' && values.body.trim() === '' && values.attachments === '[]'

/**
 * Saves what is typed after each pause, one request at a time, so that versions never cross. Where the server cannot
 * be reached or no longer knows the session, the text is kept in this window and saved when it answers again.
 */
export function useAutosave({
  values,
  initial,
  place,
  savedAt,
  active,
  onCreated,
}: {
  values: ComposeValues
  initial: DraftIdentity
  /** Where a text without a connection is kept; the draft's own id is added. */
  place: string
  savedAt: string | null
  active: boolean
  onCreated: (communicationId: string) => void
}) {
  const identity = useRef<DraftIdentity>(initial)
  const latest = useRef(values)
  latest.current = values
  const stored = useRef(JSON.stringify(values))
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const created = useRef(onCreated)
  created.current = onCreated
  const [state, setState] = useState<SaveState>(
    savedAt === null ? { status: 'idle' } : { status: 'saved', at: savedAt },
  )

  const post = useCallback(
    (from: ComposeValues = latest.current): ComposePost => ({
      ...from,
      ...identity.current,
      acknowledged: [],
    }),
    [],
  )
  const keep = useCallback(() => {
    const { communicationId, version, idempotencyKey } = identity.current
    keepLocally(`${place}:${communicationId ?? 'new'}`, {
      values: latest.current,
      communicationId,
      version,
      idempotencyKey,
    })
  }, [place])

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    await running.current
    const text = JSON.stringify(latest.current)
    if (text === stored.current || (identity.current.communicationId === null && isEmpty(latest.current)))
      return
    const run = (async () => {
      setState({ status: 'saving' })
      const answer = await callServer<{ communicationId: string; version: number; savedAt: string }>(
        '/api/compose/draft',
        { body: post() },
      )
      if (answer.status === 'ok') {
        const isNew = identity.current.communicationId === null
        forgetLocally(`${place}:${identity.current.communicationId ?? 'new'}`)
        identity.current = { ...identity.current, ...pick(answer.value) }
        stored.current = text
        setState({ status: 'saved', at: answer.value.savedAt })
        if (isNew) created.current(answer.value.communicationId)
        return
      }
      const next = stateOf(answer)
      if (next.status !== 'invalid' && next.status !== 'newer') keep()
      setState(next)
    })()
    running.current = run
    await run
    if (running.current === run) running.current = null
  }, [keep, place, post])

  // What is typed is saved after a pause; typed again meanwhile, it is saved once more.
  const text = JSON.stringify(values)
  useEffect(() => {
    if (!active || text === stored.current) return
    if (identity.current.communicationId === null && isEmpty(latest.current)) return
    setState((now) => (now.status === 'idle' || now.status === 'saved' ? { status: 'dirty' } : now))
    timer.current = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer.current)
  }, [active, text, save])

  const waiting = state.status === 'offline' || state.status === 'signed-out' || state.status === 'failed'
  useEffect(() => {
    if (!active || !waiting) return
    keep()
    const again = () => void save()
    const every = setInterval(again, RETRY_MS)
    addEventListener('online', again)
    addEventListener('focus', again)
    return () => {
      clearInterval(every)
      removeEventListener('online', again)
      removeEventListener('focus', again)
    }
  }, [active, waiting, keep, save])

  useEffect(() => {
    if (!active) return
    const isUnsaved = () =>
      JSON.stringify(latest.current) !== stored.current &&
      !(identity.current.communicationId === null && isEmpty(latest.current))
    const leave = () => {
      if (document.visibilityState === 'visible' || !isUnsaved()) return
      keep()
      const body = post()
      if (running.current === null && JSON.stringify(body).length < KEEPALIVE_CHARACTERS) void save()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', leave)
    addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('beforeunload', warn)
      // Going to another page of ours: the text goes to the server on its way.
      if (isUnsaved()) void callServer('/api/compose/draft', { body: post(), keepalive: true })
    }
  }, [active, keep, post, save])

  /** Waits until nothing of this draft is on its way, without starting anything new. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    await running.current
  }, [])

  /** Takes over what another answer said is stored now. */
  const adopt = useCallback(
    (next: { communicationId: string; version: number }, from?: ComposeValues, at?: string) => {
      const isNew = identity.current.communicationId === null
      const key = `${place}:${identity.current.communicationId ?? 'new'}`
      identity.current = { ...identity.current, ...pick(next) }
      if (from !== undefined) {
        stored.current = JSON.stringify(from)
        forgetLocally(key)
        setState({ status: 'saved', at: at ?? now().toISOString() })
      }
      if (isNew) created.current(next.communicationId)
    },
    [place],
  )

  return { state, setState, identity, post, save, settle, adopt, keep }
}

const pick = ({ communicationId, version }: { communicationId: string; version: number }) => ({
  communicationId,
  version,
})

/** An answer that is not success, as the line under the text says it. */
export function stateOf(answer: Exclude<Answer<unknown>, { status: 'ok' }>): SaveState {
  if (answer.status === 'offline') return { status: 'offline' }
  if (answer.status === 'invalid') return { status: 'invalid', fields: answer.fields }
  if (answer.code === 'signed-out') return { status: 'signed-out' }
  if (answer.code === 'newer-draft') return { status: 'newer' }
  return { status: 'failed' }
}
