import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { commit } from './commit.ts'
import { logSigner } from './log-signer.ts'
import type { BundleHeader } from './schema.ts'
import { type NoteSigner, verifierKey } from './signed-note.ts'
import { findNewestCheckpoint, listCheckpoints, readLeaves } from './store.ts'
import type { CheckpointRow, LeafRow } from './types.ts'

export interface LogBundle {
  treeSize: number
  /** JSON, one per line, newline included; read as it is consumed. */
  lines: AsyncIterable<string>
}

/**
 * The log up to its newest checkpoint as a bundle that `audit:verify -- --export FILE` verifies without a database.
 * Where schools share a database, the others' rows are hashes only. Audited as `export.made` before the first line.
 */
export async function exportLog(
  actor: Actor,
  { signer = logSigner() }: { signer?: NoteSigner } = {},
): Promise<Result<LogBundle, 'not-allowed' | 'nothing-yet'>> {
  const allowed = authorize(actor, 'audit.export', { orgId: actor.orgId })
  if (!allowed.ok) return fail('not-allowed')
  const newest = await findNewestCheckpoint()
  if (newest === null) return fail('nothing-yet')
  const { treeSize } = newest
  await commit(async (_tx, record) =>
    record({
      actor,
      type: 'export.made',
      subject: { type: 'org', id: actor.orgId },
      payload: { what: 'audit-log', rows: treeSize, treeSize },
    }),
  )
  const checkpoints = await listCheckpoints(treeSize)
  const header: BundleHeader = {
    format: 'crosswalk-audit-export/1',
    orgId: actor.orgId,
    verifierKey: verifierKey(signer),
    treeSize,
    exportedAt: now().toISOString(),
  }
  return ok({ treeSize, lines: writeLines(header, checkpoints) })
}

async function* writeLines(
  header: BundleHeader,
  checkpoints: readonly CheckpointRow[],
): AsyncIterable<string> {
  yield `${JSON.stringify(header)}\n`
  for (const { note, at } of checkpoints) yield `${JSON.stringify({ checkpoint: note, at })}\n`
  for await (const rows of readLeaves(header.treeSize)) {
    yield rows.map((row) => `${JSON.stringify(bundleLeaf(row, header.orgId))}\n`).join('')
  }
}

function bundleLeaf(row: LeafRow, orgId: string) {
  const { index, eventId, leafHash, sequencedAt, event } = row
  const hash = Buffer.from(leafHash).toString('hex')
  return { index, eventId, leafHash: hash, sequencedAt, event: event?.orgId === orgId ? event : null }
}
