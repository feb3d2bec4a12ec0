'use client'

import { type RefObject, useEffect, useState } from 'react'
import { readEarlyTyping } from './early-typing.ts'
import { forgetLocally, readLocally } from './keep-locally.ts'
import type { ComposeValues } from './types.ts'
import type { DraftIdentity } from './use-autosave.ts'

/**
 * What was typed before this code arrived, or kept in this window while the server could not be reached. Calls
 * `onReady` once it has looked; true when something kept came back.
 */
export function usePickedUpText({
  form,
  place,
  identity,
  initial,
  setValues,
  onReady,
}: {
  form: RefObject<HTMLFormElement | null>
  place: string
  identity: RefObject<DraftIdentity>
  initial: ComposeValues
  setValues: (update: (values: ComposeValues) => ComposeValues) => void
  onReady: () => void
}): boolean {
  const [restored, setRestored] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first look has anything to pick up
  useEffect(() => {
    const key = `${place}:${identity.current.communicationId ?? 'new'}`
    const kept = readLocally(key)
    const early = form.current === null ? {} : readEarlyTyping(form.current)
    if (kept !== null && JSON.stringify(kept.values) !== JSON.stringify(initial)) {
      setValues(() => ({ ...kept.values, ...early }))
      setRestored(true)
      // With the version it was typed on: newer text stored meanwhile is then noticed, not overwritten.
      const { communicationId, version, idempotencyKey } = kept
      identity.current = { ...identity.current, communicationId, version, idempotencyKey }
    } else {
      forgetLocally(key)
      if (Object.keys(early).length > 0) setValues((all) => ({ ...all, ...early }))
    }
    onReady()
  }, [])
  return restored
}
