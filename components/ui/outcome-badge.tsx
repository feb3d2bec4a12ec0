import { Hand, Hourglass, Send, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from './cx.ts'

export const OUTCOME_LOOKS = {
  sent: 'sent',
  scheduled: 'sent',
  sending: 'sent',
  held: 'held',
  returned: 'returned',
  withdrawn: 'returned',
  recalled: 'returned',
  blocked: 'blocked',
  rejected: 'blocked',
} as const

/** Each state has its own word; four looks carry them all. */
export type OutcomeState = keyof typeof OUTCOME_LOOKS
export type OutcomeLook = (typeof OUTCOME_LOOKS)[OutcomeState]

const COLOURS = {
  sent: 'text-spruce bg-spruce-soft',
  held: 'text-amber bg-amber-soft',
  returned: 'text-blue bg-blue-soft',
  blocked: 'text-brick bg-brick-soft',
} as const

const ICONS = { sent: Send, held: Hourglass, returned: Undo2, blocked: Hand } as const

/** The icon of an outcome alone; the word must stand beside it. */
export function OutcomeIcon({ state, size = 16 }: { state: OutcomeState; size?: number }) {
  const look = OUTCOME_LOOKS[state]
  const Icon = ICONS[look]
  return (
    <Icon
      aria-hidden="true"
      size={size}
      className={cx('shrink-0', look !== 'blocked' && 'rtl:-scale-x-100')}
    />
  )
}

/** Icon, word and colour of an outcome; the same everywhere. `bare` drops the tinted ground (dense lists, charts). */
export function OutcomeBadge({
  state,
  bare = false,
  className,
}: {
  state: OutcomeState
  bare?: boolean
  className?: string
}) {
  const t = useTranslations('common')
  const colours = COLOURS[OUTCOME_LOOKS[state]]
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 text-meta font-semibold whitespace-nowrap',
        bare ? colours.split(' ')[0] : cx(colours, 'rounded-full px-2.5 py-0.5'),
        className,
      )}
    >
      <OutcomeIcon state={state} />
      {t(`outcome.${state}`)}
    </span>
  )
}
