import { Inbox, PenLine } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Letter } from '#components/family/letter.tsx'
import { DirectorNews } from '#components/inquiries/director-news.tsx'
import { ConversationLine } from '#components/messages/conversation-line.tsx'
import { LookAfter } from '#components/office/look-after.tsx'
import { DeskHint } from '#components/review/desk-hint.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolDay, SchoolTime } from '#components/ui/school-time.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import { listOwn } from '#lib/communications/list-own.ts'
import type { OwnItem } from '#lib/communications/reading/types.ts'
import { now, today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

const BACK_TO_AUTHOR = ['returned', 'blocked', 'rejected']
const ON_ITS_WAY = ['held', 'scheduled', 'sending']
const OUT = ['sent', 'recalled']
const REJECTED_DAYS = 7

/** What needs a member of staff: families' words, what came back, what waits; then how the last things fared. */
export async function StaffToday({ actor }: { actor: Actor }) {
  const [t, { timezone }, own, talks, feed] = await Promise.all([
    getTranslations('staffToday'),
    getSchool(actor.orgId),
    listOwn(actor),
    listConversations(actor),
    listFeed(actor, { pageSize: 20 }),
  ])
  const mine = own.ok ? own.value : []
  const waiting = (talks.ok ? talks.value : []).filter((talk) => talk.unread > 0 || talk.needsAnswer)
  const since = now().getTime() - REJECTED_DAYS * 86_400_000
  const cameBack = mine.filter(
    (item) =>
      BACK_TO_AUTHOR.includes(item.state) && (item.state !== 'rejected' || item.stateAt.getTime() > since),
  )
  const onItsWay = mine.filter((item) => ON_ITS_WAY.includes(item.state))
  const drafts = mine.filter((item) => item.state === 'draft').slice(0, 5)
  const sent = mine.filter((item) => OUT.includes(item.state)).slice(0, 8)
  // Letters of conversations are among the conversations already.
  const letters = feed.ok
    ? [...feed.value.onTop, ...feed.value.items].filter((item) => item.conversationId === null).slice(0, 6)
    : []
  const nothing = waiting.length + cameBack.length + onItsWay.length + drafts.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<SchoolDay day={today(timezone)} weekday year={false} />}
        actions={
          <LinkButton variant="primary" href="/write" icon={<PenLine aria-hidden="true" size={18} />}>
            {t('write')}
          </LinkButton>
        }
      />
      <DeskHint actor={actor} />
      <LookAfter actor={actor} />
      <div className="grid gap-x-12 lg:grid-cols-[3fr_2fr]">
        <div>
          {nothing && (
            <EmptyState icon={<Inbox />} title={t('nothing')}>
              {t('nothingHint')}
            </EmptyState>
          )}
          {waiting.length > 0 && (
            <Section
              id="families"
              title={t('fromFamilies')}
              actions={
                <Link className="link text-meta" href="/messages">
                  {t('allFromFamilies')}
                </Link>
              }
            >
              <ul className="flex flex-col">
                {waiting.slice(0, 10).map((talk) => (
                  <ConversationLine key={talk.conversationId} talk={talk} />
                ))}
              </ul>
            </Section>
          )}
          {cameBack.length > 0 && (
            <Section id="back" title={t('yours')}>
              <Lines items={cameBack}>
                {(item) =>
                  t(
                    item.state === 'blocked'
                      ? 'blocked'
                      : item.state === 'rejected'
                        ? 'rejected'
                        : 'returned',
                  )
                }
              </Lines>
            </Section>
          )}
          <DirectorNews actor={actor} />
          {onItsWay.length > 0 && (
            <Section id="on-its-way" title={t('waiting')}>
              <Lines items={onItsWay}>{(item) => <WaitingSince item={item} />}</Lines>
            </Section>
          )}
          {drafts.length > 0 && (
            <Section id="drafts" title={t('drafts')}>
              <Lines items={drafts}>{(item) => <SchoolTime at={item.stateAt} />}</Lines>
            </Section>
          )}
          {letters.length > 0 && (
            <Section id="school" title={t('fromSchool')}>
              {letters.map((item) => (
                <Letter key={item.communicationId} item={item} answers={false} />
              ))}
            </Section>
          )}
        </div>
        <Section id="sent" title={t('sent')}>
          {sent.length === 0 ? (
            <p className="text-faint">{t('sentNothing')}</p>
          ) : (
            <Lines items={sent}>
              {(item) => (
                <>
                  <SchoolTime at={item.stateAt} /> · {t('read', { read: item.readBy, people: item.people })}
                  {item.refused > 0 && `, ${t('refused', { count: item.refused })}`}
                </>
              )}
            </Lines>
          )}
        </Section>
      </div>
    </>
  )
}

async function WaitingSince({ item }: { item: OwnItem }) {
  const t = await getTranslations('staffToday')
  if (item.state === 'sending') return t('sending')
  const at = item.state === 'scheduled' ? (item.dueAt ?? item.stateAt) : item.stateAt
  return (
    <>
      {t(item.state === 'scheduled' ? 'scheduled' : 'held', { time: '' })} <SchoolTime at={at} />
    </>
  )
}

async function Lines({
  items,
  children,
}: {
  items: readonly OwnItem[]
  children: (item: OwnItem) => ReactNode
}) {
  const t = await getTranslations('staffToday')
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.communicationId} className="border-t border-line first:border-t-0">
          <Link
            href={hrefOf(item)}
            className="-mx-2 flex flex-col gap-0.5 rounded-md px-2 py-3 hover:bg-sunk"
          >
            <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 font-semibold break-words" dir="auto">
                {item.subject || item.excerpt.slice(0, 80) || t('noSubject')}
              </span>
              {item.state !== 'draft' && item.state !== 'sent' && (
                <OutcomeBadge state={item.state as OutcomeState} />
              )}
            </span>
            <span className="text-meta text-faint">{children(item)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What is still its author's to change opens where it was written; the rest opens on its own page. */
function hrefOf(item: OwnItem): string {
  if (['draft', 'blocked', 'returned'].includes(item.state))
    return item.conversationId === null
      ? `/write/${item.communicationId}`
      : `/messages/${item.conversationId}#answer`
  return `/sent/${item.communicationId}`
}
