'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextAreaField } from '#components/ui/text-area.tsx'
import { callServer } from './call-server.ts'

/** Asks the Director for an exception of one blocked finding, with a reason. Nothing is sent by asking. */
export function ExceptionForm({
  communicationId,
  decisionId,
  fingerprint,
  onAsked,
}: {
  communicationId: string
  decisionId: string
  fingerprint: string
  onAsked: () => void
}) {
  const t = useTranslations('compose')
  const tCommon = useTranslations('common')
  const tErrors = useTranslations('errors')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<'reason' | 'changed' | 'failed' | null>(null)

  async function ask() {
    if (busy) return
    setBusy(true)
    const answer = await callServer('/api/compose/exception', {
      body: { communicationId, decisionId, findingFingerprint: fingerprint, reason },
    })
    setBusy(false)
    if (answer.status === 'ok') {
      setOpen(false)
      onAsked()
    } else if (answer.status === 'invalid') setProblem('reason')
    else if (answer.status === 'refused' && answer.code === 'facts-changed') setProblem('changed')
    else setProblem('failed')
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('exception.title')}
      description={t('exception.text')}
      trigger={
        <Button size="small" variant="quiet">
          {t('exception.offer')}
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{tCommon('cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={ask}>
            {t('exception.submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextAreaField
          label={t('exception.reason')}
          hint={t('exception.reasonHint')}
          value={reason}
          error={problem === 'reason' ? t('field.reason') : null}
          onChange={(event) => {
            setReason(event.target.value)
            setProblem(null)
          }}
        />
        {problem === 'changed' && (
          <Notice tone="care" live>
            {t('exception.changed')}
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
