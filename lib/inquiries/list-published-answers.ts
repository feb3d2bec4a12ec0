import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { selectPublished } from './questions/store.ts'
import type { PublishedAnswer } from './types.ts'

/** Answers that stand beside their clauses, oldest first. Everybody who reads the policy reads them. */
export async function listPublishedAnswers(actor: Actor): Promise<PublishedAnswer[]> {
  if (!authorize(actor, 'policy.read', { orgId: actor.orgId }).ok) return []
  const [{ timezone }, answers] = await Promise.all([getSchool(actor.orgId), selectPublished(actor.orgId)])
  return answers.map(({ publishedAt, ...answer }) => ({
    ...answer,
    publishedOn: dayOf(publishedAt, timezone),
  }))
}
