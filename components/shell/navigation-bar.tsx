'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Count } from '#components/ui/badge.tsx'
import { cx } from '#components/ui/cx.ts'

export interface NavigationItem {
  key: string
  href: string
  label: string
  icon: ReactNode
  /** What waits there; `countLabel` says it in words ("3 unread"). */
  count?: number
  countLabel?: string
}

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The five ways in: a bar under the thumb on a phone, a rail at the side on a desk. One list, laid out twice by CSS. */
export function NavigationBar({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  const path = usePathname()
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:z-0 md:max-h-dvh md:overflow-y-auto md:border-t-0 md:bg-transparent md:pt-8 md:pb-0"
    >
      <ul className="flex md:flex-col md:gap-1">
        {items.map((item) => {
          const here = within(path, item.href)
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
                {item.count ? (
                  <span className="absolute start-1/2 top-1.5 ms-1.5 md:static md:ms-0">
                    <Count value={item.count} label={item.countLabel} />
                  </span>
                ) : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
