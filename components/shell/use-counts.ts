'use client'

import { useEffect, useState } from 'react'
import type { NavigationCounts } from '#lib/communications/count-navigation.ts'

/** Told to the window when letters were marked as read. */
export const READ_EVENT = 'crosswalk-read'

/**
 * The navigation's numbers. The frame of the pages stays while one walks from page to page, so they are asked for
 * again on each and after something was read. Where that fails, the last ones stand.
 */
export function useCounts(first: NavigationCounts, path: string): NavigationCounts {
  const [seen, setSeen] = useState({ first, path, counts: first })
  // The server has said something newer.
  if (seen.first !== first) setSeen({ first, path, counts: first })
  useEffect(() => {
    let gone = false
    const ask = () => {
      fetch('/api/counts', { credentials: 'same-origin' })
        .then((answer) => (answer.ok ? answer.json() : null))
        .then((counts: NavigationCounts | null) => {
          if (!gone && counts !== null) setSeen((before) => ({ ...before, path, counts }))
        })
        .catch(() => {})
    }
    if (seen.path !== path) ask()
    window.addEventListener(READ_EVENT, ask)
    return () => {
      gone = true
      window.removeEventListener(READ_EVENT, ask)
    }
  }, [path, seen.path])
  return seen.counts
}
