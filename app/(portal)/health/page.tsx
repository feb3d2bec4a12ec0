import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import { listOutbox, type OutboxMail } from '#lib/delivery/list-outbox.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { openHealth } from '#lib/worker/open-health.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health'))('title') }
}

interface Part {
  key: string
  name: ReactNode
  /** `look`: nothing stands still, but somebody should look at it. */
  state: 'ok' | 'look' | 'failing'
  since: Date | null
}

const TONES = { ok: 'spruce', look: 'amber', failing: 'brick' } as const
const look = (count: number) => (count === 0 ? 'ok' : 'look')

/** IT's first page: what runs, what waits and since when; in a demo school, the mails that would have left. */
export default async function HealthPage() {
  const actor = await requireActor('/health')
  const t = await getTranslations('health')
  const [opened, outbox] = await Promise.all([openHealth(actor), listOutbox(actor)])
  if (!opened.ok) notFound()
  const { failing, figures, workers, mailServer } = opened.value
  const fails = (part: (typeof failing)[number]) => failing.includes(part)
  const alive = workers.filter((worker) => worker.alive)
  const parts: Part[] = [
    { key: 'database', name: t('database'), state: fails('database') ? 'failing' : 'ok', since: null },
    {
      key: 'worker',
      name: t('workers', { count: alive.length }),
      state: fails('worker') || fails('database') ? 'failing' : 'ok',
      since: alive[0]?.startedAt ?? null,
    },
  ]
  if (figures !== null)
    parts.push(
      {
        key: 'dispatch',
        name: t('dispatches', { count: figures.overdueDispatches }),
        state: fails('dispatch') ? 'failing' : 'ok',
        since: figures.oldestDispatch,
      },
      {
        key: 'mail',
        name: t('mails', { count: figures.waitingMails }),
        state: fails('mail') ? 'failing' : 'ok',
        since: figures.oldestWaitingMail,
      },
      {
        key: 'unknown',
        name: t('unknown', { count: figures.unknownMails }),
        state: look(figures.unknownMails),
        since: null,
      },
      {
        key: 'jobs',
        name: t('jobs', { count: figures.failedJobs }),
        state: look(figures.failedJobs),
        since: null,
      },
      { key: 'log', name: t('log', { count: figures.unsequenced }), state: 'ok', since: null },
      {
        key: 'unreachable',
        name: t('unreachable', { count: figures.undeliverable }),
        state: look(figures.undeliverable),
        since: null,
      },
    )
  return (
    <>
      <PageHeader title={t('title')} meta={t(mailServer ? 'mailServer' : 'noMailServer')} />
      <div className="flex flex-col gap-4 pb-6">
        {failing.length === 0 && <Notice tone="good">{t('good')}</Notice>}
        {fails('database') && <Notice tone="bad">{t('databaseDown')}</Notice>}
        {fails('worker') && <Notice tone="bad">{t('workersDown')}</Notice>}
        {figures !== null && figures.unknownMails > 0 && <Notice tone="care">{t('unknownWhy')}</Notice>}
      </div>
      <Table
        caption={t('parts')}
        rows={parts}
        rowKey={(part) => part.key}
        columns={[
          { key: 'part', header: t('part'), main: true, cell: (part) => part.name },
          {
            key: 'state',
            header: t('state'),
            cell: (part) => <Badge tone={TONES[part.state]}>{t(part.state)}</Badge>,
          },
          {
            key: 'since',
            header: t('since'),
            cell: (part) => (part.since === null ? '–' : <SchoolTime at={part.since} />),
          },
        ]}
      />
      {outbox.ok && !mailServer && <Outbox mails={outbox.value.mails} total={outbox.value.total} />}
    </>
  )
}

async function Outbox({ mails, total }: { mails: readonly OutboxMail[]; total: number }) {
  const t = await getTranslations('health.outbox')
  return (
    <div className="pt-8">
      <Section id="outbox" title={t('title')} meta={t('meta', { total })}>
        <Table
          caption={t('caption')}
          rows={mails}
          rowKey={(mail) => mail.name}
          compact
          empty={<EmptyState title={t('empty')} />}
          columns={[
            {
              key: 'subject',
              header: t('subject'),
              main: true,
              cell: (mail) => (
                <Link className="link" dir="auto" href={`/health/outbox/${mail.name}`}>
                  {mail.subject}
                </Link>
              ),
            },
            {
              key: 'to',
              header: t('to'),
              cell: (mail) => (
                <span className="break-all" dir="ltr">
                  {mail.to}
                </span>
              ),
            },
            { key: 'written', header: t('written'), cell: (mail) => <SchoolTime at={mail.writtenAt} /> },
          ]}
        />
      </Section>
    </div>
  )
}
