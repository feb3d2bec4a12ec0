import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PlainText } from '#components/ui/plain-text.tsx'
import { readOutboxMail } from '#lib/delivery/read-outbox-mail.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('health.outbox'))('title') }
}

/** One mail of the demo's outbox, as its reader would have had it. */
export default async function OutboxMailPage({ params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const actor = await requireActor(`/health/outbox/${name}`)
  const t = await getTranslations('health.outbox')
  const read = await readOutboxMail(actor, name)
  if (!read.ok) notFound()
  const { subject, from, to, text, headers } = read.value
  return (
    <>
      <PageHeader
        title={<bdi>{subject}</bdi>}
        back={{ href: '/health', label: t('back') }}
        meta={
          <span dir="ltr">
            {t('from')} {from} · {t('to')} {to}
          </span>
        }
      />
      <PlainText text={text} />
      <details className="mt-8 border-t border-line pt-4 text-meta">
        <summary className="cursor-pointer text-spruce">{t('headers')}</summary>
        <dl className="flex flex-col gap-1 pt-3" dir="ltr">
          {headers.map((header, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: header lines of a file never move
            <div key={at} className="flex flex-wrap gap-x-2">
              <dt className="font-semibold">{header.name}</dt>
              <dd className="min-w-0 break-all">{header.value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
