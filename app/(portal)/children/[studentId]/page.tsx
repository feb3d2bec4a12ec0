import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ConsentForm } from '#components/consent/consent-form.tsx'
import { ChildClass } from '#components/family/child-card.tsx'
import { ChildPublications } from '#components/family/child-publications.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listMediaReleases } from '#lib/consent/list-media-releases.ts'
import { listPublicationsShowing } from '#lib/consent/list-publications-showing.ts'
import { loadConsent } from '#lib/consent/load-consent.ts'
import { listMyChildren, type OwnChild } from '#lib/directory/list-my-children.ts'
import { formatDay } from '#lib/i18n/format-day.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { answerConsent } from '../actions.ts'

interface Params {
  params: Promise<{ studentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consent'))('title') }
}

/** One child: what may be shown of it and where, and what is out now. */
export default async function ChildPage({ params }: Params) {
  const studentId = z.uuid().safeParse((await params).studentId).data
  if (studentId === undefined) notFound()
  const actor = await requireActor(`/children/${studentId}`)
  const { timezone } = await getSchool(actor.orgId)
  const day = today(timezone)
  const children = await listMyChildren(actor, day)
  const child = children.find((one) => one.id === studentId)
  if (child === undefined) notFound()
  const [t, family] = await Promise.all([getTranslations('consent'), getTranslations('family.children')])
  return (
    <>
      <PageHeader
        title={<span dir="auto">{child.fullName}</span>}
        meta={<ChildClass child={child} />}
        back={{ href: '/children', label: family('title') }}
      />
      <Section id="consent" title={t('title')}>
        <Consents actor={actor} child={child} siblings={children.filter((one) => one !== child)} day={day} />
      </Section>
      <Section id="meaning" title={t('meaningTitle')}>
        <p className="max-w-measure">{t('meaning')}</p>
        <details className="mt-3 max-w-measure">
          <summary className="inline-flex min-h-11 items-center font-semibold text-spruce hover:underline">
            {t('publicTitle')}
          </summary>
          <p className="pb-2">{t('publicText')}</p>
        </details>
      </Section>
      {child.seesRecords && (
        <Section id="published" title={family('published', { child: child.givenName })}>
          <ChildPublications
            child={child.givenName}
            publications={await listPublicationsShowing(actor, child.id, day)}
          />
        </Section>
      )}
    </>
  )
}

async function Consents({
  actor,
  child,
  siblings,
  day,
}: {
  actor: Actor
  child: OwnChild
  siblings: readonly OwnChild[]
  day: string
}) {
  const [t, locale, stored, { granted }] = await Promise.all([
    getTranslations('consent'),
    getLocale(),
    listMediaReleases(actor, { studentId: child.id }, day),
    loadConsent(actor.orgId, [child.id], day),
  ])
  if (!stored.ok) notFound()
  const { answers, mayConsent } = stored.value
  if (!mayConsent) return <Notice>{t('mayNot')}</Notice>
  const agreed = answers.filter((answer) => answer.state === 'granted')
  const endsOn = agreed.map((answer) => answer.endsOn).find((end) => end !== null)
  const notByAll = agreed.some(({ channel, kind }) => !granted(child.id, channel, kind))
  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-measure flex-col gap-2">
        <p>{t('intro')}</p>
        <p>{t('school')}</p>
        {endsOn && (
          <p className="text-meta text-faint">
            {t('holdsUntil', { day: formatDay(endsOn, { locale, year: true }) })}
          </p>
        )}
      </div>
      {notByAll && <Notice tone="care">{t('otherGuardian', { child: child.givenName })}</Notice>}
      <ClientMessages areas={['consent']}>
        <ConsentForm
          child={{ id: child.id, name: child.givenName }}
          siblings={siblings
            .filter((one) => one.mayConsent)
            .map((one) => ({ id: one.id, name: one.givenName }))}
          answers={answers}
          answer={answerConsent}
        />
      </ClientMessages>
    </div>
  )
}
