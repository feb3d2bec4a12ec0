'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { OpenedDraft } from '#lib/communications/composing/types.ts'
import { callServer } from './call-server.ts'
import type { ComposeValues } from './types.ts'
import type { DraftIdentity, SaveState } from './use-autosave.ts'

interface Stored {
  opened: OpenedDraft
  values: ComposeValues
}

/** Another window saved newer text: since when, and the author's choice between the two. */
export function useNewerText({
  state,
  identity,
  adopt,
  save,
  setValues,
  onOpened,
}: {
  state: SaveState
  identity: RefObject<DraftIdentity>
  adopt: (stored: { communicationId: string; version: number }, values: ComposeValues, at: string) => void
  save: () => Promise<void>
  setValues: (values: ComposeValues) => void
  onOpened?: (opened: OpenedDraft) => void
}) {
  const [newerAt, setNewerAt] = useState<string | null>(null)
  const isNewer = state.status === 'newer'
  useEffect(() => {
    const { communicationId } = identity.current
    if (!isNewer || communicationId === null) return
    void callServer<Stored>(`/api/compose/draft/${communicationId}`).then(
      (answer) => answer.status === 'ok' && setNewerAt(answer.value.opened.savedAt),
    )
  }, [isNewer, identity])

  async function choose(keepThis: boolean) {
    const { communicationId } = identity.current
    const answer = await callServer<Stored>(`/api/compose/draft/${communicationId}`)
    if (answer.status !== 'ok') return
    const { opened, values } = answer.value
    adopt(opened, values, opened.savedAt)
    if (keepThis) void save()
    else setValues(values)
    onOpened?.(opened)
  }
  return { newerAt, showNewer: () => void choose(false), keepThis: () => void choose(true) }
}
