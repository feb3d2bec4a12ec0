import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PublishedAnswers } from '#components/inquiries/published-answers.tsx'
import { PolicyClauses } from '#components/policy/policy-clauses.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { listPublishedAnswers } from '#lib/inquiries/list-published-answers.ts'
import type { PublishedAnswer } from '#lib/inquiries/types.ts'
import { readPolicy } from '#lib/settings/read-policy.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

const POINTS = ['1', '2', '3', '4', '5', '6'] as const

/** The policy clause by clause; a family first meets the text meant for it, in its own language. */
export default async function PolicyPage({ searchParams }: { searchParams: Promise<{ whole?: string }> }) {
  const actor = await requireActor('/policy')
  const { reader } = chooseAcceptance(actor.role)
  const answers = await listPublishedAnswers(actor)
  if (reader !== 'staff' && (await searchParams).whole === undefined)
    return <ForReader reader={reader} answers={answers} />
  const policy = await readPolicy(actor)
  if (!policy.ok) return null
  const [t, versions, own, asked, replay, measured] = await Promise.all([
    getTranslations('policy'),
    getTranslations('policySettings.versions'),
    getTranslations('inquiries'),
    getTranslations('asked'),
    getTranslations('replay'),
    getTranslations('policyMeasured'),
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
            <LinkButton href="/policy/questions">
              <span lang={actor.locale}>{own('title')}</span>
            </LinkButton>
            {authorize(actor, 'flagged.read', { orgId: actor.orgId }).ok && (
              <>
                <LinkButton href="/policy/rules">{asked('rules.open')}</LinkButton>
                <LinkButton href="/policy/replay">{replay('title')}</LinkButton>
              </>
            )}
            {reader === 'staff' && <LinkButton href="/policy/measured">{measured('link')}</LinkButton>}
            <LinkButton href="/policy/versions">{versions('link')}</LinkButton>
            {authorize(actor, 'policy.publish', { orgId: actor.orgId }).ok && (
              <LinkButton href="/policy/edit">{versions('change')}</LinkButton>
            )}
          </>
        }
      />
      <p className="max-w-measure pb-6">{t('intro')}</p>
      <PolicyClauses settings={policy.value.settings} answers={answers} />
    </div>
  )
}

async function ForReader({
  reader,
  answers,
}: {
  reader: 'family' | 'group'
  answers: readonly PublishedAnswer[]
}) {
  const t = await getTranslations('rules')
  const own = await getTranslations('inquiries')
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
      {answers.length > 0 && (
        <div className="pt-8">
          <Section id="answered" title={own('published')}>
            <PublishedAnswers answers={answers} withClause />
          </Section>
        </div>
      )}
      <p className="flex flex-wrap gap-2 pt-6">
        <LinkButton href="/policy/ask">{own('ask')}</LinkButton>
        <LinkButton variant="quiet" href="/policy/questions">
          {own(reader === 'family' ? 'yours' : 'title')}
        </LinkButton>
      </p>
      <p className="pt-4">
        <Link className="link" href="/policy?whole">
          {t('whole')}
        </Link>
      </p>
    </>
  )
}
