import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { commitUnaudited } from './commit.ts'
import { hashBytes } from './hash-bytes.ts'
import { checkpointFolder, findNewestKept, keepCheckpoint, keepVerifierKey } from './keep-checkpoint.ts'
import { logSigner } from './log-signer.ts'
import { appendLeaves, type CompactRange, EMPTY_RANGE, rootOf, sameBytes } from './merkle.ts'
import { type NoteSigner, openCheckpoint, signCheckpoint, verifierKey } from './signed-note.ts'
import {
  findFirstLeafHash,
  findNewestCheckpoint,
  LeavesMissing,
  readLeafHashes,
  readTreeSize,
  storeCheckpoint,
} from './store.ts'
import type { CheckpointRow } from './types.ts'

// What this process has already hashed, and of which log. Leaves never change, so it only grows; a new process starts
// from leaf 0.
let known: { log: string; range: CompactRange } | null = null

/**
 * Signs the tree as it stands, stores the checkpoint, and keeps it outside the database. In this order a checkpoint
 * that is kept but not stored was taken away by somebody. `null`: nothing new.
 * `log-damaged`: what is stored no longer begins with what was signed before (inside or outside), so nothing is
 * signed over it; `audit:verify` tells where. Throws when the file system or the database does.
 */
export async function writeCheckpoint({
  folder = checkpointFolder(),
  signer = logSigner(),
}: {
  folder?: string
  signer?: NoteSigner
} = {}): Promise<Result<CheckpointRow | null, 'log-damaged'>> {
  const newest = await findNewestCheckpoint()
  const size = await readTreeSize()
  const keptNote = findNewestKept(folder)?.note
  const kept = keptNote === undefined ? null : openCheckpoint(keptNote, signer)
  if (size === 0 && newest === null && kept === null) return ok(null)
  // A process that ended between storing and keeping left this to the next one.
  if (newest !== null && newest.treeSize !== kept?.treeSize) keep(folder, signer, newest)
  if (newest?.treeSize === size) return ok(null)

  const log = await findFirstLeafHash()
  let range = known !== null && known.log === log && known.range.size <= size ? known.range : EMPTY_RANGE
  const signed = [newest, kept].filter((head) => head !== null).sort((a, b) => a.treeSize - b.treeSize)
  try {
    for (const head of signed) {
      if (head.treeSize > size) return fail('log-damaged')
      if (head.treeSize < range.size) range = EMPTY_RANGE
      range = await grow(range, head.treeSize)
      if (!sameBytes(rootOf(hashBytes, range), head.rootHash)) return fail('log-damaged')
    }
    range = await grow(range, size)
  } catch (error) {
    if (error instanceof LeavesMissing) return fail('log-damaged')
    throw error
  }
  if (log !== null) known = { log, range }

  const at = now()
  const rootHash = rootOf(hashBytes, range)
  const note = signCheckpoint({ treeSize: size, rootHash, at }, signer)
  // Another process may have signed the same tree in this moment; then its note is the one.
  const stored = await commitUnaudited('sequencing', (tx) =>
    storeCheckpoint(tx, { treeSize: size, rootHash, note, at }),
  )
  keep(folder, signer, stored)
  return ok(stored)
}

function keep(folder: string, signer: NoteSigner, checkpoint: CheckpointRow): void {
  keepVerifierKey(folder, verifierKey(signer))
  keepCheckpoint(folder, checkpoint.treeSize, checkpoint.at, checkpoint.note)
}

async function grow(range: CompactRange, size: number): Promise<CompactRange> {
  let grown = range
  for await (const hashes of readLeafHashes(range.size, size)) grown = appendLeaves(hashBytes, grown, hashes)
  return grown
}
