'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReplayInput } from '#lib/communications/replaying/schema.ts'
import type { ReplayCounts, ReplayEvent, ReplayResult } from '#lib/communications/replaying/types.ts'

export type ReplayProblem = 'busy' | 'no-draft' | 'not-allowed' | 'signed-out' | 'failed' | 'offline'

export type ReplayState =
  | { at: 'rest' }
  | { at: 'running' | 'stopped'; total: number | null; counts: ReplayCounts | null }
  | { at: 'done'; total: number; milliseconds: number; result: ReplayResult }
  | { at: 'problem'; problem: ReplayProblem }

const KNOWN: readonly string[] = ['busy', 'no-draft', 'not-allowed', 'signed-out']

/** One replay at a time: begun, followed line by line, stopped by calling it off. Leaving the page stops it too. */
export function useReplay(): {
  state: ReplayState
  start: (input: ReplayInput) => Promise<void>
  stop: () => void
} {
  const [state, setState] = useState<ReplayState>({ at: 'rest' })
  const line = useRef<AbortController | null>(null)
  useEffect(() => () => line.current?.abort(), [])

  const start = async (input: ReplayInput) => {
    line.current?.abort()
    const own = new AbortController()
    line.current = own
    setState({ at: 'running', total: null, counts: null })
    const problem = (kind: ReplayProblem) => {
      if (!own.signal.aborted) setState({ at: 'problem', problem: kind })
    }
    try {
      const answer = await fetch('/api/replay', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
        body: JSON.stringify(input),
        signal: own.signal,
        credentials: 'same-origin',
      })
      if (!answer.ok || answer.body === null) {
        const { code } = (await answer.json()) as { code?: string }
        return problem(code !== undefined && KNOWN.includes(code) ? (code as ReplayProblem) : 'failed')
      }
      let ended = false
      for await (const event of readEvents(answer.body)) {
        if (own.signal.aborted) return
        if (event.type === 'progress') setState({ at: 'running', total: event.total, counts: event.counts })
        else if (event.type === 'failed') return problem('failed')
        else setState({ at: 'done', ...event })
        ended = event.type === 'done'
      }
      if (!ended) problem('offline')
    } catch {
      problem('offline')
    }
  }

  const stop = () => {
    line.current?.abort()
    setState((now) => (now.at === 'running' ? { ...now, at: 'stopped' } : now))
  }

  return { state, start, stop }
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ReplayEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) if (text !== '') yield JSON.parse(text) as ReplayEvent
    if (done) return
  }
}
