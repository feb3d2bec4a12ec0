import type { Readable } from 'node:stream'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { getMediaStore } from './get-media-store.ts'
import { nameStorageKey } from './name-storage-key.ts'
import type { ThumbnailSide } from './schema.ts'
import { findMedia, isPublished, selectSight } from './store.ts'

export interface OpenedMedia {
  stream: Readable
  byteSize: number
  contentType: string
  fileName: string
  /** Changes with the bytes; safe to compare, since the answer was authorised before it is used. */
  etag: string
}

/**
 * Opens a picture, or a copy of it, for who may see it now: its uploader and author; a recipient of a live release, entitled
 * today; staff of the class it went to; whoever decides a queue it was in; an auditor who opened the case; anybody at all while
 * it is on a public channel. Everything else is `not-found`, so that asking tells nothing.
 */
export async function openMedia(
  actor: Actor | null,
  mediaId: string,
  copy: 'original' | ThumbnailSide = 'original',
): Promise<Result<OpenedMedia, 'not-found'>> {
  const media = await findMedia(undefined, mediaId)
  if (media === null) return fail('not-found')
  const seen =
    (actor !== null && (await maySee(actor, media.orgId, mediaId))) || (await isPublished(undefined, mediaId))
  if (!seen) return fail('not-found')
  const sha256 = Buffer.from(media.sha256).toString('hex')
  const file = await getMediaStore().open(
    copy === 'original' ? media.storageKey : nameStorageKey(sha256, copy),
  )
  if (file === null) return fail('not-found')
  return ok({
    ...file,
    contentType: copy === 'original' ? media.contentType : 'image/webp',
    fileName: media.fileName,
    etag: `"${sha256.slice(0, 32)}-${copy}"`,
  })
}

async function maySee(actor: Actor, orgId: string, mediaId: string): Promise<boolean> {
  if (orgId !== actor.orgId) return false
  const { personId } = actor
  const today = dayOf(now(), (await getSchool(orgId)).timezone)
  const sight = await selectSight(undefined, { orgId, personId, today }, mediaId)
  let isReviewer = (actor.role === 'auditor' || actor.role === 'director') && sight.opened
  for (const queue of sight.queues) {
    const { isDelegate } = await readReviewFacts(actor, { orgId, queue }, personId, today)
    isReviewer ||= authorize(actor, 'review.list', { orgId, queue, isDelegate }).ok
  }
  return authorize(actor, 'media.read', {
    orgId,
    isAuthor: sight.author,
    isRecipient: sight.recipient || (sight.classStaff && actor.role !== 'guardian'),
    isReviewer,
  }).ok
}
