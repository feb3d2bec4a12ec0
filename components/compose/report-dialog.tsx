'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import { callServer } from './call-server.ts'
import type { Talk } from './talk-types.ts'

/** Reports one finding as wrong, with an optional line. */
export function ReportDialog({
  finding,
  quote,
  talk,
  onClose,
}: {
  finding: DraftFinding
  quote: string
  talk: Talk
  onClose: () => void
}) {
  const t = useTranslations('inquiries')
  const tCommon = useTranslations('common')
  const tErrors = useTranslations('errors')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<'note' | 'gone' | 'limited' | 'failed' | null>(null)

  async function report() {
    if (busy) return
    setBusy(true)
    const form = await talk.prepare()
    const answer = await callServer('/api/compose/report', {
      body: { ...form, fingerprint: finding.fingerprint, note },
    })
    setBusy(false)
    if (answer.status === 'ok') {
      talk.onReported(finding.fingerprint)
      onClose()
    } else if (answer.status === 'invalid') setProblem('note')
    else if (answer.status === 'refused' && answer.code === 'finding-gone') setProblem('gone')
    else if (answer.status === 'refused' && answer.code === 'limited') setProblem('limited')
    else setProblem('failed')
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('wrongTitle')}
      description={t('wrongText')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={report}>
            {t('wrongSend')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {quote !== '' && (
          <p className="text-meta">
            <bdi>{t('seen', { words: quote })}</bdi>
          </p>
        )}
        <TextAreaField
          label={t('wrongNote')}
          hint={t('wrongNoteHint')}
          optional
          rows={2}
          maxLength={500}
          value={note}
          error={problem === 'note' ? t('field.note') : null}
          onChange={(event) => {
            setNote(event.target.value)
            setProblem(null)
          }}
        />
        {(problem === 'gone' || problem === 'limited') && (
          <Notice tone="care" live>
            {t(problem)}
          </Notice>
        )}
        {problem === 'failed' && (
          <Notice tone="bad" live>
            {tErrors('notSent')}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
