import type { ListedReport } from './reports/store.ts'
import type { ReportedFinding } from './types.ts'

/** A stored report as a reader sees it: its excerpt cut at the mark. */
export function toReported(row: ListedReport, readerId: string): ReportedFinding {
  const { excerpt, markStart, markEnd, verdict, answerNote, answeredByName, answeredAt } = row
  return {
    reportId: row.reportId,
    reporter: { name: row.reporterName, label: row.reporterLabel },
    isOwn: row.reporterId === readerId,
    rule: row.rule,
    clauses: row.clauses,
    effect: row.effect,
    excerpt: {
      before: excerpt.slice(0, markStart),
      mark: excerpt.slice(markStart, markEnd),
      after: excerpt.slice(markEnd),
      cutBefore: false,
      cutAfter: false,
    },
    note: row.note,
    reportedAt: row.reportedAt,
    answer:
      verdict === null || answeredAt === null
        ? null
        : { verdict, note: answerNote ?? '', byName: answeredByName ?? '', at: answeredAt },
  }
}
