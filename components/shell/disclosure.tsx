'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from '#components/ui/cx.ts'

/**
 * A native `<details>` that opens a panel under its summary: works before JavaScript; afterwards Escape, a click
 * elsewhere and leaving by keyboard close it too.
 */
export function Disclosure({
  summary,
  summaryLabel,
  summaryClass,
  panelClass,
  children,
}: {
  summary: ReactNode
  summaryLabel?: string
  summaryClass?: string
  panelClass?: string
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (!element) return
    const outside = (event: Event) => {
      if (element.open && !element.contains(event.target as Node)) element.open = false
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])
  return (
    <details ref={details} className="group relative">
      <summary aria-label={summaryLabel} className={cx('rounded-md', summaryClass)}>
        {summary}
      </summary>
      <div
        className={cx(
          'absolute end-0 top-full z-30 mt-2 rounded-md border border-line bg-raised shadow-float',
          panelClass,
        )}
      >
        {children}
      </div>
    </details>
  )
}
