import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import { listUndeliverable } from '#lib/delivery/list-undeliverable.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { FinishButton } from './finish-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health.undeliverable'))('title') }
}

/** The office's list of people whose address refuses mail: every bounce has an owner. */
export default async function UndeliverablePage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const actor = await requireActor('/health/undeliverable')
  const t = await getTranslations('health.undeliverable')
  const listed = await listUndeliverable(actor)
  if (!listed.ok) notFound()
  const { done } = await searchParams
  const reason = (code: string) => {
    if (code === 'bad-address') return t('badAddress')
    if (code.startsWith('gave-up')) return t('gaveUp', { code })
    if (/-5\.1\.\d+$/.test(code) || /^smtp-55[013]$/.test(code)) return t('unknownUser', { code })
    if (/-\d\.2\.2$/.test(code) || code === 'smtp-552') return t('full', { code })
    if (/-5\.7\.\d+$/.test(code) || code === 'smtp-554') return t('refused', { code })
    return t('other', { code })
  }
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} />
      {done !== undefined && (
        <Notice tone="good" live className="mb-4">
          {t('finished')}
        </Notice>
      )}
      <ClientMessages areas={['health']}>
        <Table
          caption={t('caption')}
          rows={listed.value}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('empty')} />}
          columns={[
            { key: 'person', header: t('person'), main: true, cell: (row) => row.displayName },
            {
              key: 'address',
              header: t('address'),
              cell: (row) => (
                <span className="break-all" dir="ltr">
                  {row.email ?? '–'}
                </span>
              ),
            },
            { key: 'reason', header: t('reason'), cell: (row) => reason(row.code) },
            { key: 'since', header: t('since'), cell: (row) => <SchoolTime at={row.openedAt} /> },
            {
              key: 'done',
              header: '',
              cell: (row) => <FinishButton taskId={row.id} name={row.displayName} />,
            },
          ]}
        />
      </ClientMessages>
    </>
  )
}
