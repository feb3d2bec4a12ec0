import type { Actor, Role } from '#lib/access/types.ts'
import { commit, type RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { addAcademicSession } from '#lib/directory/add-academic-session.ts'
import { addClass } from '#lib/directory/add-class.ts'
import { addGroup } from '#lib/directory/add-group.ts'
import { addGroupMember } from '#lib/directory/add-group-member.ts'
import { addGuardianship } from '#lib/directory/add-guardianship.ts'
import { addHousehold } from '#lib/directory/add-household.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { addStudent } from '#lib/directory/add-student.ts'
import { assignClassStaff } from '#lib/directory/assign-class-staff.ts'
import { assignRole } from '#lib/directory/assign-role.ts'
import { enrollStudent } from '#lib/directory/enroll-student.ts'
import { newId } from '#lib/runtime/random.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export const ZONE = 'America/New_York'
export const YEAR = { beginsOn: '2026-08-25', endsOn: '2027-06-20' }

/** An instant of an ordinary school day; the same day in the school's zone and in UTC. */
export const NOON = new Date('2026-11-24T17:00:00Z')
export const TODAY = '2026-11-24'

export type School = Awaited<ReturnType<typeof makeSchool>>

/**
 * Grade 3 with Ms Rivera: Mia lives with Ana and with Rui apart, Leo with Kim (who has a second child, Zoe, in grade 5).
 * Grade 5 with Mr Okafor: Zoe, Sam (whose guardian Pat has no account yet). Kim is a Friend; Okafor is Leo's other guardian.
 */
export async function makeSchool(database: Pick<TestDatabase, 'owner'>) {
  const orgId = newId()
  await database.owner.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, created_at)
     VALUES ($1, 'Test School', 'TS', $2, '{}', '{}', '\\x00', now())`,
    [orgId, ZONE],
  )
  const people: Record<string, string> = {}
  const roleOf: Record<
    string,
    { role: Role; assignment: string; jobTitle: string | null; groupId: string | null }
  > = {}
  const built = await commit(async (tx, record) => {
    const build = builder(tx, record, orgId)
    const session = await addAcademicSession(tx, record, { orgId, title: '2026-27', ...YEAR })
    const group = await addGroup(tx, record, { orgId, name: 'Friends', kind: 'parent-group' })
    const staff = async (name: string, role: Role, jobTitle: 'nurse' | null = null, locale = 'en') => {
      people[name] = await build.person(name, locale)
      const groupId = role === 'group-officer' ? group.id : null
      const given = { orgId, personId: people[name], role, jobTitle, groupId, beginsOn: '2026-08-01' }
      const { id } = await assignRole(tx, record, given)
      roleOf[name] ??= { role, assignment: id, jobTitle, groupId }
    }
    await staff('rivera', 'teacher')
    await staff('okafor', 'teacher')
    await staff('nurse', 'teacher', 'nurse')
    await staff('sub', 'substitute')
    await staff('office', 'office')
    await staff('director', 'director')
    await staff('auditor', 'auditor')
    await staff('it', 'it')
    await staff('ana', 'guardian', null, 'pt')
    await staff('rui', 'guardian', null, 'pt')
    await staff('kim', 'guardian', null, 'ko')
    await staff('pat', 'guardian')
    await staff('friend', 'group-officer')
    await assignRole(tx, record, {
      orgId,
      personId: people.okafor!,
      role: 'guardian',
      beginsOn: '2026-08-01',
    })

    const grade3 = await addClass(tx, record, {
      orgId,
      title: 'Grade 3',
      grade: '3',
      academicSessionId: session.id,
    })
    const grade5 = await addClass(tx, record, {
      orgId,
      title: 'Grade 5',
      grade: '5',
      academicSessionId: session.id,
    })
    const dates = { beginsOn: YEAR.beginsOn, endsOn: YEAR.endsOn }
    await assignClassStaff(tx, record, { orgId, classId: grade3.id, personId: people.rivera!, ...dates })
    await assignClassStaff(tx, record, { orgId, classId: grade5.id, personId: people.okafor!, ...dates })
    const today = { beginsOn: TODAY, endsOn: TODAY }
    await assignClassStaff(tx, record, { orgId, classId: grade3.id, personId: people.sub!, ...today })

    const student = async (givenName: string, grade: string, classId: string) => {
      const child = await addStudent(tx, record, { orgId, givenName, familyName: 'Test', grade })
      await enrollStudent(tx, record, { orgId, classId, studentId: child.id, ...dates })
      return child.id
    }
    const mia = await student('Mia', '3', grade3.id)
    const leo = await student('Leo', '3', grade3.id)
    const zoe = await student('Zoe', '5', grade5.id)
    const sam = await student('Sam', '5', grade5.id)
    const household = async (name: string) => (await addHousehold(tx, record, { orgId, name })).id
    const households = {
      ana: await household('Ana'),
      rui: await household('Rui'),
      kim: await household('Kim'),
      okafor: await household('Okafor'),
      pat: await household('Pat'),
    }
    const guard = (studentId: string, name: keyof typeof households, more: object = {}) =>
      addGuardianship(tx, record, {
        orgId,
        studentId,
        personId: people[name]!,
        householdId: households[name],
        relationship: 'parent',
        beginsOn: '2026-08-01',
        ...more,
      })
    await guard(mia, 'ana')
    await guard(mia, 'rui')
    await guard(leo, 'kim')
    await guard(zoe, 'kim')
    await guard(leo, 'okafor')
    await guard(sam, 'pat')
    await addGroupMember(tx, record, {
      orgId,
      groupId: group.id,
      personId: people.kim!,
      beginsOn: '2026-09-01',
    })
    return {
      classes: { grade3: grade3.id, grade5: grade5.id },
      students: { mia, leo, zoe, sam },
      households,
      groupId: group.id,
    }
  })
  for (const [name, personId] of Object.entries(people)) {
    if (name !== 'pat') await addAccount(database, orgId, personId, name)
  }
  const actor = (name: string): Actor => ({
    orgId,
    personId: people[name]!,
    role: roleOf[name]!.role,
    jobTitle: roleOf[name]!.jobTitle as Actor['jobTitle'],
    groupId: roleOf[name]!.groupId,
    roleAssignmentId: roleOf[name]!.assignment,
    sessionId: newId(),
    locale: 'en',
    displayName: name,
    label: name,
  })
  const nameOf = (personId: string) =>
    Object.keys(people).find((name) => people[name] === personId) ?? personId
  return { orgId, people, actor, nameOf, ...built }
}

function builder(tx: Tx, record: RecordEvent, orgId: string) {
  return {
    person: async (name: string, locale: string) =>
      (await addPerson(tx, record, { orgId, givenName: name, familyName: 'Test', displayName: name, locale }))
        .id,
  }
}

/** An active account; what lib/identity does with an invitation is not what these tests are about. */
export async function addAccount(
  database: Pick<TestDatabase, 'owner'>,
  orgId: string,
  personId: string,
  name: string,
): Promise<void> {
  await database.owner.query(
    `INSERT INTO account (id, org_id, person_id, email, status, password_hash, created_at)
     VALUES ($1, $2, $3, $4, 'active', 'x', now())`,
    [newId(), orgId, personId, `${name}-${orgId}@example.org`],
  )
}
