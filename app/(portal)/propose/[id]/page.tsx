import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireActor } from '#lib/identity/require-actor.ts'
import { ComposePage } from '../../write/compose-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compose'))('titlePropose') }
}

/** A proposal of one's own, or where it stands. */
export default async function ProposalPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ tried?: string | string[] }>
}) {
  const { id } = await params
  const { tried } = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor(`/propose/${id}`)
  return <ComposePage actor={actor} id={id} basePath="/propose" tried={tried === '1'} />
}
