import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalEvent } from '#lib/audit/canonical-event.ts'
import { hashBytes } from '#lib/audit/hash-bytes.ts'
import { appendLeaves, EMPTY_RANGE, leafHash, rootOf } from '#lib/audit/merkle.ts'
import { signCheckpoint, signerFromPem } from '#lib/audit/signed-note.ts'
import type { CheckpointRow, KeptCheckpoint, LeafRow, LogSource } from '#lib/audit/types.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'

const key = () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return signerFromPem(pem)
}
const signer = key()
const start = Date.parse('2026-11-22T08:00:00Z')
const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

interface Log {
  leaves: LeafRow[]
  checkpoints: CheckpointRow[]
  kept: KeptCheckpoint[]
}

function rowOf(index: number, number = index): LeafRow {
  const at = new Date(start + index * 1_000)
  const event = {
    id: idOf(number),
    orgId: idOf(0),
    type: 'task.done',
    actorId: idOf(number),
    capacity: 'office',
    subjectType: 'task',
    subjectId: idOf(number),
    payload: { kind: 'undeliverable', count: number },
    at,
  }
  const sequencedAt = new Date(at.getTime() + 500)
  const hash = leafHash(hashBytes, canonicalEvent(event, sequencedAt))
  return { index, eventId: event.id, leafHash: hash, sequencedAt, event, withheld: false }
}

function checkpointAt(leaves: readonly LeafRow[], treeSize: number): CheckpointRow {
  const hashes = leaves.slice(0, treeSize).map((leaf) => leaf.leafHash)
  const rootHash = rootOf(hashBytes, appendLeaves(hashBytes, EMPTY_RANGE, hashes))
  const at = new Date(start + treeSize * 1_000)
  return { treeSize, rootHash, at, note: signCheckpoint({ treeSize, rootHash, at }, signer) }
}

/** A whole log; every size in `sizes` has a checkpoint, stored and kept. */
function logOf(size: number, sizes: readonly number[]): Log {
  const leaves = Array.from({ length: size }, (_, index) => rowOf(index))
  const checkpoints = [...new Set(sizes)].sort((a, b) => a - b).map((at) => checkpointAt(leaves, at))
  const kept = checkpoints.map(({ note, treeSize }) => ({ where: `${treeSize}.txt`, note }))
  return { leaves, checkpoints, kept }
}

function verify(log: Log, batch = 7) {
  const source: LogSource = {
    verifier: signer,
    async *leaves() {
      for (let at = 0; at < log.leaves.length; at += batch) yield log.leaves.slice(at, at + batch)
    },
    checkpoints: async () => log.checkpoints,
    kept: async () => log.kept,
    unsequenced: async () => ({ count: 0, oldestAt: null }),
  }
  return verifyLog(source)
}

const reindexed = (leaves: readonly LeafRow[]) => leaves.map((leaf, index) => ({ ...leaf, index }))
const changedEvent = (leaf: LeafRow): LeafRow => ({
  ...leaf,
  event: { ...leaf.event!, capacity: 'director' },
})
const rehashed = (leaf: LeafRow): LeafRow => ({
  ...leaf,
  leafHash: leafHash(hashBytes, canonicalEvent(leaf.event!, leaf.sequencedAt)),
})

/** What somebody with the database's own rights might do to leaf `at`; what they do it to is said back. */
const TAMPERINGS: Record<string, (log: Log, at: number, other: number) => Log> = {
  'changes the event': (log, at) => ({ ...log, leaves: log.leaves.with(at, changedEvent(log.leaves[at]!)) }),
  'changes the stored hash': (log, at) => ({
    ...log,
    leaves: log.leaves.with(at, { ...log.leaves[at]!, leafHash: hashBytes(Uint8Array.of(at)) }),
  }),
  'changes when it was sequenced': (log, at) => ({
    ...log,
    leaves: log.leaves.with(at, { ...log.leaves[at]!, sequencedAt: new Date(0) }),
  }),
  'changes the event and its hash': (log, at) => ({
    ...log,
    leaves: log.leaves.with(at, rehashed(changedEvent(log.leaves[at]!))),
  }),
  'removes the leaf': (log, at) => ({ ...log, leaves: log.leaves.toSpliced(at, 1) }),
  'removes the event': (log, at) => ({
    ...log,
    leaves: log.leaves.with(at, { ...log.leaves[at]!, event: null }),
  }),
  'removes the row and closes the gap': (log, at) => ({
    ...log,
    leaves: reindexed(log.leaves.toSpliced(at, 1)),
  }),
  'puts a row in and moves the rest': (log, at) => ({
    ...log,
    leaves: reindexed(log.leaves.toSpliced(at, 0, rowOf(at, 900_000))),
  }),
  'swaps two rows': (log, at, other) => ({
    ...log,
    leaves: reindexed(log.leaves.with(at, log.leaves[other]!).with(other, log.leaves[at]!)),
  }),
  'cuts the end off': (log, at) => ({ ...log, leaves: log.leaves.slice(0, at) }),
}

const shapes = fc
  .record({
    size: fc.integer({ min: 2, max: 60 }),
    cuts: fc.array(fc.nat(), { maxLength: 5 }),
    a: fc.nat(),
    b: fc.nat(),
  })
  .map(({ size, cuts, a, b }) => {
    const sizes = [...cuts.map((cut) => (cut % size) + 1), size]
    return { log: logOf(size, sizes), sizes, at: a % size, other: (a + 1 + (b % (size - 1))) % size }
  })

describe('a log somebody tampered with', () => {
  test('an untouched one is intact, whatever its size and checkpoints', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.integer({ min: 1, max: 20 }), async ({ log }, batch) => {
        const report = await verify(log, batch)
        expect(report.problems).toEqual([])
        expect(report).toMatchObject({ intact: true, treeSize: log.leaves.length, unsigned: 0 })
      }),
    )
  })

  test.each(Object.entries(TAMPERINGS))(
    'is found when somebody %s, and the place is named',
    async (_, tamper) => {
      await fc.assert(
        fc.asyncProperty(shapes, async ({ log, sizes, at, other }) => {
          const report = await verify(tamper(log, at, other))
          expect(report.intact).toBe(false)
          const [first] = report.problems
          const touched = tamper === TAMPERINGS['swaps two rows'] ? Math.min(at, other) : at
          if (first!.code === 'range-rewritten' || first!.code === 'rows-missing') {
            // What is named begins at the last checkpoint before the first row that was touched.
            const before = Math.max(0, ...sizes.filter((size) => size <= touched))
            expect(first!.index).toBeLessThanOrEqual(touched)
            if (first!.code === 'range-rewritten') expect(first!.index).toBe(before)
          } else {
            expect(first!.index).toBe(touched)
          }
        }),
      )
    },
  )

  test('tells a changed event from a changed leaf where a checkpoint covers it', async () => {
    const log = logOf(30, [10, 20, 30])
    const changed = await verify(TAMPERINGS['changes the event']!(log, 13, 0))
    expect(changed.problems).toMatchObject([{ code: 'event-changed', index: 13, eventId: idOf(13) }])
    expect(changed.problems[0]!.message).toContain(idOf(13))
    const leaf = await verify(TAMPERINGS['changes the stored hash']!(log, 13, 0))
    expect(leaf.problems).toMatchObject([{ code: 'leaf-changed', index: 13 }])
    const uncovered = { ...log, checkpoints: log.checkpoints.slice(0, 1), kept: log.kept.slice(0, 1) }
    const unknown = await verify(TAMPERINGS['changes the event']!(uncovered, 13, 0))
    expect(unknown.problems).toMatchObject([{ code: 'event-or-leaf-changed', index: 13 }])
    expect(unknown.unsigned).toBe(20)
  })

  test('names every changed row, and a range that was rewritten beside them', async () => {
    const log = logOf(40, [10, 20, 30, 40])
    const twice = TAMPERINGS['changes the event']!(TAMPERINGS['changes the event']!(log, 3, 0), 33, 0)
    expect((await verify(twice)).problems.map(({ index }) => index)).toEqual([3, 33])
    const mixed = TAMPERINGS['changes the event and its hash']!(
      TAMPERINGS['changes the event']!(log, 3, 0),
      25,
      0,
    )
    expect((await verify(mixed)).problems.map(({ code, index }) => [code, index])).toEqual([
      ['event-changed', 3],
      ['range-rewritten', 20],
    ])
  })

  test('a value no event can hold is a changed event, not a crash', async () => {
    const log = logOf(5, [5])
    for (const payload of [{ count: 1.5 }, { count: Number.POSITIVE_INFINITY }, { text: '\ud800' }]) {
      const leaves = log.leaves.with(2, { ...log.leaves[2]!, event: { ...log.leaves[2]!.event!, payload } })
      expect((await verify({ ...log, leaves })).problems).toMatchObject([{ code: 'event-changed', index: 2 }])
    }
  })
})

describe('checkpoints somebody tampered with', () => {
  const log = logOf(30, [10, 20, 30])
  const withStored = (at: number, change: Partial<CheckpointRow>): Log => ({
    ...log,
    checkpoints: log.checkpoints.with(at, { ...log.checkpoints[at]!, ...change }),
  })

  test.each<[string, Partial<CheckpointRow>]>([
    ['its size', { treeSize: 21 }],
    ['its root', { rootHash: hashBytes() }],
    ['its time', { at: new Date(start) }],
    ['its note', { note: log.checkpoints[1]!.note.replace('\n20\n', '\n21\n') }],
  ])('%s', async (_, change) => {
    const { intact, problems } = await verify(withStored(1, change))
    expect(intact).toBe(false)
    expect(problems.map(({ code }) => code)).toContain('checkpoint-changed')
  })

  test('one signed with another key vouches for nothing', async () => {
    const { treeSize, rootHash, at } = log.checkpoints[1]!
    const note = signCheckpoint({ treeSize, rootHash, at }, key())
    expect((await verify(withStored(1, { note }))).problems).toMatchObject([
      { code: 'checkpoint-changed', index: 20 },
    ])
    const kept = log.kept.with(1, { where: 'b.txt', note })
    expect((await verify({ ...log, kept })).problems).toMatchObject([{ code: 'kept-checkpoint-unreadable' }])
  })

  test('one taken out of the log is missed, because a copy was kept', async () => {
    expect((await verify({ ...log, checkpoints: log.checkpoints.toSpliced(2, 1) })).problems).toMatchObject([
      { code: 'checkpoint-missing', index: 30 },
    ])
  })

  test('kept ones alone find a log that was rewritten together with its checkpoints by whoever has the key', async () => {
    const leaves = log.leaves.with(15, rehashed(changedEvent(log.leaves[15]!)))
    const checkpoints = [10, 20, 30].map((size) => checkpointAt(leaves, size))
    expect((await verify({ leaves, checkpoints, kept: [] })).intact).toBe(true)
    const found = await verify({ leaves, checkpoints, kept: log.kept })
    expect(found.problems).toMatchObject([{ code: 'range-rewritten', index: 10 }])
    expect(found.problems[0]!.message).toContain('20.txt')
  })

  test('a log that ends before a kept checkpoint has lost rows', async () => {
    const shorter = { ...log, leaves: log.leaves.slice(0, 12), checkpoints: log.checkpoints.slice(0, 1) }
    const { problems } = await verify(shorter)
    expect(problems.map(({ code }) => code)).toContain('rows-missing')
    const shortest = { leaves: [], checkpoints: [], kept: log.kept.slice(0, 1) }
    expect((await verify(shortest)).problems.map(({ code }) => code)).toEqual([
      'rows-missing',
      'checkpoint-missing',
    ])
  })

  test('rows that are withheld still take their place in the tree', async () => {
    const leaves = log.leaves.map((leaf) =>
      leaf.index % 3 ? leaf : { ...leaf, event: null, withheld: true },
    )
    expect(await verify({ ...log, leaves })).toMatchObject({ intact: true, withheld: 10 })
    const changed = leaves.with(3, { ...leaves[3]!, leafHash: hashBytes() })
    expect((await verify({ ...log, leaves: changed })).intact).toBe(false)
  })
})
