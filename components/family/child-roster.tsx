import { Scale } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import type { RosterStudent } from '#lib/directory/list-roster.ts'
import { formatDay } from '#lib/i18n/format-day.ts'

type Guardian = RosterStudent['guardians'][number]

/** Students and, under each, who their guardians are and what they may do. */
export function RosterTable({ students, today }: { students: readonly RosterStudent[]; today: string }) {
  const t = useTranslations('people')
  return (
    <Table
      caption={t('students')}
      rows={students}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'student',
          header: t('student'),
          main: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              <span dir="auto">{row.fullName}</span>
              {row.directoryOptOut && <Badge>{t('optOut')}</Badge>}
            </span>
          ),
        },
        { key: 'class', header: t('class'), cell: (row) => row.classTitle ?? row.grade },
        {
          key: 'guardians',
          header: t('guardians'),
          cell: (row) => (
            <ul className="flex flex-col gap-3">
              {row.guardians.map((guardian) => (
                <GuardianLine key={guardian.personId} guardian={guardian} today={today} />
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function GuardianLine({ guardian, today }: { guardian: Guardian; today: string }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const day = (value: string) => formatDay(value, { locale })
  const rights = (['receivesMessages', 'mayConsent', 'seesRecords'] as const)
    .filter((right) => guardian[right])
    .map((right) => t(`right.${right}`))
  return (
    <li className="flex flex-col gap-1 max-md:items-end">
      <span>
        <span dir="auto" className="font-medium">
          {guardian.name}
        </span>{' '}
        <span className="text-meta text-faint">
          {[guardian.relationship, guardian.household, ...rights].join(' · ')}
        </span>
      </span>
      <span className="flex flex-wrap gap-1.5 empty:hidden max-md:justify-end">
        {rights.length === 0 && <Badge tone="amber">{t('right.none')}</Badge>}
        {guardian.account !== 'active' && (
          <Badge tone="amber">{t(`status.${guardian.account ?? 'none'}`)}</Badge>
        )}
        {guardian.beginsOn > today && <Badge>{t('begins', { day: day(guardian.beginsOn) })}</Badge>}
        {guardian.orders.map((order) => (
          <Badge key={order.beginsOn} tone="brick" icon={<Scale aria-hidden="true" size={14} />}>
            {order.endsOn === null
              ? t('order', { from: day(order.beginsOn) })
              : t('orderUntil', { from: day(order.beginsOn), until: day(order.endsOn) })}
          </Badge>
        ))}
      </span>
    </li>
  )
}
