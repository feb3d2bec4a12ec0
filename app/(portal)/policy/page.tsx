import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PolicyClauses } from '#components/policy/policy-clauses.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { readPolicy } from '#lib/settings/read-policy.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

const POINTS = ['1', '2', '3', '4', '5', '6'] as const

/** The policy clause by clause; a family first meets the text meant for it, in its own language. */
export default async function PolicyPage({ searchParams }: { searchParams: Promise<{ whole?: string }> }) {
  const actor = await requireActor('/policy')
  const { reader } = chooseAcceptance(actor.role)
  if (reader !== 'staff' && (await searchParams).whole === undefined) return <ForReader reader={reader} />
  const policy = await readPolicy(actor)
  if (!policy.ok) return null
  const [t, versions] = await Promise.all([
    getTranslations('policy'),
    getTranslations('policySettings.versions'),
  ])
  return (
    <div lang="en" dir="ltr">
      <PageHeader
        title={t('title')}
        meta={
          <>
            {t('version', { number: String(policy.value.number) })}{' '}
            <SchoolDay day={policy.value.since} year />
          </>
        }
        actions={
          <>
            <LinkButton href="/policy/versions">{versions('link')}</LinkButton>
            {authorize(actor, 'policy.publish', { orgId: actor.orgId }).ok && (
              <LinkButton href="/policy/edit">{versions('change')}</LinkButton>
            )}
          </>
        }
      />
      <p className="max-w-measure pb-6">{t('intro')}</p>
      <PolicyClauses settings={policy.value.settings} />
    </div>
  )
}

async function ForReader({ reader }: { reader: 'family' | 'group' }) {
  const t = await getTranslations('rules')
  const text = await getTranslations(`acceptance.${reader}`)
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="max-w-measure">{t('intro')}</p>
      <ol className="mt-6 flex max-w-measure list-none flex-col border-t border-line">
        {POINTS.map((point) => (
          <li key={point} className="flex flex-col gap-1 border-b border-line py-4">
            <h2 className="text-read font-semibold">{text(`point${point}.title`)}</h2>
            <p>{text(`point${point}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className="pt-6">
        <Link className="link" href="/policy?whole">
          {t('whole')}
        </Link>
      </p>
    </>
  )
}
