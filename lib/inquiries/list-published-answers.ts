import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { selectPublished } from './questions/store.ts'
import type { PublishedAnswer } from './types.ts'

/** Answers that stand beside their clauses, oldest first. Everybody who reads the policy reads them. */
export async function listPublishedAnswers(actor: Actor): Promise<PublishedAnswer[]> {
  if (!authorize(actor, 'policy.read', { orgId: actor.orgId }).ok) return []
  return selectPublished(actor.orgId)
}
