import type { ReactNode } from 'react'
import { SkipLink } from '#components/ui/skip-link.tsx'
import { Crest } from './crest.tsx'
import { Crossing } from './crossing.tsx'
import { DemoBanner } from './demo-banner.tsx'

/** The door: crest, the school's name, one narrow column. */
export function AuthShell({
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
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo && <DemoBanner />}
      <header className="flex justify-end px-4 pt-4 md:px-8">{language}</header>
      <div className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-16 md:pt-16">
        <main id="main" tabIndex={-1} className="outline-none">
          <div className="flex flex-col items-start gap-4 pb-8">
            <Crest size={56} />
            <p className="font-semibold">{school}</p>
          </div>
          {children}
        </main>
      </div>
      <Crossing />
    </div>
  )
}
