import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Reply } from '#components/compose/reply.tsx'
import { Entry } from '#components/messages/entry.tsx'
import { OwnLetter } from '#components/messages/own-letter.tsx'
import { StockAnswer } from '#components/messages/stock-answer.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { loadMessages } from '#lib/i18n/load-messages.ts'
import { speaksOwnLanguage } from '#lib/i18n/speaks-own-language.ts'
import { LOCALES } from '#lib/i18n/types.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { markConversationReadAction, takeBackAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') }
}

const WAITS = ['sending', 'scheduled', 'held']

/** A conversation between one household and staff, oldest first, with the answer at its end. */
export default async function ConversationPage({
  params,
  searchParams,
}: {
  params: Promise<{ conversationId: string }>
  searchParams: Promise<{ undone?: string; late?: string; insert?: string | string[] }>
}) {
  const { conversationId } = await params
  const { undone, late, insert } = await searchParams
  const back = `/messages/${conversationId}`
  const actor = await requireActor(back)
  const opened = await openConversation(actor, conversationId)
  if (!opened.ok) notFound()
  const talk = opened.value
  const [t, family, locale] = await Promise.all([
    getTranslations('messages'),
    getTranslations('family.post'),
    getLocale(),
  ])
  const names = talk.household ?? talk.staff.join(', ')
  const unread = talk.entries.filter(
    (entry) => !entry.mine && entry.readAt === null && entry.content !== null,
  )
  const waiting = talk.pending.filter((one) => WAITS.includes(one.state)).reverse()
  const asked = talk.entries.findLast((entry) => !entry.mine)
  const connects = asked?.askedToConnect === true && !speaksOwnLanguage(actor.role)
  const chosen = LOCALES.find((one) => one === insert)
  const beginning =
    connects && chosen !== undefined
      ? { body: (await loadMessages(chosen)).messages.connectAnswer, lang: chosen }
      : undefined
  return (
    <div className="max-w-measure">
      <PageHeader
        back={{ href: '/messages', label: t('all') }}
        title={<span dir="auto">{talk.subject || t('noSubject')}</span>}
        meta={
          <>
            {names !== '' && <bdi>{t('with', { names })}</bdi>}
            {talk.students.length > 0 && <> · {t('about', { child: talk.students.join(', ') })}</>}
          </>
        }
      />
      <ol className="flex flex-col gap-2 pb-6" lang={locale}>
        {talk.entries.map((entry) => (
          <Entry key={entry.communicationId} entry={entry} />
        ))}
        {waiting.map((one) => (
          <li key={one.communicationId} className="ms-6 sm:ms-12">
            <OwnLetter pending={one} back={back} takeBack={takeBackAction} />
          </li>
        ))}
      </ol>
      {unread.length > 0 && (
        <noscript>
          <form action={markConversationReadAction} className="pb-6">
            <input type="hidden" name="conversationId" value={conversationId} />
            <input type="hidden" name="ids" value={unread.map((one) => one.communicationId).join(',')} />
            <SubmitButton variant="secondary" size="small">
              {family('acknowledge')}
            </SubmitButton>
          </form>
        </noscript>
      )}
      <Section id="answer" title={t('reply')}>
        {undone !== undefined && (
          <Notice tone="good" className="mb-4">
            {t('undone')}
          </Notice>
        )}
        {late !== undefined && (
          <Notice tone="care" className="mb-4">
            {t('tooLate')}
          </Notice>
        )}
        {connects && asked?.content && <StockAnswer lang={asked.content.lang} back={back} />}
        {talk.replyTo === null ? (
          <Notice>{t('noAnswer')}</Notice>
        ) : (
          <Reply
            key={beginning?.lang ?? 'own'}
            actor={actor}
            conversationId={conversationId}
            replyToId={talk.replyToId}
            audience={talk.replyTo}
            name={names}
            back={back}
            beginning={beginning}
          />
        )}
      </Section>
    </div>
  )
}
