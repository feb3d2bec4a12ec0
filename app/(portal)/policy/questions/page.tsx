import { MessageCircleQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnReport } from '#components/inquiries/own-report.tsx'
import { QuestionLine } from '#components/inquiries/question-line.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { listOwnInquiries } from '#lib/inquiries/list-own-inquiries.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inquiries'))('title') }
}

/** What one has asked and reported, with the answers. */
export default async function OwnInquiriesPage() {
  const actor = await requireActor('/policy/questions')
  const [t, rules, own] = await Promise.all([
    getTranslations('inquiries'),
    getTranslations('rules'),
    listOwnInquiries(actor),
  ])
  const { reports, questions } = own.ok ? own.value : { reports: [], questions: [] }
  const ask = (
    <LinkButton variant="primary" href="/policy/ask">
      {t('ask')}
    </LinkButton>
  )
  const family = actor.role === 'guardian'
  const nothing = reports.length + questions.length === 0
  return (
    <>
      <PageHeader
        title={t(family ? 'yours' : 'title')}
        back={{ href: '/policy', label: rules('title') }}
        actions={!nothing && ask}
      />
      {nothing ? (
        <EmptyState icon={<MessageCircleQuestion />} title={t('none')} action={ask}>
          {t('noneText')}
        </EmptyState>
      ) : (
        !family && <p className="max-w-measure pb-6">{t('intro')}</p>
      )}
      {questions.length > 0 && (
        <Section id="questions" title={t('questions')}>
          <ul className="flex flex-col">
            {questions.map((line) => (
              <QuestionLine key={line.questionId} line={line} />
            ))}
          </ul>
        </Section>
      )}
      {reports.length > 0 && (
        <Section id="reports" title={t('reports')}>
          <ul className="flex flex-col">
            {reports.map((report) => (
              <OwnReport key={report.reportId} report={report} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
