import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '#lib/identity/require-actor.ts'
import { ComposePage } from '../write/compose-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compose'))('titlePropose') }
}

/** A group officer's proposal: the same composer, the same checks; it goes to the Director. */
export default async function ProposePage() {
  const actor = await requireActor('/propose')
  if (actor.role !== 'group-officer') notFound()
  return <ComposePage actor={actor} id={null} basePath="/propose" />
}
