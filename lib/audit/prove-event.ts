import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { hashBytes } from './hash-bytes.ts'
import { logSigner } from './log-signer.ts'
import { inclusionSpans, verifyInclusion } from './merkle.ts'
import { readSpanRoot } from './read-span-root.ts'
import { type NoteSigner, verifierKey } from './signed-note.ts'
import { findLeafOfEvent, findNewestCheckpoint, LeavesMissing } from './store.ts'

/** Everything somebody needs to check, without us, that an event is in the signed log. Hashes are hex. */
export interface EventProof {
  index: number
  leafHash: string
  treeSize: number
  rootHash: string
  path: readonly string[]
  checkpoint: string
  verifierKey: string
}

/**
 * The proof that an event is under the newest checkpoint, checked before it is given.
 * `not-yet`: it waits for its leaf or for the next checkpoint, a minute at most. `log-damaged`: the proof does not
 * hold; `audit:verify` tells where.
 */
export async function proveEvent(
  actor: Actor,
  eventId: string,
  { signer = logSigner() }: { signer?: NoteSigner } = {},
): Promise<Result<EventProof, 'not-allowed' | 'not-found' | 'not-yet' | 'log-damaged'>> {
  const found = await findLeafOfEvent(actor.orgId, eventId)
  const isOwn = found !== null && found.actorId === actor.personId
  const allowed = authorize(actor, 'audit.prove', { orgId: actor.orgId, isOwn })
  if (!allowed.ok) return fail('not-allowed')
  if (found === null) return fail('not-found')
  const checkpoint = await findNewestCheckpoint()
  const { leaf } = found
  if (leaf === null || checkpoint === null || checkpoint.treeSize <= leaf.index) return fail('not-yet')

  const { treeSize, rootHash, note } = checkpoint
  let path: Uint8Array[]
  try {
    path = await Promise.all(inclusionSpans(leaf.index, treeSize).map(readSpanRoot))
  } catch (error) {
    if (error instanceof LeavesMissing) return fail('log-damaged')
    throw error
  }
  if (!verifyInclusion(hashBytes, leaf.leafHash, leaf.index, treeSize, path, rootHash))
    return fail('log-damaged')
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return ok({
    index: leaf.index,
    leafHash: hex(leaf.leafHash),
    treeSize,
    rootHash: hex(rootHash),
    path: path.map(hex),
    checkpoint: note,
    verifierKey: verifierKey(signer),
  })
}
