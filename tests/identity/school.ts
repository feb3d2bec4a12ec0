import type { Actor, Role } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { hashPassword } from '#lib/identity/hash-password.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export const password = 'lanterns-over-the-river'
export const start = new Date('2026-11-23T13:00:00.000Z')
export const from = { address: '203.0.113.7', userAgent: 'Test browser' }

/** A small school of this folder's tests: an org and people with roles and accounts. */
export async function makeSchool(database: TestDatabase) {
  setClock(start)
  const orgId = newId()
  await database.app.query(
    `INSERT INTO org (id, name, short_name, timezone, region, locale, is_demo, staff_domains, family_domains, log_salt, created_at)
     VALUES ($1, 'Meadow Brook Charter School', 'MBCS', 'America/New_York', 'US', 'en', false,
             '{school.example.org}', '{families.school.example.org}', '\\x00', now())`,
    [orgId],
  )
  const passwordHash = await hashPassword(password)

  async function addPerson(
    name: string,
    roles: readonly Role[],
    days: { begins?: string; ends?: string } = {},
  ) {
    const id = newId()
    const [given, family = 'Person'] = name.split(' ')
    await database.app.query(
      `INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, locale, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'en', 'active', now())`,
      [id, orgId, id, given, family, name],
    )
    const roleIds: string[] = []
    for (const role of roles) {
      const roleId = newId()
      await database.app.query(
        `INSERT INTO role_assignment (id, org_id, person_id, role, begins_on, ends_on) VALUES ($1, $2, $3, $4, $5, $6)`,
        [roleId, orgId, id, role, days.begins ?? '2026-08-01', days.ends ?? null],
      )
      roleIds.push(roleId)
    }
    return { id, roleIds }
  }

  async function addAccount(name: string, email: string, roles: readonly Role[], days = {}) {
    const person = await addPerson(name, roles, days)
    const made = await commit((tx, record) =>
      createAccount(tx, record, { orgId, personId: person.id, email, passwordHash }),
    )
    if (!made.ok) throw new Error(made.code)
    return { ...person, accountId: made.value.id, email }
  }

  function actorOf(
    person: { id: string; roleIds: readonly string[] },
    role: Role,
    sessionId = newId(),
  ): Actor {
    return {
      orgId,
      personId: person.id,
      role,
      jobTitle: null,
      groupId: null,
      roleAssignmentId: person.roleIds[0] ?? newId(),
      sessionId,
      locale: 'en',
      displayName: 'Test',
      label: role,
    }
  }

  return { orgId, addPerson, addAccount, actorOf }
}

export function at(plusMs: number): Date {
  const moment = new Date(start.getTime() + plusMs)
  setClock(moment)
  return moment
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
