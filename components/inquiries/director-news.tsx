import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Section } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listOwnInquiries } from '#lib/inquiries/list-own-inquiries.ts'
import { now } from '#lib/runtime/clock.ts'
import { OwnReport } from './own-report.tsx'
import { QuestionLine } from './question-line.tsx'

const FRESH_MS = 14 * 86_400_000

/** Answers of the last two weeks to what somebody reported or asked; nothing where there is none. */
export async function DirectorNews({ actor }: { actor: Actor }) {
  const own = await listOwnInquiries(actor)
  if (!own.ok) return null
  const since = now().getTime() - FRESH_MS
  const reports = own.value.reports.filter((one) => (one.answer?.at.getTime() ?? 0) > since).slice(0, 5)
  const questions = own.value.questions
    .filter((one) => !one.isOpen && one.lastAt.getTime() > since)
    .slice(0, 5)
  if (reports.length + questions.length === 0) return null
  const t = await getTranslations('inquiries')
  return (
    <Section
      id="director-news"
      title={t('news')}
      actions={
        <Link className="link text-meta" href="/policy/questions">
          {t('newsAll')}
        </Link>
      }
    >
      <ul className="flex flex-col">
        {questions.map((line) => (
          <QuestionLine key={line.questionId} line={line} />
        ))}
        {reports.map((report) => (
          <OwnReport key={report.reportId} report={report} />
        ))}
      </ul>
    </Section>
  )
}
