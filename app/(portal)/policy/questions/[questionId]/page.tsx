import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { findClause } from '#components/audit/rule-title.ts'
import { PublishedControl } from '#components/inquiries/published-control.tsx'
import { Thread } from '#components/inquiries/thread.tsx'
import { WordsForm } from '#components/inquiries/words-form.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { openQuestion } from '#lib/inquiries/open-question.ts'
import { publishAction, replyAction, takeBackAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inquiries'))('askTitle') }
}

/** One thread: the asker adds to it, the Director answers it and puts an answer beside its clause. */
export default async function QuestionPage({ params }: { params: Promise<{ questionId: string }> }) {
  const { questionId } = await params
  if (!z.uuid().safeParse(questionId).success) notFound()
  const actor = await requireActor(`/policy/questions/${questionId}`)
  const opened = await openQuestion(actor, questionId)
  if (!opened.ok) notFound()
  const thread = opened.value
  const [t, asked] = await Promise.all([getTranslations('inquiries'), getTranslations('asked')])
  const clause = findClause(thread.clause)
  return (
    <>
      <PageHeader
        title={t('about', { clause: thread.clause })}
        meta={
          clause && (
            <Link className="link" href={`/policy?whole#clause-${clause.id}`} lang="en">
              {clause.title}
            </Link>
          )
        }
        back={
          thread.isAsker
            ? { href: '/policy/questions', label: t(actor.role === 'guardian' ? 'yours' : 'title') }
            : { href: '/overview/asked', label: asked('title') }
        }
      />
      <ClientMessages areas={thread.isAsker ? ['inquiries'] : ['asked', 'inquiries']}>
        <div className="flex flex-col gap-8">
          <Thread
            thread={thread}
            under={
              thread.mayPublish
                ? (reply) => (
                    <PublishedControl
                      reply={reply}
                      clause={thread.clause}
                      publish={publishAction}
                      takeBack={takeBackAction}
                    />
                  )
                : undefined
            }
          />
          {thread.isAsker ? (
            <WordsForm
              key={thread.replies.length}
              name="questionId"
              id={thread.questionId}
              label={t('followUp')}
              hint={t('followUpHint')}
              submit={t('followUpSend')}
              action={replyAction}
            />
          ) : (
            <WordsForm
              key={thread.replies.length}
              name="questionId"
              id={thread.questionId}
              label={asked('thread.answer')}
              hint={asked('thread.answerHint', { name: thread.asker.name })}
              submit={asked('thread.send')}
              refused={asked('refused')}
              action={replyAction}
            />
          )}
        </div>
      </ClientMessages>
    </>
  )
}
