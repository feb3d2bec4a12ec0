import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ruleTitle } from '#components/audit/rule-title.ts'
import { RuleBars } from '#components/policy/rule-bars.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { DECIDED_AT_LEAST, OVERTURNED_PERCENT } from '#lib/inquiries/is-overturned-often.ts'
import { MEASURE_WEEKS, measureRules } from '#lib/inquiries/measure-rules.ts'
import type { RuleMeasure } from '#lib/inquiries/precision/types.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('asked.rules'))('title') }
}

const WEEK_MS = 7 * 86_400_000

/** How often each rule fired and what became of it; on top the rules that are overturned too often. */
export default async function RulesPage({
  searchParams,
}: {
  searchParams: Promise<{ weeks?: string | string[] }>
}) {
  const actor = await requireActor('/policy/rules')
  const asked = (await searchParams).weeks
  const weeks = MEASURE_WEEKS.find((one) => String(one) === asked) ?? 12
  const [t, review, audit, measured, { timezone }] = await Promise.all([
    getTranslations('asked.rules'),
    getTranslations('review.overview'),
    getTranslations('audit.reports'),
    measureRules(actor, weeks),
    getSchool(actor.orgId),
  ])
  if (!measured.ok) notFound()
  const { rules, tooOften } = measured.value
  const most = Math.max(0, ...rules.map((rule) => rule.fired))
  const from = dayOf(new Date(now().getTime() - weeks * WEEK_MS), timezone)
  const fired = new Set(rules.map((one) => one.rule))
  const silent = RULES.filter(({ meta }) => meta.kind === 'content' && !fired.has(meta.id))
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        back={
          actor.role === 'director'
            ? { href: '/overview', label: review('title') }
            : { href: '/reports', label: audit('title') }
        }
      />
      <LinkTabs
        label={t('period')}
        current={String(weeks)}
        tabs={MEASURE_WEEKS.map((count) => ({
          value: String(count),
          label: count === 52 ? t('year') : t('weeks', { count: String(count) }),
          href: `/policy/rules?weeks=${count}`,
        }))}
      />
      <div className="pt-8">
        <TooOften rules={tooOften} />
        <Section id="all" title={t('all')}>
          {rules.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <>
              <p className="max-w-measure pb-2 text-meta text-faint">{t('explain')}</p>
              {rules.map((measure) => (
                <RuleBars
                  key={measure.rule}
                  measure={measure}
                  most={most}
                  href={`/flagged?rule=${encodeURIComponent(measure.rule)}&from=${from}`}
                />
              ))}
            </>
          )}
        </Section>
        {silent.length > 0 && (
          <Section id="silent" title={t('silent')}>
            <p className="max-w-measure text-faint">{silent.map(({ meta }) => meta.title).join(' · ')}</p>
          </Section>
        )}
      </div>
    </>
  )
}

function TooOften({ rules }: { rules: readonly RuleMeasure[] }) {
  const t = useTranslations('asked.rules')
  return (
    <Section id="often" title={t('often')}>
      <p className="max-w-measure pb-3 text-meta text-faint">
        {t('oftenText', { decided: String(DECIDED_AT_LEAST), percent: String(OVERTURNED_PERCENT) })}
      </p>
      {rules.length === 0 ? (
        <p>{t('oftenNone')}</p>
      ) : (
        <ol className="flex list-none flex-col gap-2">
          {rules.map(({ rule, overturned, decided }) => (
            <li key={rule} className="border-s-[3px] border-brick ps-4">
              <a className="link font-semibold" href={`#rule-${rule}`}>
                {ruleTitle(rule)}
              </a>
              <p className="text-meta">
                {t('share', {
                  overturned: String(overturned),
                  decided: String(decided),
                  percent: String(Math.round((overturned / decided) * 100)),
                })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
