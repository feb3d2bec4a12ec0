import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { type OfficialChannelRow, selectOfficialChannels } from './store.ts'

/** The register of official channels (1.5): the only places a public post can go. */
export async function listOfficialChannels(
  actor: Actor,
): Promise<Result<OfficialChannelRow[], 'not-allowed'>> {
  const may = authorize(actor, 'channel.read', { orgId: actor.orgId })
  if (!may.ok) return may
  return ok(await selectOfficialChannels(actor.orgId))
}
