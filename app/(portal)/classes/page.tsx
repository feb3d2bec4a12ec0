import { Check, Minus, School } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { listClassConsents, type StudentConsent } from '#lib/consent/list-class-consents.ts'
import { CONSENT_CHANNELS } from '#lib/consent/types.ts'
import { type ClassInScope, listClassesInScope } from '#lib/directory/list-classes-in-scope.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('myClasses') }
}

/** A teacher's classes: the children, and where a photo of each may be shown today. */
export default async function ClassesPage() {
  const actor = await requireActor('/classes')
  if (actor.role !== 'teacher' && actor.role !== 'substitute') notFound()
  const [t, { timezone }] = await Promise.all([getTranslations('people'), getSchool(actor.orgId)])
  const day = today(timezone)
  const [classes, students] = await Promise.all([
    listClassesInScope(actor, day),
    listClassConsents(actor, day),
  ])
  return (
    <>
      <PageHeader title={t('myClasses')} />
      {classes.length === 0 && <EmptyState icon={<School />} title={t('noClass')} />}
      {classes.map((one) => (
        <OneClass
          key={one.id}
          one={one}
          students={students.filter((student) => student.classId === one.id)}
        />
      ))}
    </>
  )
}

async function OneClass({ one, students }: { one: ClassInScope; students: readonly StudentConsent[] }) {
  const [t, consent] = await Promise.all([getTranslations('people'), getTranslations('consent')])
  return (
    <Section
      id={`class-${one.id}`}
      title={one.title}
      meta={t('studentCount', { count: one.students })}
      actions={
        <LinkButton size="small" href="/write">
          {t('writeToClass')}
        </LinkButton>
      }
    >
      <Table
        caption={t('consentFor')}
        compact
        rows={students}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            header: t('child'),
            main: true,
            cell: (row) => <span dir="auto">{row.fullName}</span>,
          },
          ...CONSENT_CHANNELS.map((channel) => ({
            key: channel,
            header: consent(`channel.${channel}`),
            cell: (row: StudentConsent) =>
              row.photo.includes(channel) ? (
                <Mark
                  icon={<Check aria-hidden="true" size={18} className="text-spruce" />}
                  label={t('agreed')}
                />
              ) : (
                <Mark
                  icon={<Minus aria-hidden="true" size={18} className="text-faint" />}
                  label={t('notAgreed')}
                />
              ),
          })),
        ]}
      />
    </Section>
  )
}

function Mark({ icon, label }: { icon: React.ReactNode; label: string }) {
  return (
    <span className="inline-flex items-center">
      {icon}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
