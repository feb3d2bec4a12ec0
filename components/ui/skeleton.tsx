import { useTranslations } from 'next-intl'
import { cx } from './cx.ts'

const WIDTHS = ['w-2/5', 'w-full', 'w-11/12', 'w-3/4'] as const

/** Grey lines in the shape of what is coming. `lines` per item, `items` of them. */
export function Skeleton({
  items = 1,
  lines = 3,
  className,
}: {
  items?: number
  lines?: number
  className?: string
}) {
  const t = useTranslations('common')
  return (
    <div role="status" className={cx('flex flex-col gap-8', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: items }, (_, item) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <div key={item} aria-hidden="true" className="flex animate-breathe flex-col gap-3">
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
            <div key={line} className={cx('h-4 rounded-sm bg-line', WIDTHS[line % WIDTHS.length])} />
          ))}
        </div>
      ))}
    </div>
  )
}
