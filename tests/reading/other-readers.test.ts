import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listOtherReaders } from '#lib/communications/list-other-readers.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { listOtherActors } from '#lib/identity/list-other-actors.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
/** Mr Okafor teaches grade 5 and is a guardian of Leo in grade 3. */
let [okafor, asParent, rivera] = [] as unknown as [Actor, Actor, Actor]
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
  okafor = school.actor('okafor')
  rivera = school.actor('rivera')
  const others = await listOtherActors(okafor)
  expect(others).toHaveLength(1)
  asParent = others[0]!
})

test('a parent’s letter opened as a teacher names the child and the way; opened as a parent there is no other', async () => {
  expect(asParent).toMatchObject({ personId: okafor.personId, role: 'guardian', sessionId: okafor.sessionId })
  const { households, students } = school
  const letter = await school.tell(rivera, {
    body: 'Leo forgot his coat.',
    audience: { type: 'households', householdIds: [households.okafor], studentIds: [students.leo] },
  })
  expect((await openCommunication(okafor, letter)).ok).toBe(false)
  expect(await listOtherReaders(okafor, letter)).toEqual([
    {
      capacityId: asParent.roleAssignmentId,
      isGuardian: true,
      label: 'Parent or guardian',
      children: ['Leo'],
    },
  ])
  expect(await listOtherReaders(asParent, letter)).toEqual([])
})

test('what was written as a teacher and opened as a parent leads to the teacher', async () => {
  const post = await school.tell(okafor, {
    body: 'Bring a pencil.',
    audience: { type: 'class', classId: school.classes.grade5 },
  })
  expect(await listOtherReaders(asParent, post)).toMatchObject([
    { capacityId: okafor.roleAssignmentId, isGuardian: false, label: 'Grade 5 teacher', children: [] },
  ])
})

test('what is not theirs in any capacity, and what does not exist, look the same', async () => {
  const { households, students } = school
  const letter = await school.tell(rivera, {
    body: 'Mia read aloud.',
    audience: { type: 'households', householdIds: [households.ana], studentIds: [students.mia] },
  })
  for (const actor of [okafor, asParent, school.actor('kim'), school.actor('director'), school.actor('it')])
    for (const id of [letter, newId(), 'nonsense', '']) expect(await listOtherReaders(actor, id)).toEqual([])
})

test('of another school, or once taken away, there is nothing', async () => {
  const { households, students } = school
  const letter = await school.tell(rivera, {
    body: 'Leo was glad.',
    audience: { type: 'households', householdIds: [households.okafor], studentIds: [students.leo] },
  })
  expect(await listOtherReaders({ ...okafor, orgId: newId() }, letter).catch(() => [])).toEqual([])
  await database.owner.query('UPDATE guardianship SET ends_on = $1 WHERE person_id = $2', [
    '2026-11-01',
    okafor.personId,
  ])
  expect(await listOtherReaders(okafor, letter)).toEqual([])
})
