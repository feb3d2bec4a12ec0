import { Baby } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChildCard } from '#components/family/child-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listMediaReleases } from '#lib/consent/list-media-releases.ts'
import { listMyChildren } from '#lib/directory/list-my-children.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('family.children'))('title') }
}

/** A guardian's children, each with what is still to be answered. */
export default async function ChildrenPage() {
  const actor = await requireActor('/children')
  if (actor.role !== 'guardian') notFound()
  const [t, { timezone }] = await Promise.all([getTranslations('family.children'), getSchool(actor.orgId)])
  const day = today(timezone)
  const children = await listMyChildren(actor, day)
  const open = await Promise.all(
    children.map(async (child) => {
      if (!child.mayConsent) return null
      const stored = await listMediaReleases(actor, { studentId: child.id }, day)
      return stored.ok ? stored.value.answers.filter((answer) => answer.state === null).length : null
    }),
  )
  return (
    <>
      <PageHeader title={t('title')} />
      {children.length === 0 ? (
        <EmptyState icon={<Baby />} title={t('none')} />
      ) : (
        <ul className="flex max-w-measure flex-col">
          {children.map((child, at) => (
            <ChildCard key={child.id} child={child} openQuestions={open[at] ?? null} />
          ))}
        </ul>
      )}
    </>
  )
}
