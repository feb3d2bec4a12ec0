import { beforeAll, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { countNavigation } from '#lib/communications/count-navigation.ts'
import { countUnread } from '#lib/communications/count-unread.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { markRead } from '#lib/communications/mark-read.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { compose } from '#tests/communications/pipeline-fixture.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { makeReading } from './reading-fixture.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeReading>>
beforeAll(async () => {
  setClock(NOON)
  school = await makeReading(database)
})

/** Everybody's number is the sum of their list; answers who has how many. */
async function unread(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of Object.keys(school.people)) {
    if (name === 'pat') continue
    const actor = school.actor(name)
    const listed = await listConversations(actor)
    const sum = listed.ok ? listed.value.reduce((total, talk) => total + talk.unread, 0) : null
    const counted = await countUnread(actor)
    expect(counted, name).toEqual({ ok: true, value: sum })
    if (counted.ok && counted.value > 0) counts[name] = counted.value
  }
  return counts
}

test('the number in the navigation is what the list of messages says, whatever happens', async () => {
  const { households, students } = school
  const [ana, rivera, kim] = [school.actor('ana'), school.actor('rivera'), school.actor('kim')]
  expect(await unread()).toEqual({})
  const both = { householdIds: [households.ana, households.rui], studentIds: [students.mia] }
  const first = await school.tell(rivera, {
    body: 'Mia was brave today.',
    audience: { type: 'households', ...both },
  })
  await school.tell(kim, {
    body: 'Is there school?',
    audience: { type: 'persons', personIds: [rivera.personId] },
  })
  expect(await unread()).toEqual({ ana: 1, rui: 1, rivera: 1 })
  const second = await school.tell(rivera, {
    body: 'Bring boots tomorrow.',
    audience: { type: 'households', ...both, householdIds: [households.ana] },
  })
  expect(await unread()).toEqual({ ana: 2, rui: 1, rivera: 1 })
  await markRead(ana, [second])
  expect(await unread()).toEqual({ ana: 1, rui: 1, rivera: 1 })
  const listed = await listConversations(ana)
  const talk = listed.ok ? listed.value.find((one) => one.unread > 0) : undefined
  await school.answer(ana, talk!.conversationId, 'Thank you.')
  expect(await unread()).toEqual({ rui: 1, rivera: 2 })
  await recallCommunication(rivera, { communicationId: first, reason: 'Another child.' })
  expect(await unread()).toEqual({ rivera: 2 })
  await recallCommunication(kim, {
    communicationId: (
      await database.app.query<{ id: string }>('SELECT id::text FROM communication WHERE author_id = $1', [
        kim.personId,
      ])
    )[0]!.id,
    reason: 'Not needed.',
  })
  expect(await unread()).toEqual({ rivera: 1 })
  await school.tell(rivera, {
    body: 'Mia is tired.',
    audience: { type: 'households', ...both, householdIds: [households.rui] },
  })
  expect(await unread()).toEqual({ rui: 1, rivera: 1 })
  await commit((tx, record) =>
    recordOrder(tx, record, {
      orgId: school.orgId,
      studentId: students.mia,
      personId: school.people.rui!,
      reference: 'A-1',
      issuedOn: TODAY,
      beginsOn: TODAY,
    }),
  )
  expect(await unread()).toEqual({ rivera: 1 })
})

test('the desk’s number is what waits for the one who decides, never their own', async () => {
  const director = school.actor('director')
  expect(await countNavigation(director)).toEqual({ unread: 0, waiting: 0 })
  await compose(school.actor('rivera'), {
    kind: 'post',
    body: 'A word to everybody.',
    audience: { type: 'school' },
  })
  expect(await countNavigation(director)).toMatchObject({ waiting: 1 })
  expect(await countNavigation({ ...director, role: 'deputy' })).toMatchObject({ waiting: 1 })
  expect(await countNavigation({ ...director, personId: school.people.rivera! })).toMatchObject({
    waiting: 0,
  })
  for (const name of ['rivera', 'office', 'ana', 'friend', 'auditor', 'it'])
    expect(await countNavigation(school.actor(name)), name).toMatchObject({ waiting: 0 })
})
