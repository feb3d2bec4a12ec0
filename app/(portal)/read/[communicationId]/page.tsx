import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { letterHref } from '#components/family/letter.tsx'
import { OtherCapacity } from '#components/shell/other-capacity.tsx'
import { listOtherReaders } from '#lib/communications/list-other-readers.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { actAs } from '../../shell-actions.ts'

/**
 * The address mails carry for years (lib/delivery/link-to-communication.ts): on to where this reader finds
 * it now. Where it is for the same person in another capacity, one press leads there; a GET switches nothing by itself.
 */
export default async function ReadPage({ params }: { params: Promise<{ communicationId: string }> }) {
  const { communicationId } = await params
  if (!z.uuid().safeParse(communicationId).success) notFound()
  const actor = await requireActor(`/read/${communicationId}`)
  const opened = await openCommunication(actor, communicationId)
  if (opened.ok) redirect(letterHref(opened.value))
  const own = await openDraft(actor, communicationId)
  if (own.ok) redirect(`/messages/sent/${communicationId}`)
  const others = await listOtherReaders(actor, communicationId)
  if (others.length === 0) notFound()
  return <OtherCapacity readers={others} back={`/read/${communicationId}`} action={actAs} />
}
