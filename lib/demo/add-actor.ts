import type { Actor, Role } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { assignRole } from '#lib/directory/assign-role.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { labelCapacity } from '#lib/identity/label-capacity.ts'
import { newId } from '#lib/runtime/random.ts'

/** The school while it is being built. */
export interface Building {
  tx: Tx
  record: RecordEvent
  orgId: string
  passwordHash: string
  year: { beginsOn: string; endsOn: string }
  actors: Map<string, Actor>
  classes: Map<string, string>
  students: Map<string, string>
  households: Map<string, string>
  accounts: number
  /** Orders on file, for whoever records them at their time. */
  orders: { studentId: string; personId: string; reference: string; issuedDaysAgo: number }[]
}

/** An active account with the demo password. Throws on a refusal: the seed is wrong then. */
export async function addSignIn(building: Building, personId: string, email: string): Promise<void> {
  const { tx, record, orgId, passwordHash } = building
  const made = await createAccount(tx, record, { orgId, personId, email, passwordHash })
  if (!made.ok) throw new Error(`demo account ${email}: ${made.code}`)
}

/** Gives a person a role and remembers who they act as. */
export async function addActor(
  building: Building,
  key: string,
  person: { id: string; displayName: string; locale: string },
  role: Role,
  more: {
    jobTitle?: Actor['jobTitle']
    groupId?: string
    groupName?: string
    grades?: readonly string[]
  } = {},
): Promise<void> {
  const { tx, record, orgId, year, actors } = building
  const { jobTitle = null, groupId = null, groupName = null, grades = [] } = more
  const { id } = await assignRole(tx, record, {
    orgId,
    personId: person.id,
    role,
    jobTitle,
    groupId,
    beginsOn: year.beginsOn,
  })
  actors.set(actors.has(key) ? `${key}/${role}` : key, {
    orgId,
    personId: person.id,
    role,
    jobTitle,
    groupId,
    roleAssignmentId: id,
    sessionId: newId(),
    locale: person.locale,
    displayName: person.displayName,
    label: labelCapacity({ role, jobTitle, groupName, grades }),
  })
}
