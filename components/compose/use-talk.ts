'use client'

import { useMemo, useState } from 'react'
import type { Talk } from './talk-types.ts'
import type { useAutosave } from './use-autosave.ts'

/** Speaking up about findings of this draft. `reported`: what was reported before; null where nobody may. */
export function useTalk(
  autosave: Pick<ReturnType<typeof useAutosave>, 'save' | 'post' | 'identity'>,
  reported: readonly string[] | null,
): Talk | null {
  const { save, post, identity } = autosave
  const [said, setSaid] = useState(() =>
    (reported ?? []).map((fingerprint) => ({ fingerprint, of: identity.current.communicationId })),
  )
  // A reply box goes on to the next answer: what was said about the last one is not said about this.
  const here = identity.current.communicationId
  return useMemo(() => {
    if (reported === null) return null
    return {
      reported: new Set(said.filter((one) => one.of === here).map((one) => one.fingerprint)),
      onReported: (fingerprint) =>
        setSaid((all) => [...all, { fingerprint, of: identity.current.communicationId }]),
      prepare: async () => {
        await save()
        return post()
      },
    }
  }, [reported, said, here, save, post, identity])
}
