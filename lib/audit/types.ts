import type { EventRow } from './canonical-event.ts'
import type { NoteVerifier } from './signed-note.ts'

/**
 * Thrown inside a transaction when what was evaluated is no longer so (a consent withdrawn, a newer decision, a lost
 * claim): everything rolls back, and whoever called commit gathers the facts and evaluates again. `reason` is a code.
 */
export class FactsChanged extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(`facts changed: ${reason}`, options)
    this.name = 'FactsChanged'
    this.reason = reason
  }
}

/** An event with its place in the tree. `event` is null where the row is gone, or where a bundle withholds it. */
export interface LeafRow {
  index: number
  eventId: string
  leafHash: Uint8Array
  sequencedAt: Date
  event: EventRow | null
  /** Another school's event in a bundle: only its hash is there. */
  withheld: boolean
}

export interface CheckpointRow {
  treeSize: number
  rootHash: Uint8Array
  note: string
  at: Date
}

/** A checkpoint that left the database, and where it was found. */
export interface KeptCheckpoint {
  where: string
  note: string
}

/** A log to verify: the database, or an exported bundle. Leaves come in the order of their index. */
export interface LogSource {
  verifier: NoteVerifier
  leaves(): AsyncIterable<readonly LeafRow[]>
  checkpoints(): Promise<readonly CheckpointRow[]>
  kept(): Promise<readonly KeptCheckpoint[]>
  unsequenced(): Promise<{ count: number; oldestAt: Date | null }>
}

export const LOG_PROBLEMS = [
  'event-changed',
  'event-missing',
  'leaf-changed',
  'event-or-leaf-changed',
  'leaf-missing',
  'leaf-twice',
  'range-rewritten',
  'rows-missing',
  'checkpoint-changed',
  'checkpoint-missing',
  'kept-checkpoint-unreadable',
] as const

/** `index` is the first leaf it concerns; `message` is a sentence for the person who runs the check. */
export interface LogProblem {
  code: (typeof LOG_PROBLEMS)[number]
  index: number
  eventId?: string
  message: string
}

export interface LogReport {
  intact: boolean
  treeSize: number
  rootHash: string
  withheld: number
  checkpoints: number
  kept: number
  /** Leaves after the newest checkpoint: whole, but nothing signed vouches for them yet. */
  unsigned: number
  unsequenced: { count: number; oldestAt: Date | null }
  /** In the order of the rows they concern. */
  problems: readonly LogProblem[]
}
