'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { callServer } from './call-server.ts'
import { WordsDialog } from './words-dialog.tsx'

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
  const [open, setOpen] = useState(false)
  return (
    <WordsDialog
      open={open}
      onOpenChange={setOpen}
      title={t('exception.title')}
      description={t('exception.text')}
      trigger={
        <Button size="small" variant="quiet">
          {t('exception.offer')}
        </Button>
      }
      field={{ label: t('exception.reason'), hint: t('exception.reasonHint') }}
      submit={t('exception.submit')}
      words={{ invalid: t('field.reason'), refused: { 'facts-changed': t('exception.changed') } }}
      send={(reason) =>
        callServer('/api/compose/exception', {
          body: { communicationId, decisionId, findingFingerprint: fingerprint, reason },
        })
      }
      onSent={() => {
        setOpen(false)
        onAsked()
      }}
    />
  )
}
