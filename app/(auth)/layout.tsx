import type { ReactNode } from 'react'
import { AuthShell } from '#components/shell/auth-shell.tsx'
import { LanguageChoice } from '#components/shell/language-choice.tsx'
import { findSchool } from '#lib/settings/find-school.ts'

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const school = await findSchool().catch(() => null)
  return (
    <AuthShell
      school={school?.name ?? 'Crosswalk'}
      demo={school?.isDemo ?? false}
      language={<LanguageChoice />}
    >
      {children}
    </AuthShell>
  )
}
