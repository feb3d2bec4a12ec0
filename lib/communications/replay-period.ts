import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { appConnection, type Connection } from '#lib/db/connection.ts'
import { dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { instantOf } from '#lib/runtime/school-time.ts'
import { findDraftPolicy } from '#lib/settings/find-draft-policy.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { runReplay } from './replaying/run-replay.ts'
import type { ReplayInput } from './replaying/schema.ts'
import { countJudged, readOnly } from './replaying/store.ts'
import type { ReplayEvent } from './replaying/types.ts'

let running = false

/**
 * Tries a policy on what was written in a past period: the draft's settings or those in force, with today's code and
 * staff, on the stored text with the roster, consents, exceptions and readers of its day. Writes nothing anywhere: all
 * of it is read in transactions that cannot. One at a time; `busy` while another runs. Ends early when `signal` aborts
 * or nobody listens to the events any more; they must be listened to, or the turn is never given back.
 */
export async function replayPeriod(
  actor: Actor,
  input: ReplayInput,
  signal: AbortSignal,
  connection: Connection = appConnection(),
): Promise<
  Result<{ total: number; events: AsyncGenerator<ReplayEvent> }, 'not-allowed' | 'no-draft' | 'busy'>
> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  if (running) return fail('busy')
  running = true
  try {
    const { orgId } = actor
    const { timezone } = await getSchool(orgId)
    const today = dayOf(now(), timezone)
    const policy =
      input.policy === 'draft' ? await findDraftPolicy(orgId, today) : await getPolicyInForce(orgId, today)
    if (policy === null) {
      running = false
      return fail('no-draft')
    }
    const period = {
      orgId,
      from: instantOf(`${input.from}T00:00`, timezone).toISOString(),
      until: instantOf(`${dayAfter(input.to)}T00:00`, timezone).toISOString(),
    }
    const { total, upTo } = await readOnly(connection, (tx) => countJudged(tx, period))
    const task = { ...period, connection, timezone, upTo, settings: policy.settings }
    return ok({ total, events: giveBack(runReplay(task, total, signal)) })
  } catch (error) {
    running = false
    throw error
  }
}

async function* giveBack(events: AsyncGenerator<ReplayEvent>): AsyncGenerator<ReplayEvent> {
  try {
    yield* events
  } finally {
    running = false
  }
}

const dayAfter = (day: string) => new Date(dayToDate(day).getTime() + 86_400_000).toISOString().slice(0, 10)
