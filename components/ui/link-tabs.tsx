import Link from 'next/link'
import type { ReactNode } from 'react'
import { Count } from './badge.tsx'
import { TAB, TAB_ROW } from './tab-class.ts'

/** Tabs that are addresses: they work before JavaScript and can be shared. */
export function LinkTabs({
  label,
  current,
  tabs,
}: {
  label: string
  current: string
  tabs: readonly { value: string; label: ReactNode; href: string; count?: number }[]
}) {
  return (
    <nav aria-label={label} className={TAB_ROW}>
      {tabs.map((tab) => (
        <Link
          key={tab.value}
          href={tab.href}
          aria-current={tab.value === current ? 'page' : undefined}
          className={TAB}
        >
          {tab.label}
          <Count value={tab.count ?? 0} tone="plain" />
        </Link>
      ))}
    </nav>
  )
}
