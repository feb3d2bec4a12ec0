import { CircleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { OutcomeIcon, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import type { ReplayCounts } from '#lib/communications/replaying/types.ts'
import type { Outcome } from '#lib/policy/types.ts'
import { countChanges } from './count-changes.ts'
import { CHANGES } from './types.ts'

const LOOKS: Readonly<Record<Outcome, { state: OutcomeState; text: string; fill: string }>> = {
  allow: { state: 'sent', text: 'text-spruce', fill: 'fill-spruce' },
  warn: { state: 'returned', text: 'text-blue', fill: 'fill-blue' },
  hold: { state: 'held', text: 'text-amber', fill: 'fill-amber' },
  block: { state: 'blocked', text: 'text-brick', fill: 'fill-brick' },
}

/** How many would become what, as small bars on one scale; the numbers stand beside them. */
export function ReplayBars({ counts }: { counts: ReplayCounts }) {
  const t = useTranslations('replay')
  const format = useFormatter()
  const { changed } = countChanges(counts)
  const most = Math.max(1, ...Object.values(changed))
  return (
    <ul className="flex max-w-measure flex-col border-t border-line">
      {CHANGES.map((outcome) => {
        const { state, text, fill } = LOOKS[outcome]
        return (
          <li key={outcome} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-b border-line py-2.5">
            <span className={`inline-flex items-center gap-1.5 text-meta font-semibold ${text}`}>
              {outcome === 'warn' ? (
                <CircleAlert aria-hidden="true" size={16} />
              ) : (
                <OutcomeIcon state={state} />
              )}
              {t(`wouldBe.${outcome}`)}
            </span>
            <span className="text-end font-semibold tabular-nums">{format.number(changed[outcome])}</span>
            <svg aria-hidden="true" width="100%" height="8" className="col-span-2">
              <rect width="100%" height="8" rx="4" className="fill-line" />
              {changed[outcome] > 0 && (
                <rect
                  width={`${Math.max(1, (changed[outcome] / most) * 100)}%`}
                  height="8"
                  rx="4"
                  className={`${fill} forced-colors:fill-[CanvasText]`}
                />
              )}
            </svg>
          </li>
        )
      })}
    </ul>
  )
}
