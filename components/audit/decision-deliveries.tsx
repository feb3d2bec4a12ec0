import { useTranslations } from 'next-intl'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import type { DeliverySummary } from '#lib/delivery/summarize-deliveries.ts'

/** Down to each delivery: how many have it, what the mail servers said, and each person. */
export function DecisionDeliveries({ summary }: { summary: DeliverySummary }) {
  const t = useTranslations('audit.decision')
  const { people, read } = summary
  const mail = [
    summary.mailed > 0 && t('mailed', { count: summary.mailed }),
    summary.waiting > 0 && t('mailWaiting', { count: summary.waiting }),
    summary.refused > 0 && t('mailRefused', { count: summary.refused }),
    summary.unknown > 0 && t('mailUnknown', { count: summary.unknown }),
    summary.notSent > 0 && t('mailNotSent', { count: summary.notSent }),
  ].filter(Boolean)
  return (
    <div className="flex flex-col gap-2 pt-4">
      <p>
        {t('delivered', { people, read: String(read) })} {mail.length > 0 && `${mail.join(', ')}.`}
      </p>
      {summary.recipients.length > 0 && (
        <details>
          <summary className="inline-flex min-h-9 cursor-pointer items-center text-meta text-spruce hover:underline">
            {t('deliveries')}
          </summary>
          <Table
            compact
            caption={t('deliveries')}
            rows={summary.recipients}
            rowKey={(row) => row.recipientId}
            columns={[
              { key: 'who', header: t('person'), main: true, cell: (row) => <bdi>{row.displayName}</bdi> },
              {
                key: 'opened',
                header: t('opened2'),
                cell: (row) => (row.readAt === null ? t('notOpened') : <SchoolTime at={row.readAt} />),
              },
              {
                key: 'mail',
                header: t('mail'),
                cell: (row) => {
                  const key = `mailState.${row.emailState ?? ''}` as 'mailState.delivered'
                  return (
                    <>
                      {t.has(key) ? t(key) : t('noMail')}
                      {row.emailDetail && <span className="text-faint"> ({row.emailDetail})</span>}
                    </>
                  )
                },
              },
            ]}
          />
        </details>
      )}
    </div>
  )
}
