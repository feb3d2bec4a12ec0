import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireActor } from '#lib/identity/require-actor.ts'
import { ComposePage } from '../compose-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compose'))('title') }
}

/** A draft of one's own, or what became of it. */
export default async function DraftPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ tried?: string | string[] }>
}) {
  const { id } = await params
  const { tried } = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor(`/write/${id}`)
  return <ComposePage actor={actor} id={id} basePath="/write" tried={tried === '1'} />
}
