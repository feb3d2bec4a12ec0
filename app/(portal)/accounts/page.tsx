import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { FilterChip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { accountFilters, listAccounts } from '#lib/identity/list-accounts.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

const querySchema = z.object({
  q: z.string().max(100).catch(''),
  state: z.enum(accountFilters).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const tones: Readonly<Record<'invited' | 'active' | 'disabled', Tone>> = {
  invited: 'blue',
  active: 'spruce',
  disabled: 'brick',
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

/** Everybody of the school with the state of their account; where letters are written and accounts closed. */
export default async function AccountsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor('/accounts')
  const t = await getTranslations('accounts')
  const { q, state, page } = querySchema.parse(await searchParams)
  const listed = await listAccounts(actor, { search: q, status: state, page })
  if (!listed.ok) notFound()
  const { lines, total, pages } = listed.value
  const hrefOf = (change: { state?: string | null; page?: number }) => {
    const query = new URLSearchParams()
    if (q !== '') query.set('q', q)
    const nextState = change.state === undefined ? state : change.state
    if (nextState !== null) query.set('state', nextState)
    if (change.page !== undefined && change.page > 1) query.set('page', String(change.page))
    return query.size === 0 ? '/accounts' : `/accounts?${query}`
  }
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta', { total })} />
      <form method="get" action="/accounts" className="flex max-w-xl items-end gap-2 pb-4">
        {state !== null && <input type="hidden" name="state" value={state} />}
        <TextField
          label={t('search')}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          className="flex-1"
        />
        <Button type="submit">{t('searchButton')}</Button>
      </form>
      <nav aria-label={t('states')} className="flex flex-wrap gap-2 pb-6">
        <FilterChip href={hrefOf({ state: null })} selected={state === null}>
          {t('state.all')}
        </FilterChip>
        {accountFilters.map((filter) => (
          <FilterChip key={filter} href={hrefOf({ state: filter })} selected={state === filter}>
            {t(`state.${filter}`)}
          </FilterChip>
        ))}
      </nav>
      <Table
        caption={t('caption')}
        rows={lines}
        rowKey={(line) => line.personId}
        compact
        empty={<EmptyState title={t('empty')} />}
        columns={[
          {
            key: 'person',
            header: t('person'),
            main: true,
            cell: (line) => (
              <Link
                className="link"
                href={`/accounts/${line.personId}`}
                aria-label={t('openLabel', { name: line.displayName })}
              >
                {line.displayName}
              </Link>
            ),
          },
          {
            key: 'roles',
            header: t('roles'),
            cell: (line) =>
              line.roles.length === 0 ? t('noRole') : line.roles.map((held) => held.label).join(' · '),
          },
          {
            key: 'account',
            header: t('account'),
            cell: (line) => (
              <span className="flex flex-wrap items-center gap-2 max-md:justify-end">
                {line.account === null ? (
                  <Badge>{t('state.none')}</Badge>
                ) : (
                  <>
                    <Badge tone={tones[line.account.status]}>{t(`state.${line.account.status}`)}</Badge>
                    <span className="break-all" dir="ltr">
                      {line.account.email}
                    </span>
                  </>
                )}
              </span>
            ),
          },
          {
            key: 'last',
            header: t('lastSignIn'),
            cell: (line) =>
              line.account?.lastSignInAt == null ? t('never') : <SchoolTime at={line.account.lastSignInAt} />,
          },
        ]}
      />
      <Pagination
        previousHref={page > 1 ? hrefOf({ page: page - 1 }) : null}
        nextHref={page < pages ? hrefOf({ page: page + 1 }) : null}
        position={t('position', { page: String(page), pages: String(pages) })}
      />
    </>
  )
}
