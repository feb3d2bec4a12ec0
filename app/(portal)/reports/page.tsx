import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findClause, ruleTitle } from '#components/audit/rule-title.ts'
import { WeeksByRule } from '#components/audit/weeks-by-rule.tsx'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import { REPORT_WEEKS, reportFindings } from '#lib/communications/report-findings.ts'
import { formatDay } from '#lib/i18n/format-day.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.reports'))('title') }
}

/** How often each rule spoke up, week by week, and what became of it. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<{ weeks?: string }> }) {
  const actor = await requireActor('/reports')
  const asked = (await searchParams).weeks
  const span = REPORT_WEEKS.find((weeks) => String(weeks) === asked) ?? 12
  const report = await reportFindings(actor, span)
  if (!report.ok) notFound()
  const [t, outcome, fare] = await Promise.all([
    getTranslations('audit.reports'),
    getTranslations('audit.outcome'),
    getTranslations('asked'),
  ])
  const { weeks, counts, rules } = report.value
  const inWeek = (week: string, effect: string) =>
    counts.reduce((sum, one) => sum + (one.week === week && one.effect === effect ? one.findings : 0), 0)
  const from = `from=${weeks[0]}`
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        actions={
          <LinkButton size="small" href="/policy/rules">
            {fare('rules.open')}
          </LinkButton>
        }
      />
      <LinkTabs
        label={t('span')}
        current={String(span)}
        tabs={REPORT_WEEKS.map((count) => ({
          value: String(count),
          label: count === 52 ? t('year') : t('weeks', { count }),
          href: `/reports?weeks=${count}`,
        }))}
      />
      <div className="pt-8">
        {rules.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <>
            <div className="pb-8">
              <BarChart
                title={t('perWeek')}
                series={[
                  { key: 'block', label: outcome('block'), tone: 'blocked' },
                  { key: 'hold', label: outcome('hold'), tone: 'held' },
                  { key: 'warn', label: outcome('warn'), tone: 'returned' },
                ]}
                points={weeks.map((week) => ({
                  label: shortDay(week),
                  values: {
                    block: inWeek(week, 'block'),
                    hold: inWeek(week, 'hold'),
                    warn: inWeek(week, 'warn'),
                  },
                }))}
              />
            </div>
            <Section id="per-rule" title={t('perRule')}>
              <WeeksByRule
                weeks={weeks}
                counts={counts}
                hrefOf={(rule) => `/flagged?rule=${encodeURIComponent(rule)}&${from}`}
              />
            </Section>
            <Section id="rules" title={t('rules')}>
              <p className="max-w-measure pb-3 text-meta text-faint">{t('explain')}</p>
              <Table
                compact
                caption={t('rules')}
                rows={rules}
                rowKey={(row) => row.rule}
                columns={[
                  {
                    key: 'rule',
                    header: t('rule'),
                    main: true,
                    cell: (row) => (
                      <>
                        <Link className="link" href={`/flagged?rule=${encodeURIComponent(row.rule)}&${from}`}>
                          {ruleTitle(row.rule)}
                        </Link>
                        <span className="block font-normal">
                          {row.clauses.map((id) => (
                            <Link
                              key={id}
                              className="me-2 inline-flex min-h-6 min-w-6 items-center text-meta text-faint hover:underline"
                              href={`/policy#clause-${id}`}
                              title={findClause(id)?.title}
                            >
                              {id}
                            </Link>
                          ))}
                        </span>
                      </>
                    ),
                  },
                  { key: 'fired', header: t('fired'), numeric: true, cell: (row) => row.fired },
                  {
                    key: 'effects',
                    header: t('effects'),
                    numeric: true,
                    cell: (row) => `${row.blocked} / ${row.held} / ${row.warned}`,
                  },
                  {
                    key: 'acknowledged',
                    header: t('acknowledged'),
                    numeric: true,
                    cell: (row) => row.acknowledged,
                  },
                  { key: 'through', header: t('letThrough'), numeric: true, cell: (row) => row.letThrough },
                  { key: 'confirmed', header: t('confirmed'), numeric: true, cell: (row) => row.confirmed },
                  { key: 'false', header: t('falseAlarms'), numeric: true, cell: (row) => row.falseAlarms },
                  { key: 'open', header: t('open'), numeric: true, cell: (row) => row.open },
                ]}
              />
            </Section>
          </>
        )}
      </div>
    </>
  )
}

/** "9 Nov": short enough to stand under a bar. */
function shortDay(week: string): string {
  const [day, month] = formatDay(week, { locale: 'en', year: false }).split(' ')
  return `${day} ${month?.slice(0, 3)}`
}
