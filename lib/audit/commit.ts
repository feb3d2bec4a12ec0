import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import type { EventRow } from './canonical-event.ts'
import { type AuditEventInput, auditEventSchema } from './events.ts'
import { insertEvents } from './store.ts'
import { FactsChanged } from './types.ts'

export { FactsChanged } from './types.ts'

export interface CommitOptions {
  isolationLevel?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable'
  /** How long the work may take. No evaluation, file or network work belongs inside. */
  timeoutMilliseconds?: number
}

/** Adds an event to the transaction at hand. Throws on a malformed one: that is a bug, and everything rolls back. */
export type RecordEvent = (event: AuditEventInput) => void

/** Why a write needs no event: these have tables of their own, or no meaning to an auditor. */
export type UnauditedWhy =
  | 'draft-save'
  | 'read-mark'
  | 'delivery-attempt'
  | 'session-touch'
  | 'sign-in-attempt'
  | 'heartbeat'
  | 'sequencing'

/**
 * The only way to a business transaction. The events `work` records are written in the same transaction, in one
 * statement, before it commits: both happen or neither.
 *
 * Throws (and everything rolls back): what `work` throws; an Error when nothing was recorded or an event is malformed;
 * FactsChanged when `work` threw it, or when the database reports a write conflict or deadlock — gather the facts and
 * evaluate again.
 */
export async function commit<T>(
  work: (tx: Tx, record: RecordEvent) => Promise<T>,
  options: CommitOptions = {},
): Promise<T> {
  return transaction(async (tx) => {
    const events: EventRow[] = []
    let open = true
    const value = await work(tx, (event) => {
      if (!open) throw new Error(`${event.type} was recorded after its transaction had ended`)
      events.push(toRow(event))
    })
    open = false
    if (events.length === 0) throw new Error('a business transaction recorded no audit event')
    await insertEvents(tx, events)
    return value
  }, options)
}

/** A transaction for the few writes the log leaves out; `why` names which. */
export async function commitUnaudited<T>(
  _why: UnauditedWhy,
  work: (tx: Tx) => Promise<T>,
  options: CommitOptions = {},
): Promise<T> {
  return transaction(work, options)
}

async function transaction<T>(work: (tx: Tx) => Promise<T>, options: CommitOptions): Promise<T> {
  try {
    return await db().$transaction(work, {
      maxWait: 10_000,
      timeout: options.timeoutMilliseconds ?? 15_000,
      ...(options.isolationLevel && { isolationLevel: options.isolationLevel }),
    })
  } catch (error) {
    if (isWriteConflict(error)) throw new FactsChanged('write-conflict', { cause: error })
    throw error
  }
}

// The client says P2034; from raw SQL the adapter's own word stands inside another code, and at COMMIT it stands alone.
const conflictSchema = z.union([
  z.object({ code: z.literal('P2034') }),
  z.object({
    meta: z.object({
      driverAdapterError: z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) }),
    }),
  }),
  z.object({ cause: z.object({ kind: z.literal('TransactionWriteConflict') }) }),
])

function isWriteConflict(error: unknown): boolean {
  return conflictSchema.safeParse(error).success
}

function toRow(input: AuditEventInput): EventRow {
  const { actor, orgId, ...event } = input
  if (orgId !== undefined && orgId !== actor.orgId)
    throw new Error(`${event.type}: the actor is of another school`)
  const { type, subject, payload } = auditEventSchema.parse(event)
  return {
    id: newId(),
    orgId: actor.orgId,
    type,
    actorId: actor.personId,
    capacity: capacityCode(actor),
    subjectType: subject.type,
    subjectId: subject.id,
    payload,
    at: now(),
  }
}

/** The capacity as codes, because its words may hold a name: `teacher`, `teacher:nurse`, `system:worker`. */
function capacityCode(actor: AuditEventInput['actor']): string {
  if (actor.role === 'system') return `system:${actor.process}`
  return actor.jobTitle === null ? actor.role : `${actor.role}:${actor.jobTitle}`
}
