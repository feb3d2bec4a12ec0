import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import type { DeliverySummary } from '#lib/delivery/summarize-deliveries.ts'

const MAIL_STATES = [
  'created',
  'sending',
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'unknown',
] as const

/** "31 of 33 read, 1 refused by its mail server", then each person. Read means opened in the portal. */
export function DeliveryReport({ summary }: { summary: DeliverySummary }) {
  const t = useTranslations('standing.fared')
  const parts = [
    t('readBy', { read: summary.read, people: summary.people }),
    summary.mailed > 0 && t('mailed', { count: summary.mailed }),
    summary.waiting > 0 && t('waiting', { count: summary.waiting }),
    summary.refused > 0 && t('refused', { count: summary.refused }),
    summary.unknown > 0 && t('unknown', { count: summary.unknown }),
    summary.notSent > 0 && t('notSent', { count: summary.notSent }),
  ].filter(Boolean)
  return (
    <Section id="fared" title={t('title')}>
      <p className="pb-4">{parts.join(', ')}</p>
      {summary.recipients.length > 0 && (
        <Table
          compact
          caption={t('people')}
          rows={summary.recipients}
          rowKey={(row) => row.recipientId}
          columns={[
            { key: 'who', header: t('people'), main: true, cell: (row) => <bdi>{row.displayName}</bdi> },
            {
              key: 'read',
              header: t('read'),
              cell: (row) => (row.readAt === null ? t('notRead') : <SchoolTime at={row.readAt} />),
            },
            {
              key: 'mail',
              header: t('mail'),
              cell: (row) =>
                t(`mailState.${MAIL_STATES.find((state) => state === row.emailState) ?? 'none'}`),
            },
          ]}
        />
      )}
    </Section>
  )
}
