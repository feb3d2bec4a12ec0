import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { bundleCheckpointSchema, bundleHeaderSchema, bundleLeafSchema } from './schema.ts'
import { type NoteVerifier, openCheckpoint, parseVerifierKey } from './signed-note.ts'
import type { CheckpointRow, KeptCheckpoint, LeafRow, LogSource } from './types.ts'

/** A line of a bundle that is not one; `line` counts from 1. */
export class BundleUnreadable extends Error {
  constructor(line: number) {
    super(`Line ${line} is not a line of an exported audit log.`)
    this.name = 'BundleUnreadable'
  }
}

/**
 * An exported bundle as something to verify, without a database. `verifier` is the key the reader trusts; without one
 * the bundle's own is used, and only what somebody kept elsewhere (`kept`) shows that the whole bundle is not made up.
 * Reading its leaves throws BundleUnreadable.
 */
export async function openExportedLog(
  file: string,
  { verifier, kept = [] }: { verifier?: NoteVerifier; kept?: readonly KeptCheckpoint[] } = {},
): Promise<Result<LogSource, 'not-a-bundle'>> {
  const checkpoints: CheckpointRow[] = []
  let trusted = verifier
  let treeSize = 0
  let lines = 0
  for await (const line of readLines(file)) {
    lines += 1
    const value = parseJson(line)
    if (lines === 1) {
      const header = bundleHeaderSchema.safeParse(value)
      if (!header.success) return fail('not-a-bundle')
      trusted ??= parseVerifierKey(header.data.verifierKey) ?? undefined
      treeSize = header.data.treeSize
      continue
    }
    const parsed = bundleCheckpointSchema.safeParse(value)
    if (!parsed.success) break
    if (trusted === undefined) return fail('not-a-bundle')
    const { checkpoint: note, at } = parsed.data
    const opened = openCheckpoint(note, trusted)
    // What cannot be opened stays in the list: verifyLog says so.
    checkpoints.push({
      treeSize: opened?.treeSize ?? treeSize,
      rootHash: opened?.rootHash ?? new Uint8Array(),
      note,
      at,
    })
  }
  if (trusted === undefined) return fail('not-a-bundle')
  return ok({
    verifier: trusted,
    leaves: () => readBundleLeaves(file, 1 + checkpoints.length),
    checkpoints: async () => checkpoints,
    kept: async () => kept,
    unsequenced: async () => ({ count: 0, oldestAt: null }),
  })
}

async function* readBundleLeaves(file: string, skip: number): AsyncIterable<LeafRow[]> {
  let number = 0
  let batch: LeafRow[] = []
  for await (const line of readLines(file)) {
    number += 1
    if (number <= skip) continue
    const parsed = bundleLeafSchema.safeParse(parseJson(line))
    if (!parsed.success) throw new BundleUnreadable(number)
    batch.push({ ...parsed.data, withheld: parsed.data.event === null })
    if (batch.length >= 1_000) {
      yield batch
      batch = []
    }
  }
  yield batch
}

function readLines(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
