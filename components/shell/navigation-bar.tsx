'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Count } from '#components/ui/badge.tsx'
import { cx } from '#components/ui/cx.ts'
import type { NavigationCounts } from '#lib/communications/count-navigation.ts'
import { useCounts } from './use-counts.ts'

export interface NavigationItem {
  key: string
  href: string
  label: string
  icon: ReactNode
  /** Whose number stands beside it; it is heard in words ("Messages, 3 unread"). */
  counts?: keyof NavigationCounts
}

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The five ways in: a bar under the thumb on a phone, a rail at the side on a desk. One list, laid out twice by CSS. */
export function NavigationBar({
  items,
  counts: first,
  label,
}: {
  items: readonly NavigationItem[]
  counts: NavigationCounts
  label: string
}) {
  const path = usePathname()
  const t = useTranslations('shell')
  const counts = useCounts(first, path)
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:z-0 md:max-h-dvh md:overflow-y-auto md:border-t-0 md:bg-transparent md:pt-8 md:pb-0"
    >
      <ul className="flex md:flex-col md:gap-1">
        {items.map((item) => {
          const here = within(path, item.href)
          const count = item.counts === undefined ? 0 : counts[item.counts]
          return (
            <li key={item.key} className="min-w-0 flex-1">
              <Link
                href={item.href}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'relative flex min-h-16 flex-col items-center justify-center gap-0.5 px-1 text-center text-[0.8125rem] leading-tight md:min-h-11 md:flex-row md:justify-start md:gap-3 md:rounded-md md:px-3 md:text-start md:text-read',
                  here
                    ? 'font-semibold text-spruce before:absolute before:inset-x-4 before:-top-px before:border-t-[3px] before:border-spruce md:bg-spruce-soft md:before:hidden'
                    : 'text-faint hover:text-ink md:text-ink md:hover:bg-sunk',
                )}
              >
                {item.icon}
                <span className="max-w-full truncate md:flex-1">{item.label}</span>
                {item.counts !== undefined && count > 0 && (
                  <span className="absolute start-1/2 top-1.5 ms-1.5 md:static md:ms-0">
                    <Count value={count} label={t('counted', { words: t(item.counts, { count }) })} />
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
