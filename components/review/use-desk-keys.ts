'use client'

import { type RefObject, useEffect, useSyncExternalStore } from 'react'

const STORED = 'crosswalk-desk-keys'
/** A key held down, or pressed twice, decides one item, not the one that opens after it. */
const QUIET_MS = 600

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
function read(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

export interface DeskKeys {
  on: boolean
  set: (on: boolean) => void
}

/**
 * Single keys for the desk (A, E, R, ?, J), as long as nothing is being typed. They press what stands in the bar under
 * `data-key`, so a key never does what a button does not. They can be switched off, for whoever speaks or slips.
 */
export function useDeskKeys(bar: RefObject<HTMLElement | null>): DeskKeys {
  const on = useSyncExternalStore(subscribe, read, () => true)

  useEffect(() => {
    if (!on) return
    const since = performance.now()
    function press(event: KeyboardEvent) {
      if (event.key === 'Escape') {
        const open = bar.current?.querySelector<HTMLDetailsElement>('details[open]')
        if (open === null || open === undefined) return
        open.open = false
        open.querySelector('summary')?.focus()
        return
      }
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.timeStamp - since < QUIET_MS || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const target = [...(bar.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
        (one) => one.dataset.key === key,
      )
      if (target === undefined) return
      event.preventDefault()
      if (target.tagName !== 'SUMMARY') target.click()
      else openPanel(target)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, bar])

  function set(next: boolean) {
    try {
      if (next) localStorage.removeItem(STORED)
      else localStorage.setItem(STORED, 'off')
    } catch {
      return
    }
    for (const listener of listeners) listener()
  }
  return { on, set }
}

function openPanel(summary: HTMLElement): void {
  const panel = summary.closest('details')
  if (panel === null) return
  panel.open = true
  // The panel has no size until it is laid out.
  requestAnimationFrame(() => panel.querySelector<HTMLElement>('textarea')?.focus())
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=checkbox]), textarea, select, [role=dialog]') !== null)
  )
}
