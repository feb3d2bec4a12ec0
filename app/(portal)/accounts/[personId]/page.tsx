import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { findAccount } from '#lib/identity/find-account.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { disableAccountAction, enableAccountAction, endSignInsAction } from '../actions.ts'
import { AccountButton } from './account-button.tsx'
import { LetterForm } from './letter-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

/** One account: its letter, where it is signed in, closing and opening it. */
export default async function AccountPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params
  const actor = await requireActor(`/accounts/${personId}`)
  if (!z.uuid().safeParse(personId).success) notFound()
  const found = await findAccount(actor, personId)
  if (!found.ok) notFound()
  const t = await getTranslations('accounts')
  const { displayName: name, roles, account, suggestedEmail, staffDomains, familyDomains } = found.value
  const list = (domains: readonly string[]) => domains.join(', ') || t('invite.anyDomain')
  const state = account?.status ?? 'none'
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={name}
          back={{ href: '/accounts', label: t('back') }}
          meta={[
            roles.length === 0 ? t('noRole') : roles.map((held) => held.label).join(' · '),
            t(`state.${state}`),
            account?.email,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
        {!found.value.mayInvite && !found.value.mayDisable && (
          <Notice className="mb-6">{t('notYours')}</Notice>
        )}
      </div>
      <ClientMessages areas={['accounts']}>
        {found.value.mayInvite && state !== 'disabled' && (
          <LetterForm
            personId={personId}
            name={name}
            state={state}
            suggestedEmail={suggestedEmail}
            domainHint={t('invite.emailHint', { staff: list(staffDomains), family: list(familyDomains) })}
          />
        )}
        <div className="no-print">
          {account !== null && (
            <Section id="sessions" title={t('sessions.title')}>
              <p className="pb-3 text-meta text-faint">
                {t('devices', { count: account.liveSessions })} · {t('lastSignIn')}:{' '}
                {account.lastSignInAt === null ? t('never') : <SchoolTime at={account.lastSignInAt} />}
              </p>
              {account.liveSessions > 0 && (
                <AccountButton kind="end" action={endSignInsAction} personId={personId} />
              )}
            </Section>
          )}
          {account !== null && state !== 'disabled' && found.value.mayDisable && (
            <Section id="disable" title={t('disable.title')}>
              <p className="max-w-measure pb-3 text-meta text-faint">{t('disable.text', { name })}</p>
              <AccountButton kind="disable" action={disableAccountAction} personId={personId} />
            </Section>
          )}
          {state === 'disabled' && found.value.mayInvite && (
            <Section id="enable" title={t('enable.title')}>
              <p className="max-w-measure pb-3 text-meta text-faint">{t('enable.text')}</p>
              <AccountButton kind="enable" action={enableAccountAction} personId={personId} />
            </Section>
          )}
        </div>
      </ClientMessages>
    </>
  )
}
