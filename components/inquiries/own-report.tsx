import { useTranslations } from 'next-intl'
import { ExcerptText } from '#components/audit/excerpt-text.tsx'
import { ruleTitle } from '#components/audit/rule-title.ts'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { Badge } from '#components/ui/badge.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { ReportedFinding } from '#lib/inquiries/types.ts'

/** What somebody reported, and what the Director said to it. */
export function OwnReport({ report }: { report: ReportedFinding }) {
  const t = useTranslations('inquiries')
  const { time } = useSayTime()
  const { answer } = report
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={answer === null ? 'plain' : answer.verdict === 'false-alarm' ? 'spruce' : 'blue'}>
          {t(`verdict.${answer?.verdict ?? 'open'}`)}
        </Badge>
        <span className="text-meta text-faint">
          <bdi lang="en">{ruleTitle(report.rule)}</bdi> · {report.clauses.join(', ')} ·{' '}
          <SchoolTime at={report.reportedAt} />
        </span>
      </p>
      {report.excerpt.mark !== '' && (
        <div className="text-meta">
          <ExcerptText excerpt={report.excerpt} effect={report.effect} />
        </div>
      )}
      {answer !== null && (
        <div className="border-s-2 border-spruce ps-4">
          {answer.note !== '' && <PlainText text={answer.note} />}
          <p className="text-meta text-faint">
            {t('answerFrom', { name: answer.byName, time: time(answer.at) })}
          </p>
        </div>
      )}
    </li>
  )
}
