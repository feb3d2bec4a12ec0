import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SkipLink } from '#components/ui/skip-link.tsx'
import { Crest } from './crest.tsx'
import { DemoBanner } from './demo-banner.tsx'

/** The frame of pages anybody may read: the masthead of a newsletter, one column, a colophon. */
export function PublicShell({
  school,
  demo,
  language,
  children,
}: {
  school: string
  demo: boolean
  language?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 md:px-8">
          <Link href="/news" className="flex min-h-11 items-center gap-3">
            <Crest size={36} />
            <span className="leading-tight font-semibold">{school}</span>
          </Link>
          <div className="flex items-center gap-4">
            {language}
            <Link href="/sign-in" className="link inline-flex min-h-11 items-center">
              {t('signIn')}
            </Link>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 py-8 outline-none md:px-8 md:py-12"
      >
        {children}
      </main>
      <footer className="border-t border-line">
        <p className="mx-auto max-w-page px-4 py-6 text-meta text-faint md:px-8">{t('footer', { school })}</p>
      </footer>
    </div>
  )
}
