import { MessagesSquare, PenLine, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SearchForm } from '#components/family/search-form.tsx'
import { ConversationLine } from '#components/messages/conversation-line.tsx'
import { PendingLine } from '#components/messages/pending-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listPending } from '#lib/communications/list-pending.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') }
}

/** Everybody's conversations: families with their children's staff, staff with families, a group with the Director. */
export default async function MessagesPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>
}) {
  const { q } = await searchParams
  const query = typeof q === 'string' ? q.trim().slice(0, 100) : ''
  const actor = await requireActor('/messages')
  const [t, talks, pending] = await Promise.all([
    getTranslations('messages'),
    listConversations(actor, { search: query }),
    listPending(actor),
  ])
  if (!talks.ok) notFound()
  const waiting = query === '' && pending.ok ? pending.value : []
  const family = actor.role === 'guardian' || actor.role === 'group-officer'
  return (
    <div className="max-w-measure">
      <PageHeader
        title={t('title')}
        actions={
          pending.ok && (
            <LinkButton variant="primary" href="/write" icon={<PenLine aria-hidden="true" size={18} />}>
              {t('start')}
            </LinkButton>
          )
        }
      />
      <div className="pb-6">
        <SearchForm action="/messages" label={t('search')} query={query} />
      </div>
      {waiting.length > 0 && (
        <Section id="waiting" title={t('waiting')}>
          <ul className="flex flex-col">
            {waiting.map((one) => (
              <PendingLine key={one.communicationId} pending={one} />
            ))}
          </ul>
        </Section>
      )}
      {talks.value.length > 0 ? (
        <ul className="flex flex-col border-t border-line">
          {talks.value.map((talk) => (
            <ConversationLine key={talk.conversationId} talk={talk} />
          ))}
        </ul>
      ) : query === '' ? (
        <EmptyState icon={<MessagesSquare />} title={t(family ? 'empty' : 'emptyStaff')} />
      ) : (
        <EmptyState
          icon={<SearchX />}
          title={t('nothingFound', { words: query })}
          action={<LinkButton href="/messages">{t('all')}</LinkButton>}
        />
      )}
    </div>
  )
}
