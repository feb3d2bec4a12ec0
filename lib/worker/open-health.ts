import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type Health, readHealth } from './read-health.ts'

/** Health for a person: IT and Director. `mailServer`: mails leave; else they are files in the outbox. */
export async function openHealth(
  actor: Actor,
): Promise<Result<Health & { mailServer: boolean }, 'not-allowed'>> {
  const may = authorize(actor, 'health.read', { orgId: actor.orgId })
  if (!may.ok) return fail('not-allowed')
  return ok({ ...(await readHealth()), mailServer: env().smtpUrl !== undefined })
}
