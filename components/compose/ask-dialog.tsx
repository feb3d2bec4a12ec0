'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { callServer } from './call-server.ts'

/** A question to the Director about the rule behind a finding; the draft stays where it is. */
export function AskDialog({
  clause,
  rule,
  quote,
  onClose,
}: {
  clause: string
  rule: string | null
  quote: string
  onClose: () => void
}) {
  const t = useTranslations('inquiries')
  const tCommon = useTranslations('common')
  const tErrors = useTranslations('errors')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<'text' | 'limited' | 'failed' | null>(null)
  const [asked, setAsked] = useState<string | null>(null)

  async function ask() {
    if (busy) return
    setBusy(true)
    const answer = await callServer<{ questionId: string }>('/api/compose/ask', {
      body: { clause, rule, excerpt: [...quote].slice(0, 300).join('').slice(0, 300), text },
    })
    setBusy(false)
    if (answer.status === 'ok') setAsked(answer.value.questionId)
    else if (answer.status === 'invalid') setProblem('text')
    else if (answer.status === 'refused' && answer.code === 'limited') setProblem('limited')
    else setProblem('failed')
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('askTitle')}
      description={t('askText')}
      footer={
        asked === null ? (
          <>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button variant="primary" busy={busy} onClick={ask}>
              {t('send')}
            </Button>
          </>
        ) : (
          <>
            <LinkButton href={`/policy/questions/${asked}`} target="_blank" variant="secondary">
              {t('openThread')}
            </LinkButton>
            <Button variant="primary" onClick={onClose}>
              {tCommon('close')}
            </Button>
          </>
        )
      }
    >
      {asked === null ? (
        <div className="flex flex-col gap-4">
          <p className="text-meta">
            {t('about', { clause })}
            {quote !== '' && (
              <>
                {'. '}
                <bdi>{t('seen', { words: quote })}</bdi>
              </>
            )}
          </p>
          <TextAreaField
            label={t('question')}
            hint={t('questionHint')}
            rows={3}
            maxLength={3_000}
            value={text}
            error={problem === 'text' ? t('field.text') : null}
            onChange={(event) => {
              setText(event.target.value)
              setProblem(null)
            }}
          />
          {problem === 'limited' && (
            <Notice tone="care" live>
              {t('limited')}
            </Notice>
          )}
          {problem === 'failed' && (
            <Notice tone="bad" live>
              {tErrors('notSent')}
            </Notice>
          )}
        </div>
      ) : (
        <Notice tone="good" live>
          {t('asked')}
        </Notice>
      )}
    </Dialog>
  )
}
