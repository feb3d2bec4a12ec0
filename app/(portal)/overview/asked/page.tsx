import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QuestionLine } from '#components/inquiries/question-line.tsx'
import { ReportAnswerForm } from '#components/inquiries/report-answer-form.tsx'
import { ReportItem } from '#components/inquiries/report-item.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { countInquiries } from '#lib/inquiries/count-inquiries.ts'
import { listInquiries } from '#lib/inquiries/list-inquiries.ts'
import { answerReportAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('asked'))('title') }
}

/** What writers say of marks and ask about rules; the Director answers here. */
export default async function AskedPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string | string[] }>
}) {
  const actor = await requireActor('/overview/asked')
  const which = (await searchParams).show === 'answered' ? 'answered' : 'open'
  const [t, review, listed, count] = await Promise.all([
    getTranslations('asked'),
    getTranslations('review.overview'),
    listInquiries(actor, which),
    countInquiries(actor),
  ])
  if (!listed.ok) notFound()
  const { reports, questions } = listed.value
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} back={{ href: '/overview', label: review('title') }} />
      <LinkTabs
        label={t('tabs')}
        current={which}
        tabs={[
          {
            value: 'open',
            label: t('tabOpen'),
            href: '/overview/asked',
            count: (count?.reports ?? 0) + (count?.questions ?? 0),
          },
          { value: 'answered', label: t('tabAnswered'), href: '/overview/asked?show=answered' },
        ]}
      />
      <div className="pt-6">
        <Section id="questions" title={t('questions')}>
          {questions.length === 0 ? (
            <p className="text-faint">{t(which === 'open' ? 'questionsNone' : 'questionsNoneAnswered')}</p>
          ) : (
            <ul className="flex flex-col">
              {questions.map((line) => (
                <QuestionLine key={line.questionId} line={line}>
                  <p className="text-meta text-faint">
                    <bdi>{t('saidBy', line.asker)}</bdi> · {t('replies', { count: line.replies })}
                  </p>
                </QuestionLine>
              ))}
            </ul>
          )}
        </Section>
        <Section id="reports" title={t('reports')}>
          {reports.length === 0 ? (
            <p className="text-faint">{t(which === 'open' ? 'reportsNone' : 'reportsNoneAnswered')}</p>
          ) : (
            <ClientMessages areas={['asked', 'inquiries']}>
              <ul className="flex flex-col">
                {reports.map((report) => (
                  <ReportItem key={report.reportId} report={report}>
                    {report.answer === null &&
                      (report.isOwn ? (
                        <p className="text-meta text-faint">{t('own')}</p>
                      ) : (
                        <ReportAnswerForm
                          reportId={report.reportId}
                          name={report.reporter.name}
                          action={answerReportAction}
                        />
                      ))}
                  </ReportItem>
                ))}
              </ul>
            </ClientMessages>
          )}
        </Section>
      </div>
    </>
  )
}
