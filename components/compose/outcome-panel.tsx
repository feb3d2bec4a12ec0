'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { OutcomeBadge, type OutcomeState } from '#components/ui/outcome-badge.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { UndoBar } from '#components/ui/undo-bar.tsx'
import type { OpenedDraft } from '#lib/communications/composing/types.ts'
import { callServer } from './call-server.ts'
import { useSchoolTime } from './save-line.tsx'

const POLL_MS = 2_000
const POLLS = 15

/** What became of it: on its way with undo, waiting for somebody, scheduled, sent. The text stays in sight. */
export function OutcomePanel({
  opened,
  audience,
  newHref,
  onReopen,
  onChanged,
}: {
  opened: OpenedDraft
  /** "29 adults", "Ms Rivera". */
  audience: string
  newHref: string
  /** The text is back in the author's hands. */
  onReopen: () => void
  onChanged: (opened: OpenedDraft) => void
}) {
  const t = useTranslations('compose')
  const [busy, setBusy] = useState<'reopen' | 'withdraw' | null>(null)
  const [problem, setProblem] = useState<'too-late' | 'failed' | null>(null)
  const [elapsed, setElapsed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { communicationId, state } = opened

  useEffect(() => heading.current?.focus(), [])

  const look = useCallback(async () => {
    const answer = await callServer<{ opened: OpenedDraft }>(`/api/compose/draft/${communicationId}`)
    if (answer.status === 'ok') onChanged(answer.value.opened)
    return answer.status === 'ok' ? answer.value.opened.state : null
  }, [communicationId, onChanged])

  const polling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(polling.current), [])
  const watch = useCallback(
    (left = POLLS) => {
      polling.current = setTimeout(async () => {
        const now = await look()
        if ((now === 'sending' || now === null) && left > 0) watch(left - 1)
      }, POLL_MS)
    },
    [look],
  )

  async function takeBack(reopen: boolean) {
    if (busy !== null) return
    clearTimeout(polling.current)
    setBusy(reopen ? 'reopen' : 'withdraw')
    const answer = await callServer('/api/compose/withdraw', { body: { communicationId, reopen } })
    setBusy(null)
    if (answer.status === 'ok') {
      if (reopen) onReopen()
      else void look()
    } else {
      setProblem(answer.status === 'refused' && answer.code === 'already-sent' ? 'too-late' : 'failed')
      void look()
    }
  }

  const undoable =
    state === 'sending' && opened.dispatch !== null && opened.dispatch.undoSeconds > 0 && !elapsed
  const canTakeBack = state === 'held' || state === 'scheduled' || (state === 'sending' && !undoable)
  const isOver = state === 'sent' || state === 'withdrawn' || state === 'recalled' || state === 'rejected'
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <div className="flex flex-col gap-2">
        {state in LOOKS && <OutcomeBadge state={state as OutcomeState} className="self-start" />}
        <h1 ref={heading} tabIndex={-1} className="text-display outline-none">
          <Headline opened={opened} audience={audience} />
        </h1>
        <p role="status">
          <Explanation opened={opened} />
        </p>
      </div>
      {problem && (
        <Notice tone="care" live>
          {problem === 'too-late' ? t('outcome.tooLate') : t('saveFailed')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {canTakeBack && (
          <>
            <Button busy={busy === 'reopen'} onClick={() => takeBack(true)}>
              {t('outcome.change')}
            </Button>
            <Button variant="quiet" busy={busy === 'withdraw'} onClick={() => takeBack(false)}>
              {t('outcome.withdraw')}
            </Button>
          </>
        )}
        {(state === 'sent' || state === 'recalled') && (
          <LinkButton href={`/messages/sent/${communicationId}`}>{t('outcome.delivery')}</LinkButton>
        )}
        {(isOver || state === 'held' || state === 'scheduled') && (
          <a href={newHref} className="link inline-flex min-h-11 items-center px-2">
            {t('outcome.another')}
          </a>
        )}
      </div>
      <article className="border-t border-line pt-4">
        {opened.content.subject && (
          <h2 dir="auto" lang={opened.content.lang} className="pb-2 text-read">
            {opened.content.subject}
          </h2>
        )}
        <PlainText text={opened.content.body} lang={opened.content.lang} />
      </article>
      {undoable && opened.dispatch && (
        <UndoBar
          seconds={opened.dispatch.undoSeconds}
          total={opened.dispatch.undoTotal}
          busy={busy === 'reopen'}
          onUndo={() => takeBack(true)}
          onElapsed={() => {
            setElapsed(true)
            watch()
          }}
        >
          {t('outcome.sendingTo', { audience })}
        </UndoBar>
      )}
    </div>
  )
}

const LOOKS: Partial<Record<OpenedDraft['state'], true>> = {
  sent: true,
  scheduled: true,
  sending: true,
  held: true,
  withdrawn: true,
  recalled: true,
  rejected: true,
}

function Headline({ opened, audience }: { opened: OpenedDraft; audience: string }) {
  const t = useTranslations('compose')
  const time = useSchoolTime()
  const { state, review, dispatch, stateAt } = opened
  switch (state) {
    case 'sending':
      return t('outcome.sendingTo', { audience })
    case 'sent':
      return t('outcome.sentTitle', { audience })
    case 'scheduled':
      return t('outcome.scheduledTitle', { time: time(dispatch?.dueAt ?? stateAt) })
    case 'withdrawn':
      return t('outcome.withdrawn')
    case 'recalled':
      return t('outcome.recalled')
    case 'rejected':
      return t('outcome.rejectedTitle', {
        name: review?.answer?.byName ?? '',
        time: time(review?.answer?.at ?? stateAt),
      })
    default: {
      const since = time(review?.openedAt ?? stateAt)
      if (review?.queue === 'exception') return t('outcome.heldException', { time: since })
      if (review?.queue === 'content') return t('outcome.heldContent', { time: since })
      const toDeputy = opened.decision?.findings.some((one) => one.messageId === 'administration-self')
      return t(toDeputy ? 'outcome.heldDeputy' : 'outcome.heldDirector', { time: since })
    }
  }
}

function Explanation({ opened }: { opened: OpenedDraft }) {
  const t = useTranslations('compose')
  const reason = opened.review?.answer?.reason
  switch (opened.state) {
    case 'sending':
      return t('outcome.sendingText')
    case 'sent':
      return t('outcome.sentText')
    case 'scheduled':
      return t('outcome.scheduledText')
    case 'held':
      return t('outcome.heldText')
    case 'rejected':
      return reason ? <q dir="auto">{reason}</q> : t('outcome.noReason')
    default:
      return null
  }
}
