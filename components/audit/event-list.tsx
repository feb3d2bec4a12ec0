import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import type { NamedEvent } from '#lib/audit/naming/name-subjects.ts'
import type { LogQuery } from '#lib/audit/read-query.ts'
import { summarizePayload } from './event-facts.tsx'
import { logAddress } from './log-address.ts'
import { useEventWords } from './use-event-words.ts'

/** Entries of the log, one to a row; names lead to what else that person did, or happened to that thing. */
export function EventList({ events, query }: { events: readonly NamedEvent[]; query: LogQuery }) {
  const t = useTranslations('audit.log')
  const { what, subject } = useEventWords()
  return (
    <Table
      compact
      caption={t('list')}
      rows={events}
      rowKey={(event) => event.id}
      columns={[
        {
          key: 'what',
          header: t('type'),
          main: true,
          cell: (event) => (
            <>
              <Link className="link" href={`/log/${event.id}`}>
                {what(event.type)}
              </Link>
              <span className="block text-meta font-normal text-faint">
                {summarizePayload(event.payload)}
              </span>
            </>
          ),
        },
        { key: 'when', header: t('when'), cell: (event) => <SchoolTime at={event.at} /> },
        { key: 'who', header: t('who'), cell: (event) => <Actor event={event} query={query} /> },
        {
          key: 'about',
          header: t('about'),
          cell: (event) => (
            <Link
              className="hover:underline"
              href={logAddress(query, { about: `${event.subjectType}:${event.subjectId}` })}
            >
              <span className="text-faint">{subject(event.subjectType)}</span>{' '}
              {event.subjectName !== null && <bdi>{event.subjectName}</bdi>}
            </Link>
          ),
        },
        {
          key: 'place',
          header: t('place'),
          numeric: true,
          cell: (event) => event.index ?? <span className="text-faint">{t('notYet')}</span>,
        },
      ]}
    />
  )
}

/** Who did it and as what; the product itself where nobody did. */
export function Actor({ event, query }: { event: NamedEvent; query: LogQuery }) {
  const t = useTranslations('audit.log')
  if (event.actorId === null)
    return (
      <span className="text-faint">{t('system', { process: event.capacity.replace('system:', '') })}</span>
    )
  return (
    <>
      <Link className="hover:underline" href={logAddress(query, { person: event.actorId })}>
        <bdi>{event.actorName ?? event.actorId.slice(0, 8)}</bdi>
      </Link>
      <span className="text-faint">, {event.capacity.replaceAll(/[-:]/g, ' ')}</span>
    </>
  )
}
