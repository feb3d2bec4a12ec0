'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's code has arrived: false on the server and in the first drawing. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
