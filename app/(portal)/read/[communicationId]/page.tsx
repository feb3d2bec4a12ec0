import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { letterHref } from '#components/family/letter.tsx'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

/** The address mails carry for years (lib/delivery/link-to-communication.ts): on to where this reader finds it now. */
export default async function ReadPage({ params }: { params: Promise<{ communicationId: string }> }) {
  const { communicationId } = await params
  if (!z.uuid().safeParse(communicationId).success) notFound()
  const actor = await requireActor(`/read/${communicationId}`)
  const opened = await openCommunication(actor, communicationId)
  if (opened.ok) redirect(letterHref(opened.value))
  const own = await openDraft(actor, communicationId)
  if (own.ok) redirect(`/messages/sent/${communicationId}`)
  notFound()
}
