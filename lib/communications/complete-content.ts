import type { Actor } from '#lib/access/types.ts'
import { findMediaForSending } from '#lib/media/find-media-for-sending.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import type { DraftContent } from './schema.ts'
import { countActiveChannels, countStudents } from './store.ts'
import type { FieldProblem, RevisionContent } from './types.ts'

/**
 * A draft as it would be revised: attachments with their stored hashes, channels that exist. Every problem at once,
 * each beside its field. Media must be the sender's own, so nobody sends what they may not open.
 */
export async function completeContent(
  actor: Pick<Actor, 'orgId' | 'personId'>,
  draft: DraftContent,
  at: Date,
): Promise<Result<RevisionContent, 'incomplete', { problems: FieldProblem[] }>> {
  const problems: FieldProblem[] = []
  if (draft.audience === null) problems.push({ field: 'audience', problem: 'no-audience' })
  if (draft.body.trim() === '' && draft.attachments.length === 0)
    problems.push({ field: 'body', problem: 'empty' })
  const wide =
    draft.audience !== null && draft.audience.type !== 'households' && draft.audience.type !== 'persons'
  if (wide && draft.subject.trim() === '') problems.push({ field: 'subject', problem: 'no-subject' })
  const notBeforeAt = draft.notBeforeAt === null ? null : new Date(draft.notBeforeAt)
  if (notBeforeAt !== null && notBeforeAt.getTime() < at.getTime() - 60_000)
    problems.push({ field: 'notBeforeAt', problem: 'in-the-past' })

  const channels = draft.audience?.type === 'public' ? publicChannels(draft.channels) : draft.channels
  const outside = channels.filter((channel) => channel !== 'portal')
  if (outside.length > 0 && (await countActiveChannels(actor.orgId, outside)) < outside.length)
    problems.push({ field: 'channels', problem: 'no-official-channel' })

  const media = await findMediaForSending(
    actor.orgId,
    draft.attachments.map((a) => a.mediaId),
    actor.personId,
  )
  const attachments = draft.attachments.flatMap((attachment) => {
    const file = media.get(attachment.mediaId)
    if (file === undefined) return []
    const studentIds = attachment.shown === 'tagged' ? [...new Set(attachment.studentIds)].sort() : []
    return [
      {
        ...attachment,
        ...file,
        studentIds,
        shown:
          studentIds.length === 0 && attachment.shown === 'tagged' ? ('untagged' as const) : attachment.shown,
      },
    ]
  })
  if (attachments.length < draft.attachments.length)
    problems.push({ field: 'attachments', problem: 'unknown-media' })
  const tagged = [...new Set(attachments.flatMap((attachment) => attachment.studentIds))]
  if (tagged.length > 0 && (await countStudents(actor.orgId, tagged)) < tagged.length)
    problems.push({ field: 'attachments', problem: 'unknown-student' })

  if (problems.length > 0 || draft.audience === null) return fail('incomplete', { problems })
  return ok({
    lang: draft.lang,
    subject: draft.subject.trim(),
    body: draft.body.trim(),
    audience: draft.audience,
    channels: [...new Set(channels)].sort(),
    attachments,
    notBeforeAt,
  })
}

/** A public post goes at least to the website (contract: default for `public`). */
function publicChannels(channels: readonly string[]): string[] {
  const outside = channels.filter((channel) => channel !== 'portal')
  return outside.length > 0 ? [...channels] : ['portal', 'website']
}
