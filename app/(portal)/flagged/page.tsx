import { Download, Flag } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { flaggedAddress } from '#components/audit/flagged-address.ts'
import { FlaggedFilters } from '#components/audit/flagged-filters.tsx'
import { FlaggedList } from '#components/audit/flagged-list.tsx'
import { WeeksByRule } from '#components/audit/weeks-by-rule.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { readFilter } from '#lib/communications/flagged/read-filter.ts'
import { listFlagged } from '#lib/communications/list-flagged.ts'
import { reportFindings } from '#lib/communications/report-findings.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.flagged'))('title') }
}

/** What the policy stopped, held or warned about: the auditor's first page. */
export default async function FlaggedPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor('/flagged')
  const { filter, wrong } = readFilter(await searchParams)
  const [t, listed, report] = await Promise.all([
    getTranslations('audit.flagged'),
    listFlagged(actor, filter),
    reportFindings(actor, 12, filter),
  ])
  if (!listed.ok || !report.ok) notFound()
  const { items, total, next, previous, facets } = listed.value
  const narrowed = Object.keys(filter).some((key) => key !== 'after' && key !== 'before')
  const page = (key: 'after' | 'before', cursor: string | null) =>
    cursor === null ? null : flaggedAddress(filter, { [key]: cursor })
  const words: Record<string, string> = {
    personId: t('person'),
    classId: t('class'),
    from: t('from'),
    to: t('to'),
    search: t('search'),
    rule: t('rule'),
    clause: t('clause'),
    outcome: t('outcome'),
    triage: t('triage'),
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { total })}
        actions={
          total > 0 && (
            <form method="post" action={flaggedAddress(filter, {}, '/api/flagged/export')}>
              <Button type="submit" size="small" icon={<Download aria-hidden="true" size={16} />}>
                {t('export')}
              </Button>
            </form>
          )
        }
      />
      <FlaggedFilters key={JSON.stringify(filter)} filter={filter} facets={facets} />
      {wrong.length > 0 && (
        <Notice tone="care" className="mb-4">
          {t('wrong', { fields: wrong.map((field) => words[field] ?? field).join(', ') })}
        </Notice>
      )}
      {items.length > 0 ? (
        <FlaggedList items={items} />
      ) : (
        <EmptyState
          icon={<Flag />}
          title={narrowed ? t('none') : t('empty')}
          action={narrowed && <LinkButton href="/flagged">{t('clearAll')}</LinkButton>}
        >
          {!narrowed && t('emptyText')}
        </EmptyState>
      )}
      <Pagination previousHref={page('before', previous)} nextHref={page('after', next)} />
      <div className="pt-8">
        <Section
          id="charts"
          title={t('charts')}
          meta={t('chartsMeta')}
          actions={
            <Link className="link text-meta" href="/reports">
              {t('reports')}
            </Link>
          }
        >
          <WeeksByRule
            weeks={report.value.weeks}
            counts={report.value.counts}
            hrefOf={(rule) => flaggedAddress(filter, { rule })}
          />
        </Section>
      </div>
    </>
  )
}
