import { ChevronDown, Inbox } from 'lucide-react'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { InquiriesHint } from '#components/inquiries/inquiries-hint.tsx'
import { DeskItem } from '#components/review/desk-item.tsx'
import { DeskList } from '#components/review/desk-list.tsx'
import { DoneNotice, SAID } from '#components/review/done-notice.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Actor } from '#lib/access/types.ts'
import { type HeldItem, listHeld } from '#lib/communications/list-held.ts'
import { openDisposition } from '#lib/communications/open-disposition.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { formatDay } from '#lib/i18n/format-day.ts'
import { listDelegations } from '#lib/review/list-delegations.ts'
import { approveAction, askAction, exceptionAction, rejectAction, returnAction } from './actions.ts'

type Given = string | string[] | undefined
export interface DeskQuery {
  /** The item decided before this page, and how where no disposition says it. */
  done?: Given
  said?: Given
  changed?: Given
  show?: Given
}

const uuid = z.uuid().optional().catch(undefined)
const saidSchema = z.enum(SAID).optional().catch(undefined)

/** List, post, facts and what can be done: one item at a time, the next one opening after each decision. */
export async function DeskPage({
  actor,
  reviewItemId,
  query,
}: {
  actor: Actor
  reviewItemId: string | null
  query: DeskQuery
}) {
  const t = await getTranslations('review.desk')
  const which = query.show === 'decided' ? 'decided' : 'open'
  const [waiting, decided] = await Promise.all([
    listHeld(actor, { which: 'open' }),
    listHeld(actor, { which: 'decided' }),
  ])
  if (!waiting.ok || !decided.ok) notFound()
  const doneId = uuid.parse(query.done)
  const done = doneId === undefined ? null : await openDisposition(actor, doneId)
  const list = which === 'open' ? waiting.value : decided.value
  const asked = reviewItemId === null ? null : await openHeld(actor, reviewItemId)
  if (asked?.ok === false && doneId === undefined) notFound()
  // What stood next may have been decided by somebody else meanwhile: then the first that waits.
  const stillThere = asked?.ok === true && (asked.value.item.state === 'open' || doneId === undefined)
  const first = which === 'open' ? waiting.value[0] : undefined
  const opened = stillThere ? asked : first ? await openHeld(actor, first.reviewItemId) : null
  const current = opened?.ok ? opened.value : null
  const running = actor.role === 'director' ? null : await findRunning(actor)
  const tabs = (
    <LinkTabs
      label={t('title')}
      current={which}
      tabs={[
        { value: 'open', label: t('waitingTab'), href: '/desk', count: waiting.value.length },
        { value: 'decided', label: t('decidedTab'), href: '/desk?show=decided' },
      ]}
    />
  )
  const rows = (
    <DeskList
      items={list}
      current={current?.item.id ?? null}
      label={t(which === 'open' ? 'list' : 'listDecided')}
    />
  )
  return (
    <div className="flex flex-col gap-6">
      <h1 className="sr-only">{t('title')}</h1>
      <InquiriesHint actor={actor} />
      {running && <p className="text-meta text-faint">{t('delegate', running)}</p>}
      {done?.ok && <DoneNotice done={done.value} said={saidSchema.parse(query.said)} />}
      {query.changed !== undefined && current && (
        <Notice tone="care" live title={t('changedTitle')}>
          {t(current.item.state === 'open' ? 'changedText' : 'changedBlocked')}
        </Notice>
      )}
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="hidden lg:flex lg:flex-col lg:gap-3">
          {tabs}
          {rows}
        </div>
        <details className="group border-b border-line pb-2 lg:hidden" open={current === null}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
            {t('waiting', { count: waiting.value.length })}
            <ChevronDown aria-hidden="true" size={18} className="group-open:rotate-180" />
          </summary>
          <div className="flex flex-col gap-3 pt-2">
            {tabs}
            {rows}
          </div>
        </details>
        {current === null ? (
          <EmptyState icon={<Inbox />} title={which === 'open' ? t('empty') : t('listDecided')}>
            {which === 'open' && <LastDecision last={decided.value[0]} />}
          </EmptyState>
        ) : (
          <ClientMessages areas={['review', 'standing']}>
            <DeskItem
              opened={current}
              nextId={nextOf(waiting.value, current.item.id)}
              actions={{
                approve: approveAction,
                return: returnAction,
                reject: rejectAction,
                ask: askAction,
                exception: exceptionAction,
              }}
            />
          </ClientMessages>
        )}
      </div>
    </div>
  )
}

/** The delegation somebody decides under today. */
async function findRunning(actor: Actor): Promise<{ name: string; day: string } | null> {
  const listed = await listDelegations(actor)
  const running = listed.ok ? listed.value.delegations.find((one) => one.state === 'running') : undefined
  if (running === undefined) return null
  return { name: running.directorName, day: formatDay(running.endsOn, { locale: 'en', year: false }) }
}

function LastDecision({ last }: { last: HeldItem | undefined }) {
  const t = useTranslations('review.desk')
  const { time } = useSayTime()
  return <p>{last?.closedAt ? t('emptyLast', { time: time(last.closedAt) }) : t('emptyDecided')}</p>
}

/** The one after this in the list; after the last, the first. */
function nextOf(items: readonly HeldItem[], id: string): string | null {
  const at = items.findIndex((item) => item.reviewItemId === id)
  const others = items.filter((item) => item.reviewItemId !== id)
  return (items[at + 1] ?? others[0])?.reviewItemId ?? null
}
