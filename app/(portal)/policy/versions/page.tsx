import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceptanceCount } from '#components/policy/versions/acceptance-count.tsx'
import { CompareForm } from '#components/policy/versions/compare-form.tsx'
import { VersionList } from '#components/policy/versions/version-list.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { countAcceptances } from '#lib/identity/count-acceptances.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { listVersions } from '#lib/settings/list-versions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policySettings.versions'))('title') }
}

/** Every version of the policy and what it changed; for the Director also how many of the staff have accepted it. */
export default async function VersionsPage() {
  const actor = await requireActor('/policy/versions')
  const listed = await listVersions(actor)
  if (!listed.ok) return null
  const versions = listed.value
  const t = await getTranslations('policySettings.versions')
  const asked = versions.find((version) => version.byName !== null)
  const counted = asked && (await countAcceptances(actor, asked.number))
  const newest = versions[0]?.number ?? 1
  return (
    <div lang="en" dir="ltr" className="max-w-3xl">
      <PageHeader
        back={{ href: '/policy', label: t('back') }}
        title={t('title')}
        meta={t('meta')}
        actions={
          authorize(actor, 'policy.publish', { orgId: actor.orgId }).ok && (
            <LinkButton href="/policy/edit">{t('change')}</LinkButton>
          )
        }
      />
      {asked !== undefined && counted?.ok && (
        <Section id="acceptance" title={t('version', { number: String(asked.number) })}>
          <AcceptanceCount {...counted.value} />
        </Section>
      )}
      <VersionList versions={versions} openTerms={chooseAcceptance(actor.role).reader === 'staff'} />
      {versions.length > 1 && (
        <div className="pt-8">
          <Section id="compare" title={t('compare')}>
            <CompareForm
              numbers={versions.map(({ number }) => number)}
              from={versions[1]?.number ?? newest}
              to={newest}
            />
          </Section>
        </div>
      )}
    </div>
  )
}
