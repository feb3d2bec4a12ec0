import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AcceptanceCount } from '#components/policy/versions/acceptance-count.tsx'
import { DifferenceList } from '#components/policy/versions/difference-list.tsx'
import { SettingsInFull } from '#components/policy/versions/settings-in-full.tsx'
import { PublishedLine } from '#components/policy/versions/version-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { countAcceptances } from '#lib/identity/count-acceptances.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { findDifferences } from '#lib/settings/find-differences.ts'
import { listVersions } from '#lib/settings/list-versions.ts'

export async function generateMetadata({
  params,
}: {
  params: Promise<{ number: string }>
}): Promise<Metadata> {
  return {
    title: (await getTranslations('policySettings.versions'))('version', { number: (await params).number }),
  }
}

/** One version: what it changed, what has changed since, who accepted it, and its settings as they stood. */
export default async function VersionPage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Promise<{ published?: string }>
}) {
  const { number: typed } = await params
  if (!/^[1-9]\d{0,8}$/.test(typed)) notFound()
  const number = Number(typed)
  const actor = await requireActor(`/policy/versions/${number}`)
  const listed = await listVersions(actor)
  if (!listed.ok) notFound()
  const version = listed.value.find((one) => one.number === number)
  const newest = listed.value[0]
  if (version === undefined || newest === undefined) notFound()
  const t = await getTranslations('policySettings.versions')
  const openTerms = chooseAcceptance(actor.role).reader === 'staff'
  const [since, counted] = await Promise.all([
    findDifferences(actor, number, newest.number),
    version.byName === null ? null : countAcceptances(actor, number),
  ])
  const published = (await searchParams).published !== undefined
  return (
    <div lang="en" dir="ltr" className="max-w-3xl">
      <PageHeader
        back={{ href: '/policy/versions', label: t('title') }}
        title={t('version', { number: typed })}
        meta={<PublishedLine version={version} />}
      />
      {published && counted?.ok && (
        <Notice tone="good" live className="mb-6" title={t('published', { number: typed })}>
          {t('queue')}
        </Notice>
      )}
      {version.note !== null && <p className="max-w-measure pb-6 break-words">{version.note}</p>}
      <Section id="changed" title={t('changed')}>
        {version.differences === null ? (
          <p className="text-faint">{t('first')}</p>
        ) : version.byName === null ? (
          <p className="text-faint">{t('same')}</p>
        ) : (
          <DifferenceList differences={version.differences} openTerms={openTerms} />
        )}
      </Section>
      <Section id="since" title={t('since')}>
        {number === newest.number ? (
          <p className="text-faint">{t('sinceNothing')}</p>
        ) : (
          since.ok && (
            <>
              <DifferenceList differences={since.value} openTerms={openTerms} />
              <p className="pt-3">
                <Link className="link" href={`/policy/versions/compare?from=${number}&to=${newest.number}`}>
                  {t('seeSince', { number: String(newest.number) })}
                </Link>
              </p>
            </>
          )
        )}
      </Section>
      {counted?.ok && (
        <Section id="acceptance" title={t('acceptance')}>
          <AcceptanceCount {...counted.value} />
        </Section>
      )}
      <Section id="settings" title={t('settings')}>
        <SettingsInFull settings={version.settings} openTerms={openTerms} />
      </Section>
    </div>
  )
}
