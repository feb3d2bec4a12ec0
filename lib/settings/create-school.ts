import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId, randomToken } from '#lib/runtime/random.ts'
import { insertOrg } from './store.ts'

export interface NewSchool {
  name: string
  shortName: string
  timezone: string
  isDemo: boolean
  staffDomains: readonly string[]
  familyDomains: readonly string[]
}

/** Adds a school with a salt of its own for the log. People, classes and the policy come after it. */
export async function createSchool(tx: Tx, record: RecordEvent, school: NewSchool): Promise<string> {
  const id = newId()
  await insertOrg(tx, { ...school, id, logSalt: Buffer.from(randomToken(32), 'base64url'), createdAt: now() })
  record({
    type: 'school.created',
    actor: { orgId: id, personId: null, role: 'system', process: 'setup' },
    subject: { type: 'org', id },
    payload: { isDemo: school.isDemo },
  })
  return id
}
