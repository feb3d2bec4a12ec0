import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface TimelineEntry {
  id: string
  /** An icon (16 px) or nothing for a plain dot. */
  icon?: ReactNode
  tone?: 'plain' | 'sent' | 'held' | 'returned' | 'blocked'
  title: ReactNode
  time?: ReactNode
  children?: ReactNode
}

const TONES = {
  plain: 'border-edge text-faint',
  sent: 'border-spruce text-spruce',
  held: 'border-amber text-amber',
  returned: 'border-blue text-blue',
  blocked: 'border-brick text-brick',
} as const

/** What happened, in order, along one line. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry, index) => (
        <li key={entry.id} className="relative flex gap-4 pb-6 last:pb-0">
          {index < entries.length - 1 && (
            <span
              aria-hidden="true"
              className="absolute start-[0.9375rem] top-8 bottom-0 border-s border-line"
            />
          )}
          <span
            aria-hidden="true"
            className={cx(
              'flex size-8 shrink-0 items-center justify-center rounded-full border bg-paper [&_svg]:size-4',
              TONES[entry.tone ?? 'plain'],
            )}
          >
            {entry.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-0.5">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">{entry.title}</span>
              {entry.time && <span className="text-meta text-faint">{entry.time}</span>}
            </div>
            {entry.children && <div className="text-faint">{entry.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
