import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { UNDO_SECONDS } from '#lib/communications/types.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { chooseLifetime } from '#lib/identity/sessions/choose-lifetime.ts'
import { readProfile } from '#lib/settings/read-profile.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.settings'))('title') }
}

const HOUR = 3_600_000

/** What holds for the school, to read: its profile, mail domains, policy in force, limits. */
export default async function SettingsPage() {
  const actor = await requireActor('/settings')
  const profile = await readProfile(actor)
  if (!profile.ok) notFound()
  const t = await getTranslations('audit.settings')
  const { name, shortName, timezone, region, isDemo, staffDomains, familyDomains, policy } = profile.value
  const span = (ms: number) =>
    ms % (24 * HOUR) === 0
      ? t('days', { count: ms / (24 * HOUR) })
      : t('hours', { count: Math.round(ms / HOUR) })
  const session = (role: 'teacher' | 'guardian') => {
    const { idleMs, absoluteMs } = chooseLifetime([role])
    return t('session', { idle: span(idleMs), absolute: span(absoluteMs) })
  }
  const domains = (list: readonly string[]) => (list.length === 0 ? t('anyDomain') : list.join(', '))
  return (
    <div className="max-w-3xl">
      <PageHeader title={t('title')} meta={t('meta')} />
      <Section id="school" title={t('school')}>
        <Facts>
          <Fact name={t('name')}>{name}</Fact>
          <Fact name={t('shortName')}>{shortName}</Fact>
          <Fact name={t('timezone')}>{timezone}</Fact>
          <Fact name={t('region')}>{region}</Fact>
          <Fact name={t('staffDomains')}>{domains(staffDomains)}</Fact>
          <Fact name={t('familyDomains')}>{domains(familyDomains)}</Fact>
          <Fact name={t('policy')}>
            <Link className="link" href="/policy">
              {t('policyVersion', { number: String(policy.number) })}
            </Link>{' '}
            <SchoolDay day={policy.since} year />
          </Fact>
        </Facts>
        {isDemo && <p className="pt-4 text-meta text-faint">{t('demo')}</p>}
      </Section>
      <Section id="limits" title={t('limits')}>
        <Facts>
          <Fact name={t('staffSession')}>{session('teacher')}</Fact>
          <Fact name={t('familySession')}>{session('guardian')}</Fact>
        </Facts>
      </Section>
      <Section id="sending" title={t('sending')}>
        <Facts>
          <Fact name={t('undo')}>
            {t('undoText', { narrow: String(UNDO_SECONDS.narrow), wide: String(UNDO_SECONDS.wide) })}
          </Fact>
        </Facts>
      </Section>
    </div>
  )
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">{children}</dl>
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-meta text-faint sm:pt-0.5">{name}</dt>
      <dd className="pb-2 break-words sm:pb-0">{children}</dd>
    </>
  )
}
