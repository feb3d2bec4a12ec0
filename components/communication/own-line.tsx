import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OwnItem } from '#lib/communications/own/types.ts'
import type { Reviewers } from '#lib/review/find-reviewers.ts'
import { AudienceWords } from './audience-words.tsx'
import { StandingLine } from './standing-line.tsx'

/** Something one wrote, in a list: what, to whom, where it stands, what was said, what to do next. */
export function OwnLine({
  item,
  href,
  reviewers,
  action,
  level = 'h3',
}: {
  item: OwnItem
  href: string | null
  /** Who held items are with. */
  reviewers: Reviewers
  /** `h2` where the list stands right under the page's title. */
  heading?: 'h2' | 'h3'
  action?: ReactNode
  /** Under a section's heading or right under the page's. */
  level?: 'h2' | 'h3'
}) {
  const t = useTranslations('standing')
  const Title = level
  const title = item.subject || item.excerpt || t('noSubject')
  // Of what waits again, only a question still stands; an earlier reason has been answered.
  const said =
    item.answer?.words != null &&
    (item.state === 'held' ? item.answer.kind === 'asked' : ['returned', 'rejected'].includes(item.state))
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <Title className="text-read leading-snug font-semibold" dir="auto" lang={item.lang}>
        {href === null ? (
          title
        ) : (
          <Link href={href} className="hover:underline">
            {title}
          </Link>
        )}
      </Title>
      <p className="text-meta text-faint">
        <AudienceWords audience={item.audience} name={item.audienceName} />
        {item.byName && <> · {t('ours.by', { name: item.byName })}</>}
      </p>
      <StandingLine
        standing={{
          ...item,
          waiting:
            item.queue && item.heldSince
              ? { queue: item.queue, since: item.heldSince, wantedBy: item.wantedBy, reviewers }
              : null,
        }}
      />
      {item.state === 'sent' && item.people > 0 && (
        <p className="text-meta text-faint">{t('read', { read: item.readBy, people: item.people })}</p>
      )}
      {said && (
        <blockquote dir="auto" className="max-w-measure border-s-[3px] border-blue ps-4 whitespace-pre-line">
          {item.answer?.words}
        </blockquote>
      )}
      {action && <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{action}</div>}
    </li>
  )
}
