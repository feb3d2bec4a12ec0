import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { listMyChildren } from '#lib/directory/list-my-children.ts'
import { selectPublicationsShowing } from './store.ts'

export interface ShownPublication {
  communicationId: string
  subject: string
  lang: string
  /** In the words of consent: class, portal, website, official-page. */
  channels: string[]
  pictures: number
  releasedAt: Date
}

/**
 * What is out now and shows a guardian's own child in a picture, newest first; not for a guardian without the right to records.
 * What was recalled or taken down is no longer listed: nobody can see it any more.
 */
export async function listPublicationsShowing(
  actor: Actor,
  studentId: string,
  today: string,
): Promise<ShownPublication[]> {
  const child = (await listMyChildren(actor, today)).find((one) => one.id === studentId)
  const allowed = authorize(actor, 'child.read', {
    orgId: actor.orgId,
    part: 'publications',
    isOwnChild: child !== undefined,
    seesRecords: child?.seesRecords ?? false,
  })
  return allowed.ok ? selectPublicationsShowing(undefined, actor.orgId, studentId) : []
}
