import { compileRegisters, type RegisterIndex } from '#lib/policy/registers.ts'
import type { PolicySettings } from '#lib/policy/types.ts'
import { findNewestVersionId, findVersion, listStaff } from './store.ts'

export interface PolicyInForce {
  versionId: string
  number: number
  fingerprint: string
  publishedAt: Date
  settings: PolicySettings
  registers: RegisterIndex
}

// Versions never change; staff do, at most by the day or the minute. One compiled copy per school.
const compiled = new Map<string, { key: string; policy: PolicyInForce }>()

/** The newest published policy of a school, compiled. `today` is the school's day. Throws where none was published. */
export async function getPolicyInForce(orgId: string, today: string): Promise<PolicyInForce> {
  const versionId = await findNewestVersionId(orgId)
  if (versionId === null) throw new Error('no policy version is in force')
  const staff = await listStaff(orgId, today)
  const key = `${versionId} ${JSON.stringify(staff)}`
  const known = compiled.get(orgId)
  if (known?.key === key) return known.policy

  const version = await findVersion(versionId)
  if (version === null) throw new Error('the policy version in force is gone')
  const settings = {
    ...version.settings,
    registers: {
      ...version.settings.registers,
      staff: staff.map((row) => ({ ...row, grade: row.grade ?? '', room: row.room ?? '' })),
    },
  } as PolicySettings
  const policy = {
    versionId,
    number: version.number,
    fingerprint: version.fingerprint,
    publishedAt: version.publishedAt,
    settings,
    registers: compileRegisters(settings.registers),
  }
  compiled.set(orgId, { key, policy })
  return policy
}
