import { beforeAll, describe, expect, test } from 'vitest'
import { authorize } from '#lib/access/authorize.ts'
import { commit } from '#lib/audit/commit.ts'
import { ownsAudience } from '#lib/communications/facts/owns-audience.ts'
import { listAudiences } from '#lib/directory/list-audiences.ts'
import { listClassesInScope } from '#lib/directory/list-classes-in-scope.ts'
import { listMyChildren } from '#lib/directory/list-my-children.ts'
import { listRoster } from '#lib/directory/list-roster.ts'
import { listStudentsInScope } from '#lib/directory/list-students-in-scope.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeSchool, type School, TODAY } from './school-fixture.ts'

const database = await createTestDatabase()
let school: School
beforeAll(async () => {
  school = await makeSchool(database)
  await makeSchool(database)
  await commit((tx, record) =>
    recordOrder(tx, record, {
      orgId: school.orgId,
      studentId: school.students.zoe,
      personId: school.people.kim!,
      reference: 'secret reference',
      issuedOn: TODAY,
      beginsOn: '2026-12-01',
      endsOn: '2026-12-05',
    }),
  )
})

const lines = async (name: string, day = TODAY) =>
  (await listAudiences(school.actor(name), day)).map(
    (one) => `${one.kind} ${one.name}${one.about.length > 0 ? ` (${one.about.join(', ')})` : ''}`,
  )

describe('whom one may write to', () => {
  test('a teacher: own classes, the wide ones, own children’s households apart', async () => {
    expect(await lines('rivera')).toEqual([
      'class Grade 3',
      'school ',
      'public ',
      'staff ',
      'family kim (Leo)',
      'family okafor (Leo)',
      'family ana (Mia)',
      'family rui (Mia)',
    ])
  })

  test('a substitute: today’s class alone, and nothing the day after', async () => {
    expect((await lines('sub')).filter((line) => line.startsWith('class'))).toEqual(['class Grade 3'])
    expect(await lines('sub', '2026-11-25')).toEqual(['staff '])
  })

  test('office and Director: everything; families by search', async () => {
    for (const name of ['office', 'director']) {
      const all = await lines(name)
      expect(all).toEqual(
        expect.arrayContaining(['school ', 'class Grade 5', 'grade 5', 'group Friends', 'family pat (Sam)']),
      )
    }
    const found = await listAudiences(school.actor('office'), TODAY, { search: 'mIA' })
    expect(found.filter((one) => one.kind === 'family').map((one) => one.name)).toEqual(['ana', 'rui'])
    const literal = await listAudiences(school.actor('office'), TODAY, { search: '%' })
    expect(literal.filter((one) => one.kind === 'family')).toEqual([])
  })

  test('a guardian: the child’s teachers, the office, the Director', async () => {
    expect(await lines('ana')).toEqual([
      'person rivera (Mia)',
      'person sub (Mia)',
      'office ',
      'director director',
    ])
    expect(await lines('kim')).toEqual([
      'person okafor (Zoe)',
      'person rivera (Leo)',
      'person sub (Leo)',
      'office ',
      'director director',
    ])
    expect(await lines('kim', '2026-12-03'), 'an order takes the child’s teacher').toEqual([
      'person rivera (Leo)',
      'office ',
      'director director',
    ])
  })

  test('a group officer: the group, the school, the public, the office', async () => {
    expect(await lines('friend')).toEqual([
      'group Friends',
      'school ',
      'public ',
      'office ',
      'director director',
    ])
  })

  test('nobody else', async () => {
    expect(await lines('auditor')).toEqual([])
    expect(await lines('it')).toEqual([])
  })

  const reachOf: Record<Audience['type'], 'direct' | 'class' | 'school' | 'public' | 'staff'> = {
    households: 'direct',
    class: 'class',
    grade: 'class',
    group: 'class',
    school: 'school',
    public: 'public',
    staff: 'staff',
    persons: 'staff',
  }
  test.each(['rivera', 'sub', 'office', 'director', 'ana', 'kim', 'friend'])(
    'every line %s is offered is one authorize lets pass',
    async (name) => {
      const actor = school.actor(name)
      const offered = await listAudiences(actor, TODAY)
      expect(offered.length).toBeGreaterThan(0)
      for (const { audience, key } of offered) {
        const facts = {
          orgId: school.orgId,
          kind: name === 'friend' ? ('post' as const) : ('message' as const),
          reach: reachOf[audience.type],
          isOwnAudience: await ownsAudience(actor, audience, null, TODAY),
        }
        expect(authorize(actor, 'communication.write', facts), key).toEqual({ ok: true })
      }
    },
  )
})

describe('whom one may name', () => {
  test.each([
    ['rivera', ['Leo Test', 'Mia Test']],
    ['sub', ['Leo Test', 'Mia Test']],
    ['okafor', ['Sam Test', 'Zoe Test']],
    ['nurse', ['Leo Test', 'Mia Test', 'Sam Test', 'Zoe Test']],
    ['office', ['Leo Test', 'Mia Test', 'Sam Test', 'Zoe Test']],
    ['ana', ['Mia Test']],
    ['kim', ['Leo Test', 'Zoe Test']],
    ['friend', ['Leo Test', 'Zoe Test']],
    ['auditor', []],
    ['it', []],
  ])('%s', async (name, expected) => {
    const students = await listStudentsInScope(school.actor(name), TODAY)
    expect(students.map((student) => student.fullName).sort()).toEqual(expected)
  })

  test('asked about by id, a child out of scope is absent', async () => {
    const { mia, zoe } = school.students
    const found = await listStudentsInScope(school.actor('rivera'), TODAY, { ids: [mia, zoe] })
    expect(found.map((student) => student.id)).toEqual([mia])
  })

  test('an order takes the child from its guardian’s page for its days', async () => {
    const names = async (day: string) =>
      (await listMyChildren(school.actor('kim'), day)).map((one) => one.givenName)
    expect(await names('2026-11-30')).toEqual(['Leo', 'Zoe'])
    expect(await names('2026-12-05')).toEqual(['Leo'])
    expect(await names('2026-12-06')).toEqual(['Leo', 'Zoe'])
    expect(await listMyChildren(school.actor('rivera'), TODAY)).toEqual([])
  })

  test('classes: own, all or none', async () => {
    const titles = async (name: string) =>
      (await listClassesInScope(school.actor(name), TODAY)).map((one) => `${one.title} ${one.students}`)
    expect(await titles('rivera')).toEqual(['Grade 3 2'])
    expect(await titles('office')).toEqual(['Grade 3 2', 'Grade 5 2'])
    expect(await titles('kim')).toEqual([])
  })

  test('rights and days of orders, never their content, for office, Director and deputy alone', async () => {
    const roster = await listRoster(school.actor('office'), TODAY, { search: 'zoe' })
    if (!roster.ok) throw new Error(roster.code)
    expect(roster.value[0]?.guardians[0]).toMatchObject({
      name: 'kim',
      mayConsent: true,
      orders: [{ beginsOn: '2026-12-01', endsOn: '2026-12-05' }],
    })
    expect(JSON.stringify(roster)).not.toContain('secret reference')
    for (const name of ['rivera', 'nurse', 'ana', 'friend', 'auditor', 'it'])
      expect(await listRoster(school.actor(name), TODAY)).toEqual({ ok: false, code: 'not-allowed' })
  })
})
