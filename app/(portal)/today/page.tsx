import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '#lib/identity/require-actor.ts'
import { FamilyToday } from './family-today.tsx'
import { StaffToday } from './staff-today.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('family.today'))('title') }
}

const STAFF = ['teacher', 'substitute', 'office', 'director', 'deputy']

/** A guardian's letters; for staff, what needs them. */
export default async function TodayPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor('/today')
  if (STAFF.includes(actor.role)) return <StaffToday actor={actor} />
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string) : undefined)
  return <FamilyToday actor={actor} asked={{ q: one('q'), child: one('child'), after: one('after') }} />
}
