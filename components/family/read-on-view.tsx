'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { READ_EVENT } from '#components/shell/use-counts.ts'

const DWELL_MS = 1_200
const GATHER_MS = 800

const waiting = new Set<string>()
let sending: ReturnType<typeof setTimeout> | undefined

function tell(id: string) {
  waiting.add(id)
  clearTimeout(sending)
  sending = setTimeout(() => {
    const ids = [...waiting]
    waiting.clear()
    // Lost on the way, it is simply unread until it is looked at again.
    void fetch('/api/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
      keepalive: true,
      credentials: 'same-origin',
    })
      .then(() => window.dispatchEvent(new Event(READ_EVENT)))
      .catch(() => {})
  }, GATHER_MS)
}

/**
 * Says that its letter was read: once its end has been in sight, on a page that is looked at, for a moment. The only
 * thing that marks by itself; without JavaScript the letter's page has a button.
 */
export function ReadOnView({ id, children }: { id: string; children: ReactNode }) {
  const end = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const mark = end.current
    if (mark === null || typeof IntersectionObserver === 'undefined') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting) return
      timer = setTimeout(() => {
        if (document.visibilityState !== 'visible') return
        observer.disconnect()
        tell(id)
      }, DWELL_MS)
    })
    observer.observe(mark)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [id])
  return (
    <>
      {children}
      <span ref={end} aria-hidden="true" className="block h-px" />
    </>
  )
}
