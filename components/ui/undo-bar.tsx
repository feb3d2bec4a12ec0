'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'

/**
 * The bar after sending: what is on its way and how long it can still be undone. Seconds come from the server, so a
 * wrong clock here does not matter. `onElapsed` is told once; the sending itself is the server's affair.
 */
export function UndoBar({
  seconds,
  total,
  onUndo,
  onElapsed,
  busy = false,
  children,
}: {
  seconds: number
  /** What it started from: 60 for a wide send, 10 else. */
  total: number
  onUndo: () => void
  onElapsed?: () => void
  busy?: boolean
  children: ReactNode
}) {
  const t = useTranslations('common')
  const [left, setLeft] = useState(Math.max(0, Math.ceil(seconds)))
  const elapsed = useRef(onElapsed)
  elapsed.current = onElapsed
  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      setLeft(rest)
      if (rest === 0) {
        clearInterval(timer)
        elapsed.current?.()
      }
    }, 250)
    return () => clearInterval(timer)
  }, [seconds])
  if (left === 0) return null
  return (
    <section
      aria-label={t('undo')}
      className="fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-30 mx-auto w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line bg-raised shadow-float md:bottom-6"
    >
      <div className="flex items-center justify-between gap-4 px-4 py-3">
        <div className="min-w-0">
          <p role="status" className="font-semibold leading-snug">
            {children}
          </p>
          <p className="text-meta text-faint tabular-nums" aria-hidden="true">
            {t('undoIn', { seconds: left })}
          </p>
        </div>
        <Button onClick={onUndo} busy={busy}>
          {t('undo')}
        </Button>
      </div>
      <progress
        className="progress !h-1 !rounded-none"
        max={total}
        value={left}
        aria-label={t('undoIn', { seconds: left })}
      />
    </section>
  )
}
