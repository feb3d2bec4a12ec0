import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { PendingMessage } from '#lib/communications/reading/types.ts'

const TO_CHANGE = ['draft', 'blocked', 'returned']

/** Where one's own waiting message is read, changed or taken back. */
export function pendingHref({ communicationId, conversationId, replyToId, state }: PendingMessage): string {
  if (!TO_CHANGE.includes(state)) return `/messages/sent/${communicationId}`
  if (conversationId !== null) return `/messages/${conversationId}#answer`
  return replyToId === null ? `/write/${communicationId}` : `/today/${replyToId}#answer`
}

/** One's own message that nobody has received yet. */
export function PendingLine({ pending }: { pending: PendingMessage }) {
  const t = useTranslations('messages')
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        href={pendingHref(pending)}
        className="-mx-2 flex flex-col gap-0.5 rounded-md px-2 py-3 hover:bg-sunk"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 break-words" dir="auto">
            {pending.subject || t('noSubject')}
          </span>
          <span className="flex items-baseline gap-2 text-meta text-faint">
            <SchoolTime at={pending.stateAt} />
            {pending.state === 'draft' ? (
              <Badge>{t('draft')}</Badge>
            ) : (
              <OutcomeBadge state={pending.state as OutcomeState} />
            )}
          </span>
        </span>
        <bdi lang={pending.lang} className="line-clamp-2 text-meta text-faint">
          {pending.body.slice(0, 140)}
        </bdi>
      </Link>
    </li>
  )
}
