import { CircleAlert, Eye, Hand, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'
import type { Effect } from '#lib/policy/types.ts'

const LOOKS = {
  remind: { icon: Eye, colour: 'text-faint' },
  warn: { icon: CircleAlert, colour: 'text-blue' },
  hold: { icon: Hourglass, colour: 'text-amber' },
  block: { icon: Hand, colour: 'text-brick' },
} as const

/** What a finding does, as icon, word and colour; the same everywhere a finding stands. */
export function EffectWord({ effect }: { effect: Effect }) {
  const t = useTranslations('common')
  const { icon: Icon, colour } = LOOKS[effect]
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-semibold', colour)}>
      <Icon aria-hidden="true" size={16} />
      {t(`effect.${effect}`)}
    </span>
  )
}
