import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { postponeReview } from './store.ts'

/** Somebody looked at an entry and found it right: the next look is due on another day. */
export async function reviewChannel(
  actor: Actor,
  input: { channelId: string; reviewOn: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'invalid', { fields?: Record<string, string> }>> {
  const may = authorize(actor, 'channel.manage', { orgId: actor.orgId })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  if (input.reviewOn <= dayOf(now(), timezone))
    return fail('invalid', { fields: { reviewOn: 'review.channels.problem.past' } })
  return commit(async (tx, record) => {
    const kind = await postponeReview(tx, actor.orgId, input.channelId, input.reviewOn)
    if (kind === null) throw new FactsChanged('no-such-channel')
    record({
      type: 'channel.changed',
      actor,
      subject: { type: 'official-channel', id: input.channelId },
      payload: { change: 'reviewed', kind },
    })
    return ok()
  }).catch((error: unknown) => {
    if (error instanceof FactsChanged) return fail('not-found')
    throw error
  })
}
