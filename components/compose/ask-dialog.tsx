'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { callServer } from './call-server.ts'
import { WordsDialog } from './words-dialog.tsx'

/** As much of the words as a question carries along. */
const MOST_QUOTED = 300

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
  const [asked, setAsked] = useState<string | null>(null)
  if (asked !== null) return <Asked questionId={asked} onClose={onClose} />
  const excerpt = [...quote].slice(0, MOST_QUOTED).join('').slice(0, MOST_QUOTED)
  return (
    <WordsDialog
      open
      onOpenChange={onClose}
      title={t('askTitle')}
      description={t('askText')}
      about={
        <p className="text-meta">
          {t('about', { clause })}
          {quote !== '' && (
            <>
              {'. '}
              <bdi>{t('seen', { words: quote })}</bdi>
            </>
          )}
        </p>
      }
      field={{ label: t('question'), hint: t('questionHint'), rows: 3, maxLength: 3_000 }}
      submit={t('send')}
      words={{ invalid: t('field.text'), refused: { limited: t('limited') } }}
      send={(text) =>
        callServer<{ questionId: string }>('/api/compose/ask', { body: { clause, rule, excerpt, text } })
      }
      onSent={({ questionId }) => setAsked(questionId)}
    />
  )
}

function Asked({ questionId, onClose }: { questionId: string; onClose: () => void }) {
  const t = useTranslations('inquiries')
  const tCommon = useTranslations('common')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('askTitle')}
      description={t('askText')}
      footer={
        <>
          <LinkButton href={`/policy/questions/${questionId}`} target="_blank" variant="secondary">
            {t('openThread')}
          </LinkButton>
          <Button variant="primary" onClick={onClose}>
            {tCommon('close')}
          </Button>
        </>
      }
    >
      <Notice tone="good" live>
        {t('asked')}
      </Notice>
    </Dialog>
  )
}
