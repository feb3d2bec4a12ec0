import { canonicalEvent } from './canonical-event.ts'
import { hashBytes } from './hash-bytes.ts'
import { appendLeaves, type CompactRange, EMPTY_RANGE, leafHash, rootOf, sameBytes } from './merkle.ts'
import { openCheckpoint } from './signed-note.ts'
import type { CheckpointRow, LeafRow, LogProblem, LogReport, LogSource } from './types.ts'

interface Head {
  treeSize: number
  rootHash: Uint8Array
  name: string
}

/**
 * Verifies a whole log: every row against its leaf, the leaves against every checkpoint stored inside and kept
 * outside, and the checkpoints against their signatures. Never throws for what it finds: problems are values, the
 * first bad row first. Throws only when the source cannot be read.
 *
 * A row that was changed is named. Where somebody with the database's own rights rewrote rows and their hashes
 * together, no row disagrees with its leaf, and what is named is the range since the last checkpoint that still holds.
 */
export async function verifyLog(source: LogSource): Promise<LogReport> {
  const stored = await source.checkpoints()
  const kept = await source.kept()
  const problems: LogProblem[] = []
  const heads = collectHeads(source, stored, kept, problems)

  const walk = new Walk(heads, problems)
  for await (const rows of source.leaves()) for (const row of rows) walk.step(row)
  walk.end()

  const size = walk.size
  const newest = heads.findLast((head) => head.treeSize <= size)
  problems.sort((a, b) => a.index - b.index)
  return {
    intact: problems.length === 0,
    treeSize: size,
    rootHash: Buffer.from(walk.root).toString('hex'),
    withheld: walk.withheld,
    checkpoints: stored.length,
    kept: kept.length,
    unsigned: size - (newest?.treeSize ?? 0),
    unsequenced: await source.unsequenced(),
    problems,
  }
}

/** The tree heads somebody vouched for, by size; what is wrong with a checkpoint itself is a problem. */
function collectHeads(
  source: LogSource,
  stored: readonly CheckpointRow[],
  kept: readonly { where: string; note: string }[],
  problems: LogProblem[],
): Head[] {
  const heads: Head[] = []
  const sizes = new Set<number>()
  for (const row of stored) {
    sizes.add(row.treeSize)
    const opened = openCheckpoint(row.note, source.verifier)
    if (
      opened !== null &&
      opened.treeSize === row.treeSize &&
      sameBytes(opened.rootHash, row.rootHash) &&
      opened.at.getTime() === row.at.getTime()
    ) {
      heads.push({ ...opened, name: `the checkpoint of ${row.treeSize} rows` })
    } else {
      problems.push({
        code: 'checkpoint-changed',
        index: row.treeSize,
        message: `The stored checkpoint of ${row.treeSize} rows was changed: ${opened === null ? `its signature is not that of ${source.verifier.name}` : 'its columns differ from what was signed'}.`,
      })
    }
  }
  for (const { where, note } of kept) {
    const opened = openCheckpoint(note, source.verifier)
    if (opened === null) {
      problems.push({
        code: 'kept-checkpoint-unreadable',
        index: 0,
        message: `${where} is not a checkpoint signed by ${source.verifier.name}.`,
      })
      continue
    }
    heads.push({ ...opened, name: where })
    if (!sizes.has(opened.treeSize))
      problems.push({
        code: 'checkpoint-missing',
        index: opened.treeSize,
        message: `The checkpoint of ${opened.treeSize} rows is kept in ${where} but no longer stored in the log.`,
      })
  }
  return heads.sort((a, b) => a.treeSize - b.treeSize)
}

/** One pass over the leaves: two trees grow, of the stored hashes and of those the rows have now. */
class Walk {
  size = 0
  withheld = 0
  private readonly heads: readonly Head[]
  private readonly problems: LogProblem[]
  private stored: CompactRange = EMPTY_RANGE
  private actual: CompactRange = EMPTY_RANGE
  private nextHead = 0
  /** The largest tree a checkpoint vouched for so far. */
  private held = 0
  private heldBefore = 0
  /** Rows that disagree with their leaf since then: a head that holds tells which of the two was changed. */
  private open: { row: LeafRow; code: LogProblem['code'] }[] = []
  /** With a hole, or once hashes were rewritten, no later root can agree. */
  private broken = false

  constructor(heads: readonly Head[], problems: LogProblem[]) {
    this.heads = heads
    this.problems = problems
  }

  get root(): Uint8Array {
    return rootOf(hashBytes, this.stored)
  }

  step(row: LeafRow): void {
    if (row.index < this.size) {
      this.report('leaf-twice', row.index, `Leaf ${row.index} is there twice.`, row.eventId)
      this.broken = true
      return
    }
    if (row.index > this.size) {
      const gap = row.index - this.size
      const which = gap === 1 ? `Leaf ${this.size} is` : `Leaves ${this.size} to ${row.index - 1} are`
      this.report(
        'leaf-missing',
        this.size,
        `${which} missing: ${gap === 1 ? 'a row was' : 'rows were'} removed.`,
      )
      this.broken = true
    }
    this.size = row.index + 1
    const actual = this.hashOf(row)
    // The two trees are one until a row disagrees with its leaf.
    const same = this.actual === this.stored && sameBytes(actual, row.leafHash)
    this.stored = appendLeaves(hashBytes, this.stored, [row.leafHash])
    this.actual = same ? this.stored : appendLeaves(hashBytes, this.actual, [actual])
    this.compareHeads()
  }

  end(): void {
    this.settle('event-or-leaf-changed')
    const head = this.heads.findLast((one) => one.treeSize > this.size)
    if (head !== undefined)
      this.report(
        'rows-missing',
        this.held,
        `The log has ${this.size} rows, but ${head.name} vouches for ${head.treeSize}: ${head.treeSize - this.size} after the first ${this.held} are gone.`,
      )
  }

  private hashOf(row: LeafRow): Uint8Array {
    if (row.withheld) {
      this.withheld += 1
      return row.leafHash
    }
    if (row.event === null) {
      this.report(
        'event-missing',
        row.index,
        `Leaf ${row.index}: its event ${row.eventId} was removed.`,
        row.eventId,
      )
      return row.leafHash
    }
    let actual: Uint8Array | null = null
    try {
      actual = leafHash(hashBytes, canonicalEvent(row.event, row.sequencedAt))
    } catch (error) {
      // A value no event of ours can hold.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    }
    if (actual !== null && sameBytes(actual, row.leafHash)) return actual
    this.open.push({ row, code: 'event-or-leaf-changed' })
    return actual ?? new Uint8Array(32)
  }

  private compareHeads(): void {
    for (
      let head = this.heads[this.nextHead];
      head && head.treeSize <= this.size;
      head = this.heads[this.nextHead]
    ) {
      this.nextHead += 1
      if (this.broken || head.treeSize < this.size) continue
      if (sameBytes(this.root, head.rootHash)) {
        this.settle('event-changed')
        // What the leaves commit to is vouched for, so the tree of the rows may go on from it.
        this.actual = this.stored
        this.hold(head)
      } else if (sameBytes(rootOf(hashBytes, this.actual), head.rootHash)) {
        this.settle('leaf-changed')
        this.stored = this.actual
        this.hold(head)
      } else {
        this.settle('event-or-leaf-changed')
        // Two checkpoints of one size may disagree: then the rows since the smaller tree are in doubt.
        const since = this.held < head.treeSize ? this.held : this.heldBefore
        this.report(
          'range-rewritten',
          since,
          `Between rows ${since} and ${head.treeSize - 1} stored hashes were rewritten, or rows were swapped, removed or put in: ${head.name} does not vouch for them as they are${since > 0 ? `; the first ${since} rows hold` : ''}.`,
        )
        this.broken = true
      }
    }
  }

  private hold(head: Head): void {
    if (head.treeSize > this.held) this.heldBefore = this.held
    this.held = head.treeSize
  }

  private settle(code: 'event-changed' | 'leaf-changed' | 'event-or-leaf-changed'): void {
    const what = {
      'event-changed': 'the event was changed',
      'leaf-changed': 'the leaf (its hash or the time it was sequenced) was changed',
      'event-or-leaf-changed': 'the event or its leaf was changed',
    }[code]
    for (const { row } of this.open) {
      const { index, eventId, event } = row
      const about = event && `, ${event.type} on ${event.subjectType} ${event.subjectId}`
      this.report(code, index, `Row ${index} (event ${eventId}${about ?? ''}): ${what}.`, eventId)
    }
    this.open = []
  }

  private report(code: LogProblem['code'], index: number, message: string, eventId?: string): void {
    this.problems.push({ code, index, message, ...(eventId !== undefined && { eventId }) })
  }
}
