import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { findInvitation } from '#lib/identity/find-invitation.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { InvitationForm } from './invitation-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  // The code stays out of every Referer. Not `no-referrer`: forms would then be posted with `Origin: null`.
  return { title: (await getTranslations('signIn'))('invitation.title'), referrer: 'strict-origin' }
}

/** First the code (from the letter's QR code, or typed), then the password. Both steps work without JavaScript. */
export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ code?: string | string[] }>
}) {
  const { code } = await searchParams
  const t = await getTranslations('signIn')
  const wire = await getTranslations('wire.code')
  const typed = typeof code === 'string' ? code.slice(0, 60) : ''
  const school = await getSchool()
  const invitation = typed === '' ? null : await findInvitation(school.id, typed)
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-display">{t('invitation.title')}</h1>
      {invitation?.ok ? (
        <>
          <div className="flex flex-col gap-1">
            <p>{t('invitation.for', { name: invitation.value.displayName })}</p>
            <p className="text-meta text-faint">
              <span dir="ltr">{invitation.value.email}</span>
            </p>
            <p className="text-meta text-faint">{t('invitation.notYou')}</p>
          </div>
          <ClientMessages areas={['signIn', 'door']}>
            <InvitationForm code={typed} email={invitation.value.email} />
          </ClientMessages>
        </>
      ) : (
        <>
          {invitation !== null && (
            <Notice tone="bad" live>
              {wire(invitation.code)}
            </Notice>
          )}
          <form method="get" action="/invitation" className="flex flex-col gap-4">
            <TextField
              label={t('invitation.code')}
              hint={t('invitation.codeHint')}
              name="code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              dir="ltr"
              required
              maxLength={60}
              defaultValue={typed}
            />
            <SubmitButton wide>{t('invitation.continue')}</SubmitButton>
          </form>
        </>
      )}
      <p className="border-t border-line pt-4 text-meta">
        <Link href="/sign-in" className="link inline-flex min-h-9 items-center">
          {t('backToSignIn')}
        </Link>
      </p>
    </div>
  )
}
