import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireActor } from '#lib/identity/require-actor.ts'
import { ComposePage } from './compose-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compose'))('title') }
}

export default async function WritePage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>
}) {
  const { to } = await searchParams
  const actor = await requireActor('/write')
  return (
    <ComposePage actor={actor} id={null} basePath="/write" to={typeof to === 'string' ? to : undefined} />
  )
}
