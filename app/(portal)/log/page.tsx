import { Download, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EventList } from '#components/audit/event-list.tsx'
import { logAddress } from '#components/audit/log-address.ts'
import { LogFilters } from '#components/audit/log-filters.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listEvents } from '#lib/audit/list-events.ts'
import { readQuery } from '#lib/audit/read-query.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.log'))('title') }
}

/** The audit log, newest first, with a way to each entry's proof and to the whole of it as a file. */
export default async function LogPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor('/log')
  const { timezone } = await getSchool(actor.orgId)
  const { query, input, wrong } = readQuery(await searchParams, timezone)
  const listed = await listEvents(actor, input)
  if (!listed.ok) notFound()
  const t = await getTranslations('audit.log')
  const { events, cursor } = listed.value
  const names = {
    person: events.find((event) => event.actorId === query.person)?.actorName ?? null,
    about: events[0]?.subjectName ?? null,
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        actions={
          <form method="post" action="/api/log/export">
            <Button type="submit" size="small" icon={<Download aria-hidden="true" size={16} />}>
              {t('download')}
            </Button>
          </form>
        }
      />
      <LogFilters key={JSON.stringify(query)} query={query} names={names} />
      {wrong.length > 0 && (
        <Notice tone="care" className="mb-4">
          {t('wrong', { fields: wrong.join(', ') })}
        </Notice>
      )}
      {events.length === 0 ? (
        <EmptyState
          icon={<ScrollText />}
          title={t('empty')}
          action={<LinkButton href="/log">{t('all')}</LinkButton>}
        />
      ) : (
        <EventList events={events} query={query} />
      )}
      <nav aria-label={t('pages')} className="flex flex-wrap justify-between gap-4 py-6 empty:hidden">
        {query.before !== undefined && (
          <LinkButton href={logAddress(query)} rel="first">
            {t('newest')}
          </LinkButton>
        )}
        {cursor !== null && (
          <LinkButton href={logAddress(query, { before: cursor })} rel="next" className="ms-auto">
            {t('earlier')}
          </LinkButton>
        )}
      </nav>
      <p className="max-w-measure text-meta text-faint">{t('downloadMeta')}</p>
    </>
  )
}
