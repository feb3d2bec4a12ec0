import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge, Count } from '#components/ui/badge.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { ConversationSummary } from '#lib/communications/reading/types.ts'

/** One conversation in a list: with whom, what about, the last words, what is unread. */
export function ConversationLine({ talk }: { talk: ConversationSummary }) {
  const t = useTranslations('messages')
  const shell = useTranslations('shell')
  const isNew = talk.unread > 0
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        href={`/messages/${talk.conversationId}`}
        className="-mx-2 flex flex-col gap-0.5 rounded-md px-2 py-3 hover:bg-sunk"
      >
        <span className="flex items-baseline justify-between gap-4">
          <span className={isNew ? 'min-w-0 font-semibold break-words' : 'min-w-0 break-words'}>
            <bdi>{talk.withWhom || t('noSubject')}</bdi>
          </span>
          <span className="flex shrink-0 items-baseline gap-2 text-meta text-faint">
            <SchoolTime at={talk.lastAt} />
            <Count value={talk.unread} label={shell('unread', { count: talk.unread })} />
          </span>
        </span>
        <span className="flex flex-wrap items-baseline gap-x-3 text-meta">
          {talk.subject !== '' && (
            <span dir="auto" className={isNew ? 'font-semibold' : 'font-medium'}>
              {talk.subject}
            </span>
          )}
          {talk.students.length > 0 && (
            <span className="text-faint">{t('about', { child: talk.students.join(', ') })}</span>
          )}
          {talk.needsAnswer && <Badge tone="amber">{t('needsAnswer')}</Badge>}
        </span>
        <span className="line-clamp-2 text-meta text-faint">
          {talk.lastByMe && `${t('you')}: `}
          <bdi lang={talk.lastLang}>{talk.lastText}</bdi>
        </span>
      </Link>
    </li>
  )
}
