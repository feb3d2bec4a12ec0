import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { WrittenIn } from '#components/family/letter.tsx'
import { LetterPictures } from '#components/family/letter-pictures.tsx'
import { OwnLetter } from '#components/messages/own-letter.tsx'
import { pendingHref } from '#components/messages/pending-line.tsx'
import { SettleSending } from '#components/messages/settle-sending.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { openDraft } from '#lib/communications/open-draft.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { takeBackAction } from '../../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('yourMessage') }
}

const OUT = ['sent', 'recalled', 'withdrawn', 'rejected']
const TO_CHANGE = ['draft', 'blocked', 'returned']

/** What a guardian has sent: its words, where it stands, and the way to take it back in time. */
export default async function SentPage({
  params,
  searchParams,
}: {
  params: Promise<{ communicationId: string }>
  searchParams: Promise<{ late?: string }>
}) {
  const { communicationId } = await params
  if (!z.uuid().safeParse(communicationId).success) notFound()
  const { late } = await searchParams
  const back = `/messages/sent/${communicationId}`
  const actor = await requireActor(back)
  // Staff have a page with marks, decisions and deliveries.
  if (actor.role !== 'guardian') redirect(`/sent/${communicationId}`)
  const opened = await openDraft(actor, communicationId)
  if (!opened.ok) notFound()
  const own = opened.value
  const { content } = own
  const stateAt = new Date(own.stateAt)
  if (TO_CHANGE.includes(own.state))
    redirect(
      pendingHref({
        ...own,
        replyToId: null,
        stateAt,
        subject: '',
        body: '',
        lang: content.lang,
        dueAt: null,
      }),
    )
  const t = await getTranslations('messages')
  return (
    <div className="max-w-measure">
      <PageHeader
        back={{ href: '/messages', label: t('all') }}
        title={
          <span dir="auto" lang={content.lang}>
            {content.subject || t('yourMessage')}
          </span>
        }
        meta={
          <span className="flex flex-wrap items-center gap-x-3">
            <OutcomeBadge state={own.state as OutcomeState} />
            <SchoolTime at={stateAt} />
          </span>
        }
      />
      <div className="flex flex-col gap-4 pb-8">
        {late !== undefined && <Notice tone="care">{t('tooLate')}</Notice>}
        {own.state === 'withdrawn' && <Notice>{t('withdrawn')}</Notice>}
        {OUT.includes(own.state) ? (
          <>
            <PlainText text={content.body} lang={content.lang} />
            <WrittenIn lang={content.lang} />
            <LetterPictures pictures={content.attachments} lang={content.lang} />
          </>
        ) : (
          <OwnLetter
            pending={{ communicationId, state: own.state, stateAt, body: content.body, lang: content.lang }}
            back={back}
            takeBack={takeBackAction}
          />
        )}
        {own.state === 'sending' && <SettleSending seconds={own.dispatch?.undoSeconds ?? 0} />}
        {own.conversationId !== null && (
          <p>
            <LinkButton href={`/messages/${own.conversationId}`}>{t('openTalk')}</LinkButton>
          </p>
        )}
      </div>
    </div>
  )
}
