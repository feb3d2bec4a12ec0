import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const TONES = {
  plain: 'border-line text-faint',
  spruce: 'border-transparent bg-spruce-soft text-spruce',
  amber: 'border-transparent bg-amber-soft text-amber',
  blue: 'border-transparent bg-blue-soft text-blue',
  brick: 'border-transparent bg-brick-soft text-brick',
} as const
export type Tone = keyof typeof TONES

/** A small word beside something (role, language, kind). Outcomes use `OutcomeBadge`. */
export function Badge({
  tone = 'plain',
  icon,
  className,
  children,
}: {
  tone?: Tone
  icon?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-meta font-medium',
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}

/** A count in a small disc (navigation, tabs). Hidden at zero. `label` is what is heard instead of the bare number. */
export function Count({
  value,
  label,
  tone = 'spruce',
}: {
  value: number
  label?: string
  tone?: 'spruce' | 'plain'
}) {
  if (value <= 0) return null
  return (
    <span
      className={cx(
        'inline-flex min-w-5 items-center justify-center rounded-full px-1.5 text-meta leading-5 font-semibold tabular-nums',
        tone === 'spruce' ? 'bg-spruce text-on-spruce' : 'bg-sunk text-ink',
      )}
    >
      <span aria-hidden={label ? true : undefined}>{value > 99 ? '99+' : value}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
