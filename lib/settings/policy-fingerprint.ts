import { createHash } from 'node:crypto'
import { describePolicy } from '#lib/policy/describe-policy.ts'
import type { StoredPolicySettings } from './schema.ts'

/** Names a policy: the handbook and rules of this code together with a school's settings. First 16 hex digits of SHA-256. */
export function policyFingerprint(settings: StoredPolicySettings): string {
  const text = describePolicy({ ...settings, registers: { ...settings.registers, staff: [] } } as never)
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
