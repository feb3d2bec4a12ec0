import { beforeAll, expect, test } from 'vitest'
import { countAudience } from '#lib/directory/count-audience.ts'
import { resolveAudience } from '#lib/directory/resolve-audience.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeSchool, type School, TODAY } from './school-fixture.ts'

// What the database counts must be what it would have listed: a release is held on these two numbers.
const database = await createTestDatabase()
let school: School
beforeAll(async () => {
  school = await makeSchool(database)
})

const audiences: [string, (at: School) => Audience][] = [
  ['a class', (at) => ({ type: 'class', classId: at.classes.grade3 })],
  ['a grade', () => ({ type: 'grade', grade: '5' })],
  ['a group', (at) => ({ type: 'group', groupId: at.groupId })],
  ['the school', () => ({ type: 'school' })],
  ['the public', () => ({ type: 'public' })],
  ['all staff', () => ({ type: 'staff' })],
  ['people', (at) => ({ type: 'persons', personIds: [at.people.rivera!, at.people.ana!] })],
  [
    'two households of one child',
    (at) => ({
      type: 'households',
      householdIds: [at.households.ana, at.households.rui],
      studentIds: [at.students.mia],
    }),
  ],
]

test.each(audiences)('%s is counted as it is listed, without its author', async (_what, of) => {
  const audience = of(school)
  const context = { orgId: school.orgId, today: TODAY }
  const { recipients } = await resolveAudience(audience, context)
  expect(recipients.length).toBeGreaterThan(0)
  for (const author of [school.people.director!, recipients[0]!.personId]) {
    const others = recipients.filter((one) => one.personId !== author)
    const households = new Set(others.flatMap((one) => (one.householdId === null ? [] : [one.householdId])))
    expect(await countAudience(audience, context, author)).toEqual({
      people: others.length,
      households: households.size,
    })
  }
})
