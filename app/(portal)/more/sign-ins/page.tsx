import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { describeDevice } from '#lib/identity/sessions/describe-device.ts'
import { listSessions } from '#lib/identity/sessions/list-sessions.ts'
import { endOtherSignInsAction, endSignInAction } from './actions.ts'
import { PasswordForm } from './password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('sessions.title') }
}

/** Where one is signed in, each place with a way to end it; and a new password. */
export default async function SignInsPage({
  searchParams,
}: {
  searchParams: Promise<{ ended?: string; endedAll?: string }>
}) {
  const actor = await requireActor('/more/sign-ins')
  const t = await getTranslations('door.sessions')
  const { ended, endedAll } = await searchParams
  const listed = await listSessions(actor)
  const sessions = listed.ok ? listed.value : []
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} />
      <div className="flex flex-col gap-6 pb-8">
        {ended !== undefined && <Notice tone="good">{t('ended')}</Notice>}
        {endedAll !== undefined && /^\d{1,3}$/.test(endedAll) && (
          <Notice tone="good">{t('endedAll', { count: Number(endedAll) })}</Notice>
        )}
        <ul className="border-t border-line" aria-label={t('caption')}>
          {sessions.map((session) => {
            const device = describeDevice(session.userAgent)
            const name = device === null ? t('unknownDevice') : t('deviceOn', device)
            return (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
              >
                <div className="flex min-w-0 flex-col">
                  <span className="flex flex-wrap items-center gap-2 font-semibold">
                    {name}
                    {session.isCurrent && <Badge>{t('this')}</Badge>}
                  </span>
                  <span className="text-meta text-faint">
                    {t('since')} <SchoolTime at={session.createdAt} /> · {t('lastSeen')}{' '}
                    <SchoolTime at={session.lastSeenAt} />
                  </span>
                </div>
                {!session.isCurrent && (
                  <form action={endSignInAction}>
                    <input type="hidden" name="session" value={session.id} />
                    <SubmitButton
                      variant="secondary"
                      size="small"
                      aria-label={t('endLabel', { device: name })}
                    >
                      {t('end')}
                    </SubmitButton>
                  </form>
                )}
              </li>
            )
          })}
        </ul>
        {sessions.length > 1 ? (
          <form action={endOtherSignInsAction}>
            <SubmitButton variant="danger">{t('endOthers')}</SubmitButton>
          </form>
        ) : (
          <p className="text-meta text-faint">{t('only')}</p>
        )}
      </div>
      <Section id="password" title={t('password.title')}>
        <p className="max-w-measure pb-4 text-meta text-faint">{t('password.text')}</p>
        <ClientMessages areas={['door', 'signIn']}>
          <PasswordForm />
        </ClientMessages>
      </Section>
    </>
  )
}
