import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { PlainText } from '#components/ui/plain-text.tsx'
import type { QuestionThread, ThreadReply } from '#lib/inquiries/types.ts'

/** A question with every word since, oldest first. `under`: what the reader may do with one answer. */
export function Thread({
  thread,
  under,
}: {
  thread: QuestionThread
  under?: (reply: ThreadReply) => ReactNode
}) {
  const t = useTranslations('inquiries')
  const { time } = useSayTime()
  const said = (byAsker: boolean, name: string, at: Date) =>
    byAsker && thread.isAsker ? t('youSaid', { time: time(at) }) : t('answerFrom', { name, time: time(at) })
  return (
    <ol className="flex max-w-measure flex-col gap-6">
      <Word meta={said(true, `${thread.asker.name} (${thread.asker.label})`, thread.askedAt)}>
        {thread.excerpt !== '' && (
          <p className="text-meta break-words">
            <bdi>{t('seen', { words: thread.excerpt })}</bdi>
          </p>
        )}
        <PlainText text={thread.text} />
      </Word>
      {thread.replies.map((reply) => (
        <Word key={reply.replyId} answer={!reply.byAsker} meta={said(reply.byAsker, reply.byName, reply.at)}>
          <PlainText text={reply.text} />
          {reply.publishedOn !== null && under === undefined && (
            <p className="pt-1 text-meta text-faint">{t('isPublished')}</p>
          )}
          {!reply.byAsker && under?.(reply)}
        </Word>
      ))}
    </ol>
  )
}

function Word({ meta, answer = false, children }: { meta: string; answer?: boolean; children: ReactNode }) {
  return (
    <li className={answer ? 'border-s-[3px] border-spruce ps-4' : 'border-s-[3px] border-line ps-4'}>
      <p className="pb-1 text-meta text-faint">
        <bdi>{meta}</bdi>
      </p>
      {children}
    </li>
  )
}
