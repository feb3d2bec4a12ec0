import { useTranslations } from 'next-intl'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { NamedEvent } from '#lib/audit/naming/name-subjects.ts'
import { Actor } from './event-list.tsx'
import { useEventWords } from './use-event-words.ts'

/** What happened, when, who did it, to what. */
export function EventHeader({ event }: { event: NamedEvent }) {
  const t = useTranslations('audit.log')
  const { what, subject } = useEventWords()
  return (
    <PageHeader
      back={{ href: '/log', label: t('title') }}
      title={what(event.type)}
      meta={
        <span className="flex flex-col gap-1">
          <SchoolTime at={event.at} style="full" />
          <span>
            <Actor event={event} query={{}} />
          </span>
          <span>
            {t('about')}: {subject(event.subjectType)}{' '}
            {event.subjectName !== null && <bdi>{event.subjectName}</bdi>}
          </span>
        </span>
      }
    />
  )
}
