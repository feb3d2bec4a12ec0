import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const TONES = {
  info: { icon: Info, colour: 'border-blue text-blue' },
  good: { icon: CircleCheck, colour: 'border-spruce text-spruce' },
  care: { icon: TriangleAlert, colour: 'border-amber text-amber' },
  bad: { icon: CircleAlert, colour: 'border-brick text-brick' },
} as const
export type NoticeTone = keyof typeof TONES

/** A calm message in the page: a coloured rule at its start, an icon, words, perhaps one action. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  live = false,
  className,
}: {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Set where it appears after something was pressed, so that it is announced. */
  live?: boolean
  className?: string
}) {
  const { icon: Icon, colour } = TONES[tone]
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={cx('flex items-start gap-3 border-s-[3px] ps-4 py-1.5', colour, className)}
    >
      <Icon aria-hidden="true" size={20} className="mt-1 shrink-0" />
      <div className="flex min-w-0 max-w-measure flex-col gap-1 text-ink">
        {title && <p className="font-semibold leading-snug">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="pt-1">{action}</div>}
      </div>
    </div>
  )
}
