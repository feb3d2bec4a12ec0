import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SkipLink } from '#components/ui/skip-link.tsx'
import type { NavigationCounts } from '#lib/communications/count-navigation.ts'
import { Crest } from './crest.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { NavigationBar, type NavigationItem } from './navigation-bar.tsx'
import { OfflineNotice } from './offline-notice.tsx'

/** The frame of every signed-in page: a masthead, the way round, the page. It is not a gate. */
export function PortalShell({
  school,
  home,
  demo,
  items,
  counts,
  account,
  children,
}: {
  school: string
  home: string
  demo: boolean
  items: readonly NavigationItem[]
  counts: NavigationCounts
  account: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <>
      <SkipLink />
      {demo && <DemoBanner />}
      <OfflineNotice />
      <header className="no-print border-b border-line">
        <div className="mx-auto flex max-w-page items-center justify-between gap-4 px-4 py-2 md:px-8">
          <Link href={home} className="flex min-h-11 min-w-0 items-center gap-3">
            <Crest />
            <span className="line-clamp-2 text-meta leading-tight font-semibold md:text-read">{school}</span>
          </Link>
          {account}
        </div>
      </header>
      <div className="mx-auto max-w-page md:flex md:gap-8 md:px-8">
        {items.length > 0 && (
          <div className="md:w-52 md:shrink-0">
            <NavigationBar items={items} counts={counts} label={t('navigation')} />
          </div>
        )}
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-6 pb-28 outline-none md:px-0 md:pt-8 md:pb-16"
        >
          {children}
        </main>
      </div>
    </>
  )
}
