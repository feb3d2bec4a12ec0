import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { findReviewers, type Reviewers } from '#lib/review/find-reviewers.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { selectOfGroup } from './own/store.ts'
import type { OwnItem } from './own/types.ts'

/**
 * Every post of the officer's group with where it stands, and who the waiting ones are with. Those of fellow officers
 * are there to see, not to change.
 */
export async function listGroupPosts(
  actor: Actor,
  limit = 200,
): Promise<Result<{ posts: OwnItem[]; reviewers: Reviewers }, 'not-allowed'>> {
  const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return may
  if (actor.role !== 'group-officer' || actor.groupId === null) return fail('not-allowed')
  const { timezone } = await getSchool(actor.orgId)
  const [posts, reviewers] = await Promise.all([
    selectOfGroup(actor.orgId, actor.personId, actor.groupId, limit),
    findReviewers(actor.orgId, 'parent-group', actor.personId, dayOf(now(), timezone)),
  ])
  return ok({ posts, reviewers })
}
