import { Send } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OwnLine } from '#components/communication/own-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listOwn } from '#lib/communications/list-own.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { findReviewers } from '#lib/review/find-reviewers.ts'
import { REVIEW_QUEUES } from '#lib/review/types.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standing'))('sentTitle') }
}

/** Everything one wrote in this capacity but drafts, newest first. */
export default async function SentListPage() {
  const actor = await requireActor('/sent')
  if (actor.role === 'group-officer') redirect('/our-posts')
  if (actor.role === 'guardian') redirect('/messages')
  const [t, listed, { timezone }] = await Promise.all([
    getTranslations('standing'),
    listOwn(actor),
    getSchool(actor.orgId),
  ])
  if (!listed.ok) notFound()
  const items = listed.value.filter((item) => item.state !== 'draft')
  const queues = REVIEW_QUEUES.filter((queue) => items.some((item) => item.queue === queue))
  const reviewers = new Map(
    await Promise.all(
      queues.map(
        async (queue) =>
          [queue, await findReviewers(actor.orgId, queue, actor.personId, today(timezone))] as const,
      ),
    ),
  )
  const nobody = { directors: [], deputies: [], delegate: null }
  return (
    <>
      <PageHeader title={t('sentTitle')} meta={t('sentMeta', { capacity: actor.label })} />
      {items.length === 0 ? (
        <EmptyState
          icon={<Send />}
          title={t('sentEmpty')}
          action={<LinkButton href="/write">{t('write')}</LinkButton>}
        >
          {t('sentEmptyText')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col border-t border-line">
          {items.map((item) => (
            <OwnLine
              key={item.communicationId}
              item={item}
              heading="h2"
              level="h2"
              href={`/sent/${item.communicationId}`}
              reviewers={(item.queue && reviewers.get(item.queue)) ?? nobody}
            />
          ))}
        </ul>
      )}
    </>
  )
}
