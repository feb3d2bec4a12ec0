import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '#lib/identity/require-actor.ts'
import { DeskPage, type DeskQuery } from './desk-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.desk'))('title') }
}

/** The desk with the first item open. */
export default async function Desk({ searchParams }: { searchParams: Promise<DeskQuery> }) {
  const actor = await requireActor('/desk')
  return <DeskPage actor={actor} reviewItemId={null} query={await searchParams} />
}
