import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { LookAfter } from '#components/office/look-after.tsx'
import { Delegations } from '#components/review/delegations.tsx'
import { BarChart } from '#components/ui/bar-chart.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import type { HeldItem } from '#lib/communications/list-held.ts'
import type { WaitingTimes } from '#lib/communications/overview/types.ts'
import { summarizeWeek } from '#lib/communications/summarize-week.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { countInquiries } from '#lib/inquiries/count-inquiries.ts'
import { listDelegations } from '#lib/review/list-delegations.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { revokeDelegationAction, signDelegationAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.overview'))('title') }
}

const weeksSchema = z.coerce.number().int().min(0).max(104).catch(0)

/** The Director's week: what became of what was sent, how long people waited, what still waits, who decides meanwhile. */
export default async function OverviewPage({
  searchParams,
}: {
  searchParams: Promise<{ weeks?: string | string[]; signed?: string | string[] }>
}) {
  const actor = await requireActor('/overview')
  const { weeks: asked, signed } = await searchParams
  const weeks = weeksSchema.parse(asked ?? 0)
  const [t, week, delegations, inquiries, { timezone }] = await Promise.all([
    getTranslations('review.overview'),
    summarizeWeek(actor, weeks),
    listDelegations(actor),
    countInquiries(actor),
    getSchool(actor.orgId),
  ])
  if (!week.ok) notFound()
  const { days, times, waiting } = week.value
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<Span from={days[0]?.day ?? ''} to={days.at(-1)?.day ?? ''} />}
        actions={
          <>
            <LinkButton size="small" href={`/overview?weeks=${weeks + 1}`}>
              {t('earlier')}
            </LinkButton>
            {weeks > 0 && (
              <LinkButton size="small" href={weeks === 1 ? '/overview' : `/overview?weeks=${weeks - 1}`}>
                {t('later')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 pb-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Outcomes days={days} />
        <Times times={times} />
      </div>
      {weeks === 0 && <LookAfter actor={actor} always />}
      {weeks === 0 && <Waiting items={waiting.slice(0, 5)} />}
      {delegations.ok && (
        <Delegations
          delegations={delegations.value.delegations}
          staff={delegations.value.staff}
          today={today(timezone)}
          director={actor.displayName}
          signed={signed !== undefined}
          sign={signDelegationAction}
          revoke={revokeDelegationAction}
        />
      )}
      <Section
        id="channels"
        title={t('registers')}
        actions={
          <LinkButton size="small" href="/channels">
            {t('registersOpen')}
          </LinkButton>
        }
      >
        <p className="text-faint">{t('registersText')}</p>
      </Section>
      {inquiries && <Inquiries count={inquiries.reports + inquiries.questions} />}
      {actor.role === 'director' && <Auditing />}
    </>
  )
}

/** What writers say of marks and ask about rules. */
function Inquiries({ count }: { count: number }) {
  const t = useTranslations('asked')
  return (
    <Section
      id="asked"
      title={t('overview')}
      meta={count > 0 ? count : undefined}
      actions={
        <LinkButton size="small" href="/overview/asked">
          {t('open')}
        </LinkButton>
      }
    >
      <p className="text-faint">{t('overviewText', { count })}</p>
    </Section>
  )
}

/** The Director reads what the auditor reads. */
function Auditing() {
  const t = useTranslations('audit.director')
  const asked = useTranslations('asked')
  return (
    <Section
      id="auditing"
      title={t('title')}
      actions={
        <span className="flex flex-wrap gap-2">
          <LinkButton size="small" href="/flagged">
            {t('flagged')}
          </LinkButton>
          <LinkButton size="small" href="/reports">
            {t('reports')}
          </LinkButton>
          <LinkButton size="small" href="/policy/rules">
            {asked('rules.open')}
          </LinkButton>
          <LinkButton size="small" href="/log">
            {t('log')}
          </LinkButton>
        </span>
      }
    >
      <p className="text-faint">{t('text')}</p>
    </Section>
  )
}

function Span({ from, to }: { from: string; to: string }) {
  const t = useTranslations('review.overview')
  const { day } = useSayTime()
  return t('week', { from: day(from), to: day(to) })
}

function Outcomes({
  days,
}: {
  days: readonly { day: string; sent: number; held: number; returned: number; blocked: number }[]
}) {
  const t = useTranslations('review.overview')
  return (
    <BarChart
      title={t('outcomes')}
      series={[
        { key: 'sent', label: t('sent'), tone: 'sent' },
        { key: 'held', label: t('held'), tone: 'held' },
        { key: 'returned', label: t('returned'), tone: 'returned' },
        { key: 'blocked', label: t('blocked'), tone: 'blocked' },
      ]}
      points={days.map(({ day, ...values }) => ({ label: `${Number(day.slice(8))}.`, values }))}
    />
  )
}

function Times({ times }: { times: WaitingTimes }) {
  const t = useTranslations('review.overview')
  const long = (minutes: number | null) =>
    minutes === null
      ? '–'
      : minutes < 90
        ? t('minutes', { count: minutes })
        : minutes < 48 * 60
          ? t('hours', { count: Math.round(minutes / 60) })
          : t('daysLong', { count: Math.round(minutes / 1_440) })
  const lines = [
    [t('decided'), times.decided],
    [t('approved'), times.approved],
    [t('returnedCount'), times.returned],
    [t('rejected'), times.rejected],
    [t('median'), long(times.medianMinutes)],
    [t('longest'), long(times.longestMinutes)],
    ...(times.selfApproved > 0 ? [[t('selfApproved'), times.selfApproved]] : []),
  ]
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('times')}</h2>
      {times.decided === 0 ? (
        <p className="text-faint">{t('none')}</p>
      ) : (
        <dl className="flex flex-col">
          {lines.map(([label, value]) => (
            <div key={label} className="flex justify-between gap-4 border-b border-line py-2">
              <dt className="text-faint">{label}</dt>
              <dd className="font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Waiting({ items }: { items: readonly HeldItem[] }) {
  const t = useTranslations('review.overview')
  const desk = useTranslations('review.desk')
  const { time } = useSayTime()
  return (
    <Section id="waits" title={t('waits')}>
      {items.length === 0 ? (
        <p className="text-faint">{t('waitsNone')}</p>
      ) : (
        <Table
          caption={t('waits')}
          rows={items}
          rowKey={(item) => item.reviewItemId}
          columns={[
            {
              key: 'what',
              header: t('what'),
              main: true,
              cell: (item) => (
                <Link className="link" href={`/desk/${item.reviewItemId}`} dir="auto">
                  {item.subject || desk('noSubject')}
                </Link>
              ),
            },
            { key: 'who', header: t('who'), cell: (item) => <bdi>{item.capacity.name}</bdi> },
            { key: 'since', header: t('since'), cell: (item) => time(item.openedAt) },
          ]}
        />
      )}
    </Section>
  )
}
