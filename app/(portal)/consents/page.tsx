import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import { countTakeDowns } from '#lib/consent/count-take-downs.ts'
import { summarizeConsents } from '#lib/consent/summarize-consents.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.consents'))('title') }
}

/** Who has not answered yet, by class, and the way to record a paper. */
export default async function ConsentsPage() {
  const actor = await requireActor('/consents')
  const [t, people, { timezone }] = await Promise.all([
    getTranslations('people.consents'),
    getTranslations('people'),
    getSchool(actor.orgId),
  ])
  const [summary, takeDowns] = await Promise.all([
    summarizeConsents(actor, today(timezone)),
    countTakeDowns(actor),
  ])
  if (!summary.ok) notFound()
  const { classes, waiting } = summary.value
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        actions={
          takeDowns.ok &&
          takeDowns.value > 0 && (
            <LinkButton size="small" href="/consents/take-downs">
              {people('takeDowns.link', { count: takeDowns.value })}
            </LinkButton>
          )
        }
      />
      <div className="pb-8">
        <BarChart
          title={t('chart')}
          series={[
            { key: 'answered', label: t('answered'), tone: 'sent' },
            { key: 'part', label: t('part'), tone: 'held' },
            { key: 'open', label: t('open'), tone: 'plain' },
          ]}
          points={classes.map(({ title, grade, answered, part, open }) => ({
            // Short, where a grade is one class: the bars stand close together.
            label: classes.filter((one) => one.grade === grade).length === 1 ? grade : title,
            values: { answered, part, open },
          }))}
        />
      </div>
      <Section id="waiting" title={t('openTitle')} meta={t('openMeta', { count: waiting.length })}>
        {waiting.length === 0 ? (
          <EmptyState icon={<CircleCheck />} title={t('allAnswered')} />
        ) : (
          <Table
            caption={t('openTitle')}
            rows={waiting}
            rowKey={(row) => row.studentId}
            columns={[
              { key: 'student', header: people('student'), main: true, cell: (row) => row.fullName },
              { key: 'class', header: people('class'), cell: (row) => row.classTitle ?? '–' },
              {
                key: 'guardians',
                header: people('guardians'),
                cell: (row) => (row.guardians.length === 0 ? '–' : row.guardians.join(', ')),
              },
              {
                key: 'missing',
                header: t('missingHeader'),
                cell: (row) => t('missing', { count: row.missing }),
              },
              ...(actor.role === 'office'
                ? [
                    {
                      key: 'record',
                      header: t('record'),
                      cell: (row: (typeof waiting)[number]) => (
                        <LinkButton size="small" href={`/consents/${row.studentId}`}>
                          {t('record')}
                          <span className="sr-only"> {row.fullName}</span>
                        </LinkButton>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
    </>
  )
}
