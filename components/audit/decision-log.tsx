import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'
import type { OpenedDecision } from '#lib/communications/open-decision.ts'
import { LogProof } from './log-proof.tsx'

/** The log's entry of the decision with its proof, and whether what is stored still agrees with it. */
export function DecisionLog({ log, check }: Pick<OpenedDecision, 'log' | 'check'>) {
  const t = useTranslations('audit.decision')
  if (log === null) return <Notice tone="bad">{t('logMissing')}</Notice>
  return (
    <div className="flex flex-col gap-4">
      <LogProof proof={log.proof} state={log.state} />
      {check !== null && (
        <>
          {check.findings && check.content ? (
            <ul className="flex max-w-measure flex-col gap-1 text-meta">
              <li>{t('agreesFindings')}</li>
              <li>{t('agreesContent')}</li>
            </ul>
          ) : (
            <>
              {!check.findings && <Notice tone="bad">{t('differsFindings')}</Notice>}
              {!check.content && <Notice tone="bad">{t('differsContent')}</Notice>}
            </>
          )}
        </>
      )}
    </div>
  )
}
