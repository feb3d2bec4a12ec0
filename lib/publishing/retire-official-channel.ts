import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { retireChannel } from './store.ts'

/**
 * Nothing is published there from now on. What stands on the school's own website disappears from it with the channel;
 * what stands on somebody else's page stays there until a person takes it down: `outside` says how many.
 */
export async function retireOfficialChannel(
  actor: Actor,
  input: { channelId: string },
): Promise<Result<{ outside: number }, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'channel.manage', { orgId: actor.orgId })
  if (!may.ok) return may
  return commit(async (tx, record) => {
    const retired = await retireChannel(tx, actor.orgId, input.channelId)
    if (retired === null) throw new FactsChanged('retired-already')
    record({
      type: 'channel.changed',
      actor,
      subject: { type: 'official-channel', id: input.channelId },
      payload: { change: 'retired', kind: retired.kind },
    })
    return ok({ outside: retired.kind === 'website' ? 0 : retired.live })
  }).catch((error: unknown) => {
    if (error instanceof FactsChanged) return fail('not-found')
    throw error
  })
}
