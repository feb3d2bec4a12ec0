import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { closeItem } from '#lib/review/close-item.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import { endDispatch, findWaitingDispatch } from './releasing/store.ts'
import { findCommunication, lockCommunication, setState } from './store.ts'
import type { CommunicationState } from './types.ts'

const WITHDRAWABLE: readonly CommunicationState[] = ['held', 'sending', 'scheduled', 'returned', 'blocked']

/**
 * Undo and withdraw: cancels what waits, before anybody has seen it. `reopen` puts the text straight back into the
 * composer. Too late (`already-sent`) is the answer once it is released; then it can be recalled.
 */
export async function withdrawCommunication(
  actor: Actor,
  input: { communicationId: string; reopen: boolean },
): Promise<Result<{ state: 'draft' | 'withdrawn' }, 'not-allowed' | 'not-found' | 'already-sent'>> {
  const communication = await findCommunication(actor.orgId, input.communicationId)
  if (communication === null) return fail('not-found')
  const may = authorize(actor, 'communication.withdraw', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  const state = input.reopen ? 'draft' : 'withdrawn'
  if (communication.state === state) return ok({ state })
  if (!WITHDRAWABLE.includes(communication.state)) return fail('already-sent')

  const withdrawn = commit(async (tx, record) => {
    const at = now()
    const locked = await lockCommunication(tx, communication.id)
    const about = { type: 'communication', id: communication.id } as const
    // Released meanwhile, or by the other of two clicks: look again.
    if (!WITHDRAWABLE.includes(locked.state)) throw new FactsChanged('withdrawn-too-late')
    // Looked for under the lock: an approval that was first has made one since.
    const waiting = await findWaitingDispatch(communication.id, tx)
    const cancelled = waiting !== null && (await endDispatch(tx, waiting.id, 'cancelled', at))
    const reviewItemId = await closeItem(tx, communication.id, 'withdrawn', at)
    record({
      type: 'communication.withdrawn',
      actor,
      subject: about,
      payload: {
        revisionId: locked.currentRevisionId,
        dispatchId: cancelled ? waiting.id : null,
        reviewItemId,
      },
    })
    await setState(tx, communication.id, state, at)
    return ok<{ state: 'draft' | 'withdrawn' }>({ state })
  })
  return withdrawn.catch((error: unknown) => {
    if (error instanceof FactsChanged) return withdrawCommunication(actor, input)
    throw error
  })
}
