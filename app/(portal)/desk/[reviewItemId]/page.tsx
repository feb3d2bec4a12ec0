import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireActor } from '#lib/identity/require-actor.ts'
import { DeskPage, type DeskQuery } from '../desk-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.desk'))('title') }
}

/** The desk with one item open; a decided one says by whom and when. */
export default async function DeskItemPage({
  params,
  searchParams,
}: {
  params: Promise<{ reviewItemId: string }>
  searchParams: Promise<DeskQuery>
}) {
  const { reviewItemId } = await params
  if (!z.uuid().safeParse(reviewItemId).success) notFound()
  const actor = await requireActor(`/desk/${reviewItemId}`)
  return <DeskPage actor={actor} reviewItemId={reviewItemId} query={await searchParams} />
}
