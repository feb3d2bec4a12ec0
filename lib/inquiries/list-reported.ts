import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { selectFingerprints } from './reports/store.ts'

/** Fingerprints of the findings about this draft that its author has said are wrong already. */
export async function listReported(actor: Actor, communicationId: string | null): Promise<string[]> {
  if (!authorize(actor, 'finding.dispute', { orgId: actor.orgId, isAuthor: true }).ok) return []
  return communicationId === null ? [] : selectFingerprints(actor.orgId, actor.personId, communicationId)
}
