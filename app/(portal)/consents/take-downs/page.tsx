import { CircleCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { type FinishedTakeDown, listFinishedTakeDowns } from '#lib/consent/list-finished-take-downs.ts'
import { listTakeDowns, type TakeDown } from '#lib/consent/list-take-downs.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { DoneElsewhereWay, TakeDownWay } from './take-down-ways.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.takeDowns'))('title') }
}

const takenSchema = z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null)

/** What is out and shows a child whose family took its consent back: the office's to hide, or to say what was done. */
export default async function TakeDownsPage({
  searchParams,
}: {
  searchParams: Promise<{ taken?: string | string[]; done?: string | string[] }>
}) {
  const actor = await requireActor('/consents/take-downs')
  const [t, { taken, done }, listed, finished] = await Promise.all([
    getTranslations('people.takeDowns'),
    searchParams,
    listTakeDowns(actor),
    listFinishedTakeDowns(actor),
  ])
  if (!listed.ok || !finished.ok) notFound()
  const copies = takenSchema.parse(taken ?? null)
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        back={{ href: '/consents', label: (await getTranslations('people.consents'))('title') }}
      />
      {copies !== null && (
        <Notice tone="good" live className="mb-4">
          {t('taken', { count: copies })}
        </Notice>
      )}
      {done !== undefined && (
        <Notice tone="good" live className="mb-4">
          {t('finished')}
        </Notice>
      )}
      {listed.value.length === 0 ? (
        <EmptyState icon={<CircleCheck />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ClientMessages areas={['people']}>
          <ul className="flex flex-col">
            {listed.value.map((one) => (
              <Waiting key={one.id} item={one} />
            ))}
          </ul>
        </ClientMessages>
      )}
      {finished.value.length > 0 && <Lately items={finished.value} />}
    </>
  )
}

function Lately({ items }: { items: readonly FinishedTakeDown[] }) {
  const t = useTranslations('people.takeDowns')
  return (
    <section aria-labelledby="taken-down-lately" className="mt-10">
      <h2 id="taken-down-lately" className="text-meta font-semibold text-spruce">
        {t('lately')}
      </h2>
      <ul className="mt-2 flex flex-col">
        {items.map(({ id, subject, lang, direct, student, doneAt, doneBy, note }) => (
          <li key={id} className="border-t border-line py-3 last:border-b">
            <p className="break-words" dir="auto" lang={direct ? undefined : lang}>
              {direct ? t('direct') : subject || t('noSubject')}
            </p>
            {note !== null && (
              <p className="break-words" dir="auto">
                {note}
              </p>
            )}
            <p className="text-meta text-faint">
              {student} · {doneBy === null ? t('doneBySystem') : t('doneBy', { name: doneBy })} ·{' '}
              <SchoolTime at={doneAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({ item }: { item: TakeDown }) {
  const t = useTranslations('people.takeDowns')
  const subject = item.direct ? t('direct') : item.subject || t('noSubject')
  const outside = item.channels.includes('official-page')
  const here = item.channels.some((channel) => channel !== 'official-page')
  const headingId = `take-down-${item.id}`
  return (
    <li className="border-t border-line py-5 last:border-b">
      <article aria-labelledby={headingId} className="flex flex-col gap-3">
        <div>
          <h2
            id={headingId}
            className="font-semibold break-words"
            dir="auto"
            lang={item.direct ? undefined : item.lang}
          >
            {subject}
          </h2>
          <p className="text-meta text-faint">
            {t('by', { name: item.author })} · {t('released')} <SchoolTime at={item.releasedAt} />
          </p>
        </div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
          <dt className="text-faint">{t('shows')}</dt>
          <dd>{t('child', { name: item.student, grade: item.grade })}</dd>
          <dt className="text-faint">{t('where')}</dt>
          <dd>
            {item.lost.length > 0
              ? item.lost.map((channel) => t(`channel.${channel}`)).join(', ')
              : item.channels.map((channel) => t(`channel.${channel as 'portal'}`)).join(', ')}
          </dd>
          <dt className="text-faint">{t('since')}</dt>
          <dd>
            <SchoolTime at={item.openedAt} />
          </dd>
        </dl>
        {item.agreedAgain && <p>{t('agreedAgain')}</p>}
        {!item.live && <p>{t('hidden')}</p>}
        <div className="flex flex-wrap items-start gap-3">
          {item.live && (
            <TakeDownWay taskId={item.id} subject={subject} author={item.author} outside={outside} />
          )}
          {(!item.live || !here || item.agreedAgain) && (
            <DoneElsewhereWay taskId={item.id} subject={subject} />
          )}
        </div>
      </article>
    </li>
  )
}
