import { Mailbox, SearchX } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Letter } from '#components/family/letter.tsx'
import { SearchForm } from '#components/family/search-form.tsx'
import { AnsweredNotice } from '#components/inquiries/answered-notice.tsx'
import { FilterChip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import type { FeedItem } from '#lib/communications/reading/types.ts'
import { listMyChildren } from '#lib/directory/list-my-children.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

interface Asked {
  q?: string
  child?: string
  after?: string
}

/** What needs an answer, then what is new, then what was before; a chip for each child. */
export async function FamilyToday({ actor, asked }: { actor: Actor; asked: Asked }) {
  const [t, { timezone }] = await Promise.all([getTranslations('family.today'), getSchool(actor.orgId)])
  const day = today(timezone)
  const children = await listMyChildren(actor, day)
  const child = children.find((one) => one.id === asked.child)
  const query = (asked.q ?? '').trim().slice(0, 100)
  const feed = await listFeed(actor, {
    studentId: child?.id ?? null,
    search: query,
    after: asked.after ?? null,
    pageSize: 20,
  })
  const { onTop, items, next } = feed.ok ? feed.value : { onTop: [], items: [], next: null }
  const urgent = onTop.filter((item) => item.urgent)
  const waiting = onTop.filter((item) => !item.urgent)
  const isNew = (item: FeedItem) => item.readAt === null && item.content !== null
  const fresh = query === '' ? items.filter(isNew) : []
  const earlier = query === '' ? items.filter((item) => !isNew(item)) : []
  const keep = { q: query || undefined, child: child?.id }
  const nothing = onTop.length + items.length === 0
  return (
    <div className="max-w-measure">
      <PageHeader title={t('title')} meta={<SchoolDay day={day} weekday year={false} />} />
      <div className="flex flex-col gap-4 pb-6">
        <SearchForm action="/today" label={t('search')} query={query} keep={{ child: child?.id }} />
        {children.length > 1 && (
          <nav aria-label={t('chips')} className="flex flex-wrap gap-2">
            <FilterChip href={hrefOf({ q: keep.q })} selected={child === undefined}>
              {t('everyChild')}
            </FilterChip>
            {children.map((one) => (
              <FilterChip key={one.id} href={hrefOf({ q: keep.q, child: one.id })} selected={one === child}>
                <bdi>{one.givenName}</bdi>
              </FilterChip>
            ))}
          </nav>
        )}
      </div>
      <AnsweredNotice actor={actor} />
      {urgent.length > 0 && (
        <section aria-labelledby="urgent-heading" className="mb-8 border-s-[3px] border-brick ps-4">
          <h2 id="urgent-heading" className="pb-3 text-meta font-semibold text-brick">
            {t('urgent')}
          </h2>
          <Letters items={urgent} />
        </section>
      )}
      {waiting.length > 0 && (
        <Section id="waiting" title={t('needsAnswer')} meta={waiting.length}>
          <Letters items={waiting} />
        </Section>
      )}
      {query !== '' && !nothing && (
        <Section
          id="found"
          title={t('found', { words: query })}
          actions={
            <Link className="link text-meta" href={hrefOf({ child: keep.child })}>
              {t('everything')}
            </Link>
          }
        >
          <Letters items={items} />
        </Section>
      )}
      {fresh.length > 0 && (
        <Section id="new" title={t('new')}>
          <Letters items={fresh} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section id="earlier" title={t('earlier')}>
          <Letters items={earlier} />
        </Section>
      )}
      {nothing && (
        <Nothing query={query} child={child?.givenName} everything={hrefOf({ child: keep.child })} />
      )}
      <div className="flex flex-wrap gap-3">
        {next !== null && <LinkButton href={hrefOf({ ...keep, after: next })}>{t('older')}</LinkButton>}
        {asked.after !== undefined && (
          <LinkButton variant="quiet" href={hrefOf(keep)}>
            {t('newest')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}

function Letters({ items }: { items: readonly FeedItem[] }) {
  return (
    <div>
      {items.map((item) => (
        <Letter key={item.communicationId} item={item} />
      ))}
    </div>
  )
}

async function Nothing({ query, child, everything }: { query: string; child?: string; everything: string }) {
  const t = await getTranslations('family.today')
  if (query !== '')
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('nothingFound', { words: query })}
        action={<LinkButton href={everything}>{t('everything')}</LinkButton>}
      />
    )
  return (
    <EmptyState icon={<Mailbox />} title={child === undefined ? t('empty') : t('emptyChild', { child })}>
      {t('emptyNote')}
    </EmptyState>
  )
}

function hrefOf(asked: Asked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString()
  return query === '' ? '/today' : `/today?${query}`
}
