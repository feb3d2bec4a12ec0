'use client'

import { Flag } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import type { Talk } from './talk-types.ts'

const ReportDialog = dynamic(() => import('./report-dialog.tsx').then((part) => part.ReportDialog))
const AskDialog = dynamic(() => import('./ask-dialog.tsx').then((part) => part.AskDialog))

/** "This is wrong" and "Ask about this rule", beside "Why is this marked?". Neither lets anything through. */
export function FindingTalk({
  finding,
  quote,
  knownRule,
  talk,
}: {
  finding: DraftFinding
  quote: string
  /** The rule can be named in a question; a failure of the engine itself cannot. */
  knownRule: boolean
  talk: Talk
}) {
  const t = useTranslations('inquiries')
  const [open, setOpen] = useState<'report' | 'ask' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {talk.reported.has(finding.fingerprint) ? (
        <span className="inline-flex min-h-8 items-center gap-1.5 text-faint">
          <Flag aria-hidden="true" size={16} />
          <span role="status">{t('reported')}</span>
        </span>
      ) : (
        <button
          type="button"
          className="link min-h-8"
          aria-haspopup="dialog"
          onClick={() => setOpen('report')}
        >
          {t('wrong')}
        </button>
      )}
      <button type="button" className="link min-h-8" aria-haspopup="dialog" onClick={() => setOpen('ask')}>
        {t('askRule')}
      </button>
      {open === 'report' && <ReportDialog finding={finding} quote={quote} talk={talk} onClose={close} />}
      {open === 'ask' && (
        <AskDialog
          clause={finding.clauses[0] ?? 'X10'}
          rule={knownRule ? finding.rule : null}
          quote={quote}
          onClose={close}
        />
      )}
    </>
  )
}
