import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AudienceWords } from '#components/communication/audience-words.tsx'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { cx } from '#components/ui/cx.ts'
import { OutcomeBadge } from '#components/ui/outcome-badge.tsx'
import type { HeldItem } from '#lib/communications/list-held.ts'

const ENDS = { approved: 'sent', returned: 'returned', rejected: 'rejected' } as const

/** What waits, or what was decided: who, what, wanted by when, and what speaks for looking twice. */
export function DeskList({
  items,
  current,
  label,
}: {
  items: readonly HeldItem[]
  current: string | null
  label: string
}) {
  const t = useTranslations('review.desk')
  const { time, day } = useSayTime()
  if (items.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col">
        {items.map((item) => {
          const here = item.reviewItemId === current
          const end = item.state in ENDS ? ENDS[item.state as keyof typeof ENDS] : null
          return (
            <li key={item.reviewItemId} className="border-b border-line">
              <Link
                href={`/desk/${item.reviewItemId}`}
                aria-current={here ? 'true' : undefined}
                className={cx(
                  'flex min-h-16 flex-col gap-0.5 border-s-[3px] py-2 ps-3 pe-1',
                  here ? 'border-spruce bg-spruce-soft' : 'border-transparent hover:bg-sunk',
                )}
              >
                <span className="line-clamp-2 leading-snug font-semibold" dir="auto">
                  {item.subject || t('noSubject')}
                </span>
                <span className="text-meta text-faint">
                  <bdi>{item.capacity.name}</bdi>
                  {', '}
                  {item.capacity.groupName ?? item.capacity.label}
                </span>
                <span className="text-meta text-faint">
                  <AudienceWords audience={item.audience} name={item.audienceName} />
                </span>
                {end === null ? (
                  <span className="flex flex-wrap gap-x-2 text-meta text-faint">
                    {item.wantedBy && (
                      <b className="text-ink">{t('wantedBy', { day: day(item.wantedBy) })}</b>
                    )}
                    <span>{t('since', { time: time(item.openedAt) })}</span>
                  </span>
                ) : (
                  <span className="flex flex-wrap items-center gap-x-2 text-meta text-faint">
                    <OutcomeBadge state={end} bare />
                    {item.closedAt && time(item.closedAt)}
                  </span>
                )}
                <Risk item={item} />
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Findings, children shown, who can read it: in words, most telling first. */
function Risk({ item }: { item: HeldItem }) {
  const t = useTranslations('review.desk')
  const held = item.findings.filter((one) => one.kind === 'content' && one.effect !== 'remind').length
  const parts = [
    item.queue === 'exception' && t('exception'),
    held > 0 && t('findings', { count: held }),
    item.children > 0 && t('children', { count: item.children }),
    item.channels.some((channel) => channel !== 'portal') && t('public'),
    item.asked && t('asked'),
    item.isOwn && t('own'),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return <span className="text-meta font-semibold text-amber">{parts.join(' · ')}</span>
}
