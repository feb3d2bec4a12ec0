import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { openMedia } from '#lib/media/open-media.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makeSchool, NOON, type School, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { cleanPicture, upload } from './pictures-fixture.ts'
import { publishPictures, revoke } from './publish-fixture.ts'

const database = await createTestDatabase()
let school: School
let mediaId: string

beforeEach(async () => {
  setClock(NOON)
  await database.empty()
  school = await makeSchool(database)
  const accepted = await acceptMedia(school.actor('rivera'), upload(await cleanPicture()))
  if (!accepted.ok) throw new Error(accepted.code)
  mediaId = accepted.value.mediaId
})
afterEach(() => setClock(null))

const EVERYBODY = [
  'rivera',
  'okafor',
  'nurse',
  'sub',
  'office',
  'director',
  'auditor',
  'it',
  'ana',
  'rui',
  'kim',
  'pat',
  'friend',
]

async function opens(name: string | null, copy: 'original' | 320 = 'original'): Promise<boolean> {
  const result = await openMedia(name === null ? null : school.actor(name), mediaId, copy)
  if (result.ok) result.value.stream.destroy()
  else expect(result).toEqual({ ok: false, code: 'not-found' })
  return result.ok
}

async function whoOpens(): Promise<string[]> {
  const may: string[] = []
  for (const name of EVERYBODY) if (await opens(name)) may.push(name)
  return may
}

const toGrade3 = () => ({
  author: 'rivera',
  audience: { type: 'class' as const, classId: school.classes.grade3 },
  mediaIds: [mediaId],
  shows: [school.students.mia],
  recipients: [
    { name: 'ana', studentIds: [school.students.mia] },
    { name: 'rui', studentIds: [school.students.mia] },
    { name: 'kim', studentIds: [school.students.leo] },
  ],
})

const order = (name: string, student: 'mia' | 'leo') =>
  commit((tx, record) =>
    recordOrder(tx, record, {
      orgId: school.orgId,
      studentId: school.students[student],
      personId: school.people[name]!,
      reference: 'K',
      issuedOn: TODAY,
      beginsOn: TODAY,
    }),
  )

describe('who may open a picture', () => {
  test('before anything is sent: its uploader alone', async () => {
    expect(await whoOpens()).toEqual(['rivera'])
    expect(await opens(null)).toBe(false)
  })

  test('sent to a class: recipients, and the class’s staff of today', async () => {
    await publishPictures(database, school, toGrade3())
    expect(await whoOpens()).toEqual(['rivera', 'sub', 'ana', 'rui', 'kim'])
    expect(await opens('ana', 320)).toBe(true)
    expect(await opens(null)).toBe(false)
    setClock(new Date('2026-11-25T17:00:00Z'))
    expect(await opens('sub'), 'the substitute’s day is over').toBe(false)
  })

  test('recalled: readers lose it at once, the author keeps it', async () => {
    const { releaseId } = await publishPictures(database, school, toGrade3())
    await revoke(database, school, releaseId)
    expect(await whoOpens()).toEqual(['rivera'])
  })

  test('an order of today takes it from that person alone', async () => {
    await publishPictures(database, school, toGrade3())
    await order('rui', 'mia')
    expect(await whoOpens()).toEqual(['rivera', 'sub', 'ana', 'kim'])
  })

  test('an ended guardianship and a right to messages taken away each take it', async () => {
    await publishPictures(database, school, toGrade3())
    await database.owner.query("UPDATE guardianship SET ends_on = '2026-11-23' WHERE person_id = $1", [
      school.people.ana,
    ])
    await database.owner.query('UPDATE guardianship SET receives_messages = false WHERE person_id = $1', [
      school.people.rui,
    ])
    expect(await whoOpens()).toEqual(['rivera', 'sub', 'kim'])
  })

  test('a direct message about two children is lost with an order on either; a class post is not', async () => {
    const both = [school.students.leo, school.students.zoe]
    await publishPictures(database, school, {
      author: 'rivera',
      audience: { type: 'households', householdIds: [school.households.kim], studentIds: both },
      mediaIds: [mediaId],
      recipients: [{ name: 'kim', studentIds: both, direct: true }],
    })
    expect(await opens('kim')).toBe(true)
    await order('kim', 'leo')
    expect(await opens('kim')).toBe(false)
    await publishPictures(database, school, {
      author: 'rivera',
      audience: { type: 'school' },
      mediaIds: [mediaId],
      recipients: [{ name: 'kim', studentIds: both }],
    })
    expect(await opens('kim')).toBe(true)
  })

  test('held: whoever decides that queue, and nobody it is for', async () => {
    await publishPictures(database, school, { ...toGrade3(), outcome: 'hold', queue: 'administration' })
    expect(await whoOpens()).toEqual(['rivera', 'director'])
  })

  test('an auditor only after opening the case', async () => {
    const { communicationId } = await publishPictures(database, school, toGrade3())
    expect(await opens('auditor')).toBe(false)
    await database.app.query(
      `INSERT INTO text_opening (id, org_id, communication_id, person_id, reason, at) VALUES ($1, $2, $3, $4, 'r', now())`,
      [newId(), school.orgId, communicationId, school.people.auditor],
    )
    expect(await opens('auditor')).toBe(true)
  })

  test('public: anybody while it is published, nobody after the take-down', async () => {
    const { releaseId } = await publishPictures(database, school, {
      author: 'rivera',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
      mediaIds: [mediaId],
    })
    expect(await whoOpens()).toEqual(EVERYBODY)
    expect(await opens(null)).toBe(true)
    // A place the school has given up shows nothing any more, neither the post nor its pictures.
    const channel = (status: string) =>
      database.owner.query(`UPDATE official_channel SET status = $2 WHERE org_id = $1`, [
        school.orgId,
        status,
      ])
    await channel('retired')
    expect(await opens(null)).toBe(false)
    await channel('active')
    await revoke(database, school, releaseId)
    expect(await opens(null)).toBe(false)
    expect(await whoOpens()).toEqual(['rivera'])
  })

  test('another school’s people, other pictures and unknown ids are not found', async () => {
    await publishPictures(database, school, toGrade3())
    const other = await makeSchool(database)
    for (const name of ['director', 'office', 'rivera'])
      expect(await openMedia(other.actor(name), mediaId)).toEqual({ ok: false, code: 'not-found' })
    const second = await acceptMedia(school.actor('rivera'), upload(await cleanPicture('png')))
    if (!second.ok) throw new Error(second.code)
    expect(await openMedia(school.actor('ana'), second.value.mediaId)).toEqual({
      ok: false,
      code: 'not-found',
    })
    expect(await openMedia(school.actor('ana'), newId())).toEqual({ ok: false, code: 'not-found' })
  })
})
