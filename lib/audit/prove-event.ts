import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { canonicalEvent, type EventRow } from './canonical-event.ts'
import { hashBytes } from './hash-bytes.ts'
import { logSigner } from './log-signer.ts'
import { inclusionSpans, leafHash, sameBytes, verifyInclusion } from './merkle.ts'
import { readSpanRoot } from './read-span-root.ts'
import { type NoteSigner, openCheckpoint, verifierKey } from './signed-note.ts'
import { findLeafOfEvent, findNewestCheckpoint, LeavesMissing } from './store.ts'

/** Everything somebody needs to check, without us, that an event is in the signed log. Hashes are hex. */
export interface EventProof {
  index: number
  leafHash: string
  sequencedAt: Date
  treeSize: number
  rootHash: string
  path: readonly string[]
  checkpoint: string
  verifierKey: string
}

/**
 * The proof that an event is under the newest checkpoint. Checked before it is given: the row as it stands hashes to
 * its leaf, the leaf is in the tree, and our signature is on the tree's head.
 * `not-yet`: it waits for its leaf or for the next checkpoint, a minute at most. `log-damaged`: the proof does not
 * hold; `audit:verify` tells where.
 */
export async function proveEvent(
  actor: Actor,
  eventId: string,
  { signer = logSigner() }: { signer?: NoteSigner } = {},
): Promise<Result<EventProof, 'not-allowed' | 'not-found' | 'not-yet' | 'log-damaged'>> {
  const found = await findLeafOfEvent(actor.orgId, eventId)
  const isOwn = found !== null && found.event.actorId === actor.personId
  const allowed = authorize(actor, 'audit.prove', { orgId: actor.orgId, isOwn })
  if (!allowed.ok) return fail('not-allowed')
  if (found === null) return fail('not-found')
  const checkpoint = await findNewestCheckpoint()
  const { event, leaf } = found
  if (leaf === null || checkpoint === null || checkpoint.treeSize <= leaf.index) return fail('not-yet')

  const { treeSize, rootHash, note } = checkpoint
  if (!isLeafOf(event, leaf)) return fail('log-damaged')
  const head = openCheckpoint(note, signer)
  if (head === null || head.treeSize !== treeSize || !sameBytes(head.rootHash, rootHash))
    return fail('log-damaged')
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
    sequencedAt: leaf.sequencedAt,
    treeSize,
    rootHash: hex(rootHash),
    path: path.map(hex),
    checkpoint: note,
    verifierKey: verifierKey(signer),
  })
}

function isLeafOf(event: EventRow, leaf: { leafHash: Uint8Array; sequencedAt: Date }): boolean {
  try {
    return sameBytes(leafHash(hashBytes, canonicalEvent(event, leaf.sequencedAt)), leaf.leafHash)
  } catch (error) {
    // A value no event of ours can hold.
    if (error instanceof TypeError || error instanceof RangeError) return false
    throw error
  }
}
