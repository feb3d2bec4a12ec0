import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { openCommunication } from '#lib/communications/open-communication.ts'
import { listAudiences } from '#lib/directory/list-audiences.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { makeReading } from '#tests/reading/reading-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
let kim: Actor
/** Kim's Leo lives in one household, Zoe in another, where Sam and Pat live too: by count neither is the commoner. */
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
  kim = school.actor('kim')
  await database.owner.query(
    'UPDATE guardianship SET household_id = $1 WHERE person_id = $2 AND student_id = $3',
    [school.households.pat, kim.personId, school.students.zoe],
  )
})

const householdOf = async (communicationId: string) => {
  const [row] = await database.app.query<{ id: string }>(
    'SELECT k.household_id::text AS id FROM communication c JOIN conversation k ON k.id = c.conversation_id WHERE c.id = $1',
    [communicationId],
  )
  return row?.id
}
const lines = async (actor: Actor) =>
  (await listAudiences(actor, TODAY)).map(({ kind, name, about }) => `${kind} ${name} (${about.join(', ')})`)

test('who has children in two households chooses for which of them; a teacher of one says it by itself', async () => {
  expect(await lines(kim)).toEqual([
    'person okafor (Zoe)',
    'person rivera (Leo)',
    'person sub (Leo)',
    'office  (Leo)',
    'office  (Zoe)',
    'director director (Leo)',
    'director director (Zoe)',
  ])
  const keys = (await listAudiences(kim, TODAY)).map((one) => one.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(await lines(school.actor('ana'))).toEqual([
    'person rivera (Mia)',
    'person sub (Mia)',
    'office  ()',
    'director director ()',
  ])
})

test('each message begins in the household of the child it is about', async () => {
  const { households } = school
  const expected = { Leo: households.kim, Zoe: households.pat } as Record<string, string>
  for (const { audience, about } of await listAudiences(kim, TODAY)) {
    const id = await school.tell(kim, { body: `About ${about[0]}.`, audience })
    expect(await householdOf(id), about[0]).toBe(expected[about[0]!])
  }
})

test('an answer to a post is about the child the post reached', async () => {
  for (const [author, classId, household] of [
    ['rivera', school.classes.grade3, school.households.kim],
    ['okafor', school.classes.grade5, school.households.pat],
  ] as const) {
    const post = await school.tell(school.actor(author), {
      body: 'We read a book.',
      audience: { type: 'class', classId },
    })
    const opened = await openCommunication(kim, post)
    const replyTo = (opened.ok && opened.value.replyTo) as Audience
    const answer = await school.tell(kim, { body: 'Which one?', audience: replyTo, replyToId: post })
    expect(await householdOf(answer)).toBe(household)
  }
})

test('another family’s child, or a made-up one, opens no other household', async () => {
  const personIds = [school.people.office!]
  for (const studentId of [school.students.mia, '01890000-0000-7000-8000-00000000000f']) {
    const id = await school.tell(kim, { body: 'Hello?', audience: { type: 'persons', personIds, studentId } })
    expect([school.households.kim, school.households.pat]).toContain(await householdOf(id))
  }
  const listed = await listConversations(school.actor('ana'))
  expect(listed).toMatchObject({ ok: true, value: [] })
})
