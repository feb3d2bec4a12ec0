import { Users } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { RosterTable } from '#components/family/child-roster.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import type { Actor } from '#lib/access/types.ts'
import { listClassesInScope } from '#lib/directory/list-classes-in-scope.ts'
import { listRoster, ROSTER_LISTED } from '#lib/directory/list-roster.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

const query = z.object({
  tab: z.enum(['students', 'classes']).catch('students'),
  search: z.string().max(100).catch(''),
})

interface Search {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

/** Students with their guardians, rights and orders, and the classes. Read-only: the roster is changed elsewhere. */
export default async function PeoplePage({ searchParams }: Search) {
  const actor = await requireActor('/people')
  const [{ tab, search }, t, { timezone }] = await Promise.all([
    searchParams.then((params) => query.parse(params)),
    getTranslations('people'),
    getSchool(actor.orgId),
  ])
  const day = today(timezone)
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} />
      <LinkTabs
        label={t('tabs')}
        current={tab}
        tabs={[
          { value: 'students', label: t('students'), href: '/people' },
          { value: 'classes', label: t('classes'), href: '/people?tab=classes' },
        ]}
      />
      <div className="pt-6">
        {tab === 'classes' ? (
          <Classes actor={actor} day={day} />
        ) : (
          <Students actor={actor} day={day} search={search} />
        )}
      </div>
    </>
  )
}

async function Students({ actor, day, search }: { actor: Actor; day: string; search: string }) {
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  const roster = await listRoster(actor, day, { search })
  if (!roster.ok) notFound()
  const students = roster.value
  return (
    <div className="flex flex-col gap-6">
      <form className="flex max-w-measure flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextField type="search" name="search" label={t('search')} defaultValue={search} maxLength={100} />
        </div>
        <SubmitButton variant="secondary">{common('search')}</SubmitButton>
      </form>
      {students.length === 0 ? (
        <EmptyState icon={<Users />} title={search === '' ? t('empty') : t('none', { words: search })} />
      ) : (
        <>
          <RosterTable students={students} today={day} />
          {students.length === ROSTER_LISTED && (
            <p className="text-meta text-faint">{t('shown', { count: ROSTER_LISTED })}</p>
          )}
        </>
      )}
    </div>
  )
}

async function Classes({ actor, day }: { actor: Actor; day: string }) {
  const t = await getTranslations('people')
  const classes = await listClassesInScope(actor, day)
  if (classes.length === 0) return <EmptyState icon={<Users />} title={t('noClass')} />
  return (
    <Table
      caption={t('classes')}
      rows={classes}
      rowKey={(row) => row.id}
      columns={[
        { key: 'title', header: t('class'), main: true, cell: (row) => row.title },
        { key: 'grade', header: t('grade'), cell: (row) => row.grade },
        { key: 'room', header: t('room'), cell: (row) => row.room || '–' },
        { key: 'staff', header: t('staff'), cell: (row) => row.staff.join(', ') || '–' },
        { key: 'students', header: t('students'), numeric: true, cell: (row) => row.students },
      ]}
    />
  )
}
