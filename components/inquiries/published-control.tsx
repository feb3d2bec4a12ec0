'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { SubmitButton } from '#components/ui/button.tsx'
import { ActionNotice } from '#components/wire/action-notice.tsx'
import type { ThreadReply } from '#lib/inquiries/types.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { WordsForm } from './words-form.tsx'

type Action = (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>

/** Under an answer, for the Director: beside its clause or not. What is put there can be taken away again. */
export function PublishedControl({
  reply,
  clause,
  publish,
  takeBack,
}: {
  reply: ThreadReply
  clause: string
  publish: Action
  takeBack: Action
}) {
  const t = useTranslations('asked')
  const { day } = useSayTime()
  const [state, take] = useActionState(takeBack, { status: 'idle' } as ActionState<unknown>)
  if (reply.publishedOn !== null)
    return (
      <form action={take} className="flex flex-col items-start gap-2 pt-2">
        <input type="hidden" name="replyId" value={reply.replyId} />
        <p className="text-meta">{t('thread.shown', { clause, day: day(reply.publishedOn) })}</p>
        <ActionNotice state={state} />
        <SubmitButton variant="secondary" size="small" busyLabel={t('working')}>
          {t('thread.takeBack')}
        </SubmitButton>
      </form>
    )
  return (
    <details className="pt-1">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-meta text-spruce hover:underline">
        {t('thread.publish', { clause })}
      </summary>
      <div className="pt-2">
        <WordsForm
          name="replyId"
          id={reply.replyId}
          label={t('thread.publishLabel')}
          hint={t('thread.publishHint')}
          submit={t('thread.publishSend')}
          refused={t('refused')}
          beginning={reply.text}
          action={publish}
          secondary
        />
      </div>
    </details>
  )
}
