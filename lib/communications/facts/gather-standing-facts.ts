import { createHash } from 'node:crypto'
import { compileRoster, type RosterIndex } from '#lib/policy/detectors/children/roster-index.ts'
import type { FamilyContact, StudentRecord } from '#lib/policy/types.ts'
import { getPolicyInForce, type PolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { readFamilyContacts, readRoster, readRosterVersion } from './store.ts'

export interface CompiledRoster {
  version: string
  /** Content address of `students`. */
  hash: string
  roster: RosterIndex
  students: StudentRecord[]
}

/** What every judgement of a day rests on, whatever is judged. */
export interface StandingFacts {
  policy: PolicyInForce
  roster: CompiledRoster
  contacts: FamilyContact[]
}

const rosters = new Map<string, CompiledRoster>()

async function getRoster(orgId: string, today: string): Promise<CompiledRoster> {
  const version = await readRosterVersion(orgId, today)
  const known = rosters.get(orgId)
  if (known?.version === version) return known
  const students = await readRoster(orgId, today)
  const hash = createHash('sha256').update(JSON.stringify(students)).digest('hex')
  const fresh = { version, hash, students, roster: compileRoster(students) }
  rosters.set(orgId, fresh)
  return fresh
}

/** The policy in force, the roster and the families' contacts on a day of the school. */
export async function gatherStandingFacts(orgId: string, today: string): Promise<StandingFacts> {
  const [policy, roster, contacts] = await Promise.all([
    getPolicyInForce(orgId, today),
    getRoster(orgId, today),
    readFamilyContacts(orgId),
  ])
  return { policy, roster, contacts }
}

/** A roster as it is stored with a decision: its version by number, and itself under its content's address. */
export function snapshotRoster({ version, hash, students }: CompiledRoster) {
  return {
    snapshot: {
      hash: createHash('sha256').update(version).digest('hex'),
      kind: 'roster' as const,
      data: { version, students: students.length },
    },
    names: { hash, kind: 'roster-names' as const, data: { students } },
  }
}
