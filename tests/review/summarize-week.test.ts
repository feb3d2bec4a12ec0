import { beforeAll, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { summarizeWeek } from '#lib/communications/summarize-week.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { openDesk } from './desk-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})

test('a week counts first attempts by the school’s days, waiting times, and what still waits', async () => {
  const desk = openDesk(database, school)
  const grade3 = { type: 'class', classId: school.classes.grade3 } as const
  const rivera = school.actor('rivera')
  // Half past eleven in the evening of the 20th at the school is the 21st in UTC.
  setClock(new Date('2026-11-21T04:30:00Z'))
  await compose(rivera, { audience: grade3, body: 'Library day is Friday.' })
  await compose(rivera, { audience: grade3, body: 'Late? Text me at 603-555-0142.' })
  const first = await desk.propose('Bake sale on Friday in the gym.')
  const second = await desk.propose('Book sale on Friday in the gym.')
  const oldest = await desk.propose('Tag sale on Friday in the gym.')

  setClock(new Date('2026-11-21T05:30:00Z'))
  const one = await desk.item(first.communicationId)
  await approveCommunication(school.actor('director'), { reviewItemId: one.id, decisionId: one.decision_id })
  setClock(new Date('2026-11-21T07:30:00Z'))
  const two = await desk.item(second.communicationId)
  await returnCommunication(school.actor('director'), {
    reviewItemId: two.id,
    reason: 'Please add the time.',
  })

  setClock(NOON)
  const week = await summarizeWeek(school.actor('director'))
  if (!week.ok) throw new Error(week.code)
  const { days, times, waiting } = week.value
  expect(days.map((day) => day.day)).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
  ])
  expect(days[2]).toEqual({ day: '2026-11-20', sent: 1, held: 3, returned: 0, blocked: 1 })
  expect(days[3]).toEqual({ day: '2026-11-21', sent: 0, held: 0, returned: 1, blocked: 0 })
  expect(times).toMatchObject({
    decided: 2,
    approved: 1,
    returned: 1,
    rejected: 0,
    medianMinutes: 120,
    longestMinutes: 180,
    selfApproved: 0,
  })
  expect(waiting.map((row) => row.communicationId)).toEqual([oldest.communicationId])

  const before = await summarizeWeek(school.actor('director'), 1)
  expect(before.ok && before.value.times).toMatchObject({
    decided: 0,
    medianMinutes: null,
    longestMinutes: null,
  })
  expect(before.ok && before.value.days.every((day) => day.held + day.sent + day.blocked === 0)).toBe(true)
  for (const name of ['rivera', 'office', 'friend', 'kim'])
    expect(await summarizeWeek(school.actor(name)), name).toMatchObject({ code: 'not-allowed' })
})
