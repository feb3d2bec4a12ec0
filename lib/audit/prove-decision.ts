import { z } from 'zod'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type EventProof, proveEvent } from './prove-event.ts'
import { findDecisionEvent } from './store.ts'

const committedSchema = z.object({
  decisionId: z.string(),
  revisionId: z.string(),
  outcome: z.string(),
  policyVersionId: z.string(),
  contentHash: z.string().optional(),
  findings: z.array(
    z.object({ findingId: z.string(), rule: z.string(), effect: z.string(), clauses: z.array(z.string()) }),
  ),
})

/** The log's entry of a decision: what it committed to, and how far that can be proved now. */
export interface DecisionProof {
  eventId: string
  at: Date
  capacity: string
  committed: z.output<typeof committedSchema>
  proof: EventProof | null
  state: 'proved' | 'not-yet' | 'log-damaged'
}

/** Finds the `decision.made` entry of a decision and proves it. For whoever reads the log. */
export async function proveDecision(
  actor: Actor,
  communicationId: string,
  decisionId: string,
): Promise<Result<DecisionProof, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'audit.read', { orgId: actor.orgId })
  if (!may.ok) return fail('not-allowed')
  const event = await findDecisionEvent(actor.orgId, communicationId, decisionId)
  const committed = committedSchema.safeParse(event?.payload)
  if (event === null || !committed.success) return fail('not-found')
  const proved = await proveEvent(actor, event.id)
  if (!proved.ok && (proved.code === 'not-allowed' || proved.code === 'not-found')) return fail(proved.code)
  return ok({
    eventId: event.id,
    at: event.at,
    capacity: event.capacity,
    committed: committed.data,
    proof: proved.ok ? proved.value : null,
    state: proved.ok ? 'proved' : (proved.code as 'not-yet' | 'log-damaged'),
  })
}
