'use client'

import { useTranslations } from 'next-intl'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import { callServer } from './call-server.ts'
import type { Talk } from './talk-types.ts'
import { WordsDialog } from './words-dialog.tsx'

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
  return (
    <WordsDialog
      open
      onOpenChange={onClose}
      title={t('wrongTitle')}
      description={t('wrongText')}
      about={
        quote !== '' && (
          <p className="text-meta">
            <bdi>{t('seen', { words: quote })}</bdi>
          </p>
        )
      }
      field={{ label: t('wrongNote'), hint: t('wrongNoteHint'), optional: true, rows: 2, maxLength: 500 }}
      submit={t('wrongSend')}
      words={{ invalid: t('field.note'), refused: { 'finding-gone': t('gone'), limited: t('limited') } }}
      send={async (note) =>
        callServer('/api/compose/report', {
          body: { ...(await talk.prepare()), fingerprint: finding.fingerprint, note },
        })
      }
      onSent={() => {
        talk.onReported(finding.fingerprint)
        onClose()
      }}
    />
  )
}
