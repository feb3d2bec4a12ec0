import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ExcerptText } from '#components/audit/excerpt-text.tsx'
import { ruleTitle } from '#components/audit/rule-title.ts'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { EffectWord } from '#components/compose/effect-word.tsx'
import { ClauseLinks } from '#components/policy/clause-links.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { ReportedFinding } from '#lib/inquiries/types.ts'

/** One report as the Director reads it: who, which rule and clause, the words, their line, what was answered. */
export function ReportItem({ report, children }: { report: ReportedFinding; children?: ReactNode }) {
  const t = useTranslations('asked')
  const { time } = useSayTime()
  const { answer, clauses } = report
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta">
        <EffectWord effect={report.effect} />
        <span className="text-faint">
          <bdi>{t('saidBy', report.reporter)}</bdi> · <SchoolTime at={report.reportedAt} />
        </span>
      </p>
      <h3 className="leading-snug font-semibold">
        {ruleTitle(report.rule)}{' '}
        <span className="text-meta font-normal text-faint">
          <ClauseLinks clauses={clauses} />
        </span>
      </h3>
      {report.excerpt.mark !== '' && <ExcerptText excerpt={report.excerpt} effect={report.effect} />}
      {report.note !== '' && (
        <p className="max-w-measure text-meta" dir="auto">
          {t('theySay', { note: report.note })}
        </p>
      )}
      {answer !== null && (
        <div className="border-s-2 border-spruce ps-4">
          <p className="flex flex-wrap items-center gap-x-3 text-meta">
            <Badge tone={answer.verdict === 'false-alarm' ? 'spruce' : 'blue'}>
              {t(`verdict.${answer.verdict}`)}
            </Badge>
            <span className="text-faint">
              {t('answeredBy', { name: answer.byName, time: time(answer.at) })}
            </span>
          </p>
          {answer.note !== '' && <PlainText text={answer.note} />}
        </div>
      )}
      {children}
    </li>
  )
}
