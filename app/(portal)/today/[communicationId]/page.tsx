import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Reply } from '#components/compose/reply.tsx'
import { letterHref, Recalled, WrittenIn } from '#components/family/letter.tsx'
import { LetterHead } from '#components/family/letter-head.tsx'
import { LetterPictures } from '#components/family/letter-pictures.tsx'
import { ReadOnView } from '#components/family/read-on-view.tsx'
import { useInstant } from '#components/family/use-instant.ts'
import { OwnLetter } from '#components/messages/own-letter.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { listPending } from '#lib/communications/list-pending.ts'
import { type OpenedCommunication, openCommunication } from '#lib/communications/open-communication.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { takeBackAction } from '../../messages/actions.ts'
import { markReadAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('family.today'))('title') }
}

const WAITS = ['sending', 'scheduled', 'held']

/** One post in full: its words as written, its pictures, and the way to answer its author. */
export default async function PostPage({
  params,
  searchParams,
}: {
  params: Promise<{ communicationId: string }>
  searchParams: Promise<{ undone?: string; late?: string }>
}) {
  const { communicationId } = await params
  const { undone, late } = await searchParams
  const back = `/today/${communicationId}`
  const actor = await requireActor(back)
  const opened = await openCommunication(actor, communicationId)
  if (!opened.ok) notFound()
  const item = opened.value
  if (item.conversationId !== null) redirect(letterHref(item))
  const [t, talk, pending] = await Promise.all([
    getTranslations('family'),
    getTranslations('messages'),
    listPending(actor),
  ])
  const { content } = item
  const onItsWay = (pending.ok ? pending.value : []).filter(
    (one) => one.replyToId === communicationId && WAITS.includes(one.state),
  )
  return (
    <article className="max-w-measure">
      <PageHeader
        back={{ href: '/today', label: t('today.title') }}
        title={
          content === null ? (
            t('post.recalledText')
          ) : (
            <span dir="auto" lang={content.lang}>
              {content.subject}
            </span>
          )
        }
      />
      <div className="-mt-4 flex flex-col gap-4 pb-8">
        <LetterHead
          sender={item.sender}
          at={item.releasedAt}
          students={item.students.map((child) => child.givenName)}
          edited={item.edited}
        />
        {item.recalled && <Recalled {...item.recalled} />}
        {content !== null &&
          (item.readAt === null ? (
            <ReadOnView id={item.communicationId}>
              <Words content={content} />
            </ReadOnView>
          ) : (
            <Words content={content} />
          ))}
        {content !== null && <ReadLine item={item} />}
      </div>
      {content !== null && item.replyTo !== null && (
        <Section
          id="answer"
          title={item.needsAnswer && item.answeredAt === null ? t('today.needsAnswer') : t('post.reply')}
        >
          {undone !== undefined && (
            <Notice tone="good" className="mb-4">
              {talk('undone')}
            </Notice>
          )}
          {late !== undefined && (
            <Notice tone="care" className="mb-4">
              {talk('tooLate')}
            </Notice>
          )}
          {onItsWay.map((one) => (
            <div key={one.communicationId} className="mb-4">
              <OwnLetter pending={one} back={back} takeBack={takeBackAction} />
            </div>
          ))}
          {item.answeredAt !== null && onItsWay.length === 0 && (
            <Notice tone="good" className="mb-4">
              <Link className="link" href="/messages">
                {t('post.yourAnswer')}
              </Link>
            </Notice>
          )}
          <p className="pb-3 text-meta text-faint">{t('post.answerGoes', { name: item.sender.name })}</p>
          <Reply
            actor={actor}
            conversationId={null}
            replyToId={item.communicationId}
            audience={item.replyTo}
            name={item.sender.name}
            subject={content.subject}
            back={back}
          />
        </Section>
      )}
      {content !== null && item.replyTo === null && actor.role === 'guardian' && (
        <p className="border-t border-line pt-4">
          <Link className="link" href="/write?to=office">
            {t('post.viaOffice')}
          </Link>
        </p>
      )}
    </article>
  )
}

function Words({ content }: { content: NonNullable<OpenedCommunication['content']> }) {
  return (
    <div className="flex flex-col gap-4">
      <PlainText text={content.body} lang={content.lang} />
      <WrittenIn lang={content.lang} />
      <LetterPictures pictures={content.attachments} lang={content.lang} />
    </div>
  )
}

/** Read is said by looking (a small script) or by this button, which is all there is without one. */
function ReadLine({ item }: { item: OpenedCommunication }) {
  const t = useTranslations('family.post')
  const instant = useInstant()
  if (item.readAt !== null)
    return (
      <p className="text-meta text-faint">
        {item.answeredAt === null
          ? t('readAt', { time: instant(item.readAt) })
          : t('answered', { time: instant(item.answeredAt) })}
      </p>
    )
  return (
    <form action={markReadAction}>
      <input type="hidden" name="communicationId" value={item.communicationId} />
      <SubmitButton variant="secondary" size="small">
        {t('acknowledge')}
      </SubmitButton>
    </form>
  )
}
