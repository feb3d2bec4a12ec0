import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CompareForm } from '#components/policy/versions/compare-form.tsx'
import { DifferenceList } from '#components/policy/versions/difference-list.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { findDifferences } from '#lib/settings/find-differences.ts'
import { listVersions } from '#lib/settings/list-versions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policySettings.versions'))('compare') }
}

const SHAPE = /^[1-9]\d{0,8}$/

/** The difference between any two versions, in plain words; also backwards. */
export default async function ComparePage({
  searchParams,
}: {
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}) {
  const { from, to } = await searchParams
  if (typeof from !== 'string' || typeof to !== 'string' || !SHAPE.test(from) || !SHAPE.test(to)) notFound()
  const actor = await requireActor(`/policy/versions/compare?from=${from}&to=${to}`)
  const [listed, differences] = await Promise.all([
    listVersions(actor),
    findDifferences(actor, Number(from), Number(to)),
  ])
  if (!listed.ok || !differences.ok) notFound()
  const t = await getTranslations('policySettings.versions')
  return (
    <div lang="en" dir="ltr" className="max-w-3xl">
      <PageHeader
        back={{ href: '/policy/versions', label: t('title') }}
        title={t('compareTitle', { from, to })}
        meta={t('compareMeta')}
      />
      <div className="pb-8">
        <DifferenceList
          differences={differences.value}
          openTerms={chooseAcceptance(actor.role).reader === 'staff'}
        />
      </div>
      <Section id="compare" title={t('compare')}>
        <CompareForm numbers={listed.value.map(({ number }) => number)} from={Number(from)} to={Number(to)} />
      </Section>
    </div>
  )
}
