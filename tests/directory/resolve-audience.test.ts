import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { addGuardianship } from '#lib/directory/add-guardianship.ts'
import { endGuardianship } from '#lib/directory/end-guardianship.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { resolveAudience } from '#lib/directory/resolve-audience.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { summarizeAudience } from '#lib/directory/summarize-audience.ts'
import { setClock, today } from '#lib/runtime/clock.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { addAccount, makeSchool, type School, TODAY, ZONE } from './school-fixture.ts'

const database = await createTestDatabase()
let school: School

beforeEach(async () => {
  await database.empty()
  school = await makeSchool(database)
})

async function names(audience: Audience, day = TODAY): Promise<string[]> {
  const { recipients } = await resolveAudience(audience, { orgId: school.orgId, today: day })
  return recipients.map((recipient) => school.nameOf(recipient.personId)).sort()
}

function order(name: string, student: keyof School['students'], beginsOn: string, endsOn: string | null) {
  return commit((tx, record) =>
    recordOrder(tx, record, {
      orgId: school.orgId,
      studentId: school.students[student],
      personId: school.people[name]!,
      reference: 'K-1',
      issuedOn: beginsOn,
      beginsOn,
      endsOn,
    }),
  )
}

describe('who an audience reaches', () => {
  test('a class: its children’s guardians, once each, with the children it concerns', async () => {
    const { recipients } = await resolveAudience(
      { type: 'class', classId: school.classes.grade3 },
      { orgId: school.orgId, today: TODAY },
    )
    const kim = recipients.find((recipient) => recipient.personId === school.people.kim)
    expect(recipients.map((one) => school.nameOf(one.personId)).sort()).toEqual([
      'ana',
      'kim',
      'okafor',
      'rui',
    ])
    expect(kim).toEqual({
      personId: school.people.kim,
      householdId: school.households.kim,
      studentIds: [school.students.leo],
      locale: 'ko',
    })
  })

  test('the school: every guardian with an account, and staff; a teacher who is a guardian once, as guardian', async () => {
    expect(await names({ type: 'school' })).toEqual(
      ['ana', 'director', 'it', 'kim', 'nurse', 'office', 'okafor', 'rivera', 'rui', 'sub'].sort(),
    )
    const { recipients } = await resolveAudience({ type: 'school' }, { orgId: school.orgId, today: TODAY })
    const okafor = recipients.filter((one) => one.personId === school.people.okafor)
    expect(okafor).toEqual([
      {
        personId: school.people.okafor,
        householdId: school.households.okafor,
        studentIds: [school.students.leo],
        locale: 'en',
      },
    ])
    const kim = recipients.find((one) => one.personId === school.people.kim)
    expect(kim?.studentIds).toEqual([school.students.leo, school.students.zoe].sort())
    expect(await names({ type: 'public' })).toEqual(await names({ type: 'school' }))
  })

  test('grade, group, staff and named people', async () => {
    expect(await names({ type: 'grade', grade: '5' })).toEqual(['kim'])
    expect(await names({ type: 'group', groupId: school.groupId })).toEqual(['friend', 'kim'])
    expect(await names({ type: 'staff' })).toEqual(
      ['director', 'it', 'nurse', 'office', 'okafor', 'rivera', 'sub'].sort(),
    )
    expect(await names({ type: 'persons', personIds: [school.people.rivera!, school.people.pat!] })).toEqual([
      'rivera',
    ])
  })

  test('another school’s ids reach nobody', async () => {
    const other = await makeSchool(database)
    const context = { orgId: other.orgId, today: TODAY }
    for (const audience of [
      { type: 'class', classId: school.classes.grade3 },
      { type: 'group', groupId: school.groupId },
      { type: 'persons', personIds: [school.people.rivera!] },
      { type: 'households', householdIds: [school.households.ana], studentIds: [school.students.mia] },
    ] satisfies Audience[])
      expect(await resolveAudience(audience, context)).toEqual({ recipients: [], leftOut: [] })
  })
})

describe('households apart', () => {
  const mia = () => school.students.mia
  test('a message to one household reaches only it', async () => {
    expect(
      await names({ type: 'households', householdIds: [school.households.ana], studentIds: [mia()] }),
    ).toEqual(['ana'])
  })

  test('a household that is not the child’s reaches nobody', async () => {
    expect(
      await names({ type: 'households', householdIds: [school.households.kim], studentIds: [mia()] }),
    ).toEqual([])
  })

  test('it never grows by the children of chosen families: each gets its own', async () => {
    const { recipients } = await resolveAudience(
      {
        type: 'households',
        householdIds: [school.households.ana, school.households.kim],
        studentIds: [mia(), school.students.leo],
      },
      { orgId: school.orgId, today: TODAY },
    )
    expect(
      Object.fromEntries(recipients.map((one) => [school.nameOf(one.personId), one.studentIds])),
    ).toEqual({
      ana: [mia()],
      kim: [school.students.leo],
    })
  })

  test('a direct message about two children is kept from somebody an order excludes from either', async () => {
    await order('kim', 'zoe', '2026-11-01', null)
    const about = (studentIds: string[]): Audience => ({
      type: 'households',
      householdIds: [school.households.kim],
      studentIds,
    })
    expect(await names(about([school.students.leo]))).toEqual(['kim'])
    expect(await names(about([school.students.leo, school.students.zoe]))).toEqual([])
    expect(await names({ type: 'class', classId: school.classes.grade3 })).toContain('kim')
  })
})

describe('rights and days', () => {
  test('who receives no messages, an ended guardianship and an inactive person are no recipients, and not “left out”', async () => {
    await database.owner.query('UPDATE guardianship SET receives_messages = false WHERE person_id = $1', [
      school.people.rui,
    ])
    await database.owner.query("UPDATE person SET status = 'inactive' WHERE id = $1", [school.people.okafor])
    await commit((tx, record) =>
      endGuardianship(tx, record, {
        orgId: school.orgId,
        studentId: school.students.leo,
        personId: school.people.kim!,
        endsOn: '2026-11-23',
      }),
    )
    const audience: Audience = { type: 'class', classId: school.classes.grade3 }
    expect(await names(audience, '2026-11-23')).toEqual(['ana', 'kim'])
    expect(await names(audience)).toEqual(['ana'])
    const { leftOut } = await resolveAudience(audience, { orgId: school.orgId, today: TODAY })
    expect(leftOut).toEqual([])
  })

  test('enrolment follows the roster by day, both ends included', async () => {
    await database.owner.query('UPDATE enrollment SET begins_on = $1, ends_on = $2 WHERE student_id = $3', [
      '2026-11-20',
      '2026-11-24',
      school.students.leo,
    ])
    const audience: Audience = { type: 'class', classId: school.classes.grade3 }
    for (const [day, there] of [
      ['2026-11-19', false],
      ['2026-11-20', true],
      ['2026-11-24', true],
      ['2026-11-25', false],
    ] as const)
      expect((await names(audience, day)).includes('kim'), day).toBe(there)
  })

  test('an order holds from its first to its last day, counted in the school’s zone', async () => {
    await order('rui', 'mia', '2026-12-01', '2026-12-10')
    const audience: Audience = { type: 'class', classId: school.classes.grade3 }
    const at = async (instant: string) => {
      setClock(new Date(instant))
      try {
        const day = today(ZONE)
        const { recipients, leftOut } = await resolveAudience(audience, { orgId: school.orgId, today: day })
        return { reached: recipients.some((one) => one.personId === school.people.rui), leftOut }
      } finally {
        setClock(null)
      }
    }
    const kept = [{ personId: school.people.rui, studentId: school.students.mia, reason: 'order-on-file' }]
    // 00:30 UTC on 1 December is still 30 November in New York, and already the afternoon in the tests' own zone.
    expect(await at('2026-12-01T00:30:00Z')).toEqual({ reached: true, leftOut: [] })
    expect(await at('2026-12-01T05:30:00Z')).toEqual({ reached: false, leftOut: kept })
    expect(await at('2026-12-11T04:59:00Z')).toEqual({ reached: false, leftOut: kept })
    expect(await at('2026-12-11T05:00:00Z')).toEqual({ reached: true, leftOut: [] })
  })
})

describe('what changes a child’s facts counts', () => {
  const version = async () =>
    (await database.app.query('SELECT fact_version FROM student WHERE id = $1', [school.students.sam]))[0]!
      .fact_version as number

  test('guardianships and orders bump the fact version, and it stands in the log', async () => {
    const before = await version()
    await order('pat', 'sam', '2026-12-01', null)
    expect(await version()).toBe(before + 1)
    await commit((tx, record) =>
      addGuardianship(tx, record, {
        orgId: school.orgId,
        studentId: school.students.sam,
        personId: school.people.ana!,
        householdId: school.households.ana,
        relationship: 'aunt',
        beginsOn: TODAY,
      }),
    )
    expect(await version()).toBe(before + 2)
    const events = await database.app.query(
      `SELECT type, payload->'factVersion' AS version FROM audit_event WHERE subject_id = $1 ORDER BY id DESC LIMIT 2`,
      [school.students.sam],
    )
    expect(events).toEqual([
      { type: 'guardianship.changed', version: before + 2 },
      { type: 'guardianship-order.recorded', version: before + 1 },
    ])
  })

  test('a child of another school changes nothing and throws', async () => {
    const other = await makeSchool(database)
    await expect(
      commit((tx, record) =>
        recordOrder(tx, record, {
          orgId: other.orgId,
          studentId: school.students.sam,
          personId: school.people.pat!,
          reference: 'K-2',
          issuedOn: TODAY,
          beginsOn: TODAY,
        }),
      ),
    ).rejects.toThrow('no such student')
    expect(await database.app.query('SELECT 1 FROM guardianship_order')).toEqual([])
  })
})

describe('what the author sees', () => {
  test('people, households, languages, who has no account; the author is not counted', async () => {
    const audience: Audience = { type: 'class', classId: school.classes.grade3 }
    expect(await summarizeAudience(school.actor('rivera'), audience, TODAY)).toEqual({
      people: 4,
      households: 4,
      languages: [
        { locale: 'pt', people: 2 },
        { locale: 'en', people: 1 },
        { locale: 'ko', people: 1 },
      ],
      leftOut: 0,
      unreachable: 0,
    })
    const grade5 = await summarizeAudience(
      school.actor('okafor'),
      { type: 'class', classId: school.classes.grade5 },
      TODAY,
    )
    expect(grade5).toMatchObject({ people: 1, unreachable: 1 })
    expect((await summarizeAudience(school.actor('okafor'), audience, TODAY)).people).toBe(3)
  })

  test('left out is counted only for staff of that child, and never for a group officer or a family', async () => {
    await order('rui', 'mia', TODAY, null)
    const all: Audience = { type: 'school' }
    expect((await summarizeAudience(school.actor('rivera'), all, TODAY)).leftOut).toBe(1)
    expect((await summarizeAudience(school.actor('okafor'), all, TODAY)).leftOut).toBe(0)
    expect((await summarizeAudience(school.actor('director'), all, TODAY)).leftOut).toBe(1)
    expect((await summarizeAudience(school.actor('friend'), all, TODAY)).leftOut).toBeNull()
    expect((await summarizeAudience(school.actor('ana'), all, TODAY)).leftOut).toBeNull()
  })

  test('an account that becomes active is reached', async () => {
    await addAccount(database, school.orgId, school.people.pat!, 'pat')
    expect(await names({ type: 'grade', grade: '5' })).toEqual(['kim', 'pat'])
  })
})
