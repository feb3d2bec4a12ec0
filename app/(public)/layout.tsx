import type { ReactNode } from 'react'
import { LanguageChoice } from '#components/shell/language-choice.tsx'
import { PublicShell } from '#components/shell/public-shell.tsx'
import { findSchool } from '#lib/settings/find-school.ts'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const school = await findSchool().catch(() => null)
  return (
    <PublicShell
      school={school?.name ?? 'Crosswalk'}
      demo={school?.isDemo ?? false}
      language={<LanguageChoice />}
    >
      {children}
    </PublicShell>
  )
}
