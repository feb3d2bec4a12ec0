import { beforeEach, describe, expect, test } from 'vitest'
import { answerForChildren } from '#lib/consent/answer-for-children.ts'
import { listClassConsents } from '#lib/consent/list-class-consents.ts'
import { listConsentingGuardians } from '#lib/consent/list-consenting-guardians.ts'
import { listMediaReleases } from '#lib/consent/list-media-releases.ts'
import { listPublicationsShowing } from '#lib/consent/list-publications-showing.ts'
import { loadConsent } from '#lib/consent/load-consent.ts'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import { consentFormSchema, paperFormSchema } from '#lib/consent/schema.ts'
import { summarizeConsents } from '#lib/consent/summarize-consents.ts'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { makeSchool, type School, TODAY } from '#tests/directory/school-fixture.ts'
import { cleanPicture, upload } from '#tests/media/pictures-fixture.ts'
import { publishPictures, revoke } from '#tests/media/publish-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: School
beforeEach(async () => {
  await database.empty()
  school = await makeSchool(database)
})

const form = (fields: Record<string, unknown>) =>
  consentFormSchema.safeParse({ studentId: school.students.leo, ...fields })
const send = async (name: string, fields: Record<string, unknown>) =>
  answerForChildren(school.actor(name), form(fields).data!.children, TODAY)
const granted = async (student: 'leo' | 'zoe', channel: 'class' | 'portal' | 'website') =>
  (await loadConsent(school.orgId, [school.students[student]], TODAY)).granted(
    school.students[student],
    channel,
    'photo',
  )

describe('a guardian’s form', () => {
  test('one press: yes inside, no outside, every question answered, for a second child as well', async () => {
    const result = await send('kim', { preset: 'inside', also: [school.students.zoe] })
    expect(result).toMatchObject({ ok: true, value: { granted: 20, refused: 20, takeDowns: 0 } })
    for (const child of ['leo', 'zoe'] as const) {
      expect(await granted(child, 'class')).toBe(true)
      expect(await granted(child, 'portal')).toBe(true)
      expect(await granted(child, 'website')).toBe(false)
      const stored = await listMediaReleases(
        school.actor('kim'),
        { studentId: school.students[child] },
        TODAY,
      )
      expect(stored.ok && stored.value.answers.every((answer) => answer.state !== null)).toBe(true)
    }
  })

  test('undo puts back what stood there, and a no where nothing did', async () => {
    await send('kim', { class_photo: 'granted' })
    const result = await send('kim', { class_photo: 'refused', website_photo: 'granted' })
    if (!result.ok) throw new Error(result.code)
    expect(await granted('leo', 'class')).toBe(false)
    await send('kim', { before: JSON.stringify(result.value.before) })
    expect(await granted('leo', 'class')).toBe(true)
    expect(await granted('leo', 'website')).toBe(false)
  })

  test('nothing is recorded for one child when another is not the guardian’s', async () => {
    expect(await send('kim', { class_photo: 'granted', also: [school.students.mia] })).toEqual({
      ok: false,
      code: 'not-allowed',
    })
    expect(await database.app.query('SELECT 1 FROM media_release')).toEqual([])
  })

  test.each([
    [{}],
    [{ class_photo: 'maybe' }],
    [{ class_tattoo: 'granted' }],
    [{ before: 'not json' }],
    [{ before: '[]' }],
    [{ before: '[{"studentId":"x","answers":[]}]' }],
    [{ studentId: 'x', class_photo: 'granted' }],
    [{ preset: 'everything' }],
  ])('%j is refused before any use case', (fields) => {
    expect(form(fields).success).toBe(false)
  })

  test('an empty form says which sentence belongs beside it', () => {
    expect(form({}).error?.issues).toMatchObject([{ path: ['answers'], message: 'consent.field.answers' }])
  })

  test('a paper without a signature or with an odd day names the field', () => {
    const fields = { studentId: school.students.leo, class_photo: 'granted', beginsOn: 'soon', endsOn: '' }
    const issues = paperFormSchema
      .safeParse(fields)
      .error?.issues.map((issue) => [issue.path[0], issue.message])
    expect(issues).toEqual([
      ['guardianId', 'consent.field.guardian'],
      ['beginsOn', 'consent.field.day'],
    ])
  })
})

describe('a yes that is taken back', () => {
  async function published(channels: string[], audience: 'class' | 'public') {
    const media = await acceptMedia(school.actor('rivera'), upload(await cleanPicture()))
    if (!media.ok) throw new Error(media.code)
    return publishPictures(database, school, {
      author: 'rivera',
      audience:
        audience === 'public' ? { type: 'public' } : { type: 'class', classId: school.classes.grade3 },
      channels,
      mediaIds: [media.value.mediaId],
      shows: [school.students.leo],
    })
  }
  const tasks = () =>
    database.app.query<{ subject_key: string; done_at: Date | null; details: { channels: string[] } }>(
      "SELECT subject_key, done_at, details FROM task WHERE kind = 'take-down' AND owner_role = 'office' ORDER BY subject_key",
    )

  test('opens one take-down for each live release through the lost channel, and only those', async () => {
    const inClass = await published(['portal'], 'class')
    const outside = await published(['portal', 'website'], 'public')
    const gone = await published(['portal', 'website'], 'public')
    await revoke(database, school, gone.releaseId)
    await send('kim', { class_photo: 'granted', website_photo: 'granted' })
    const result = await send('kim', { class_photo: 'granted', website_photo: 'refused' })
    expect(result).toMatchObject({ ok: true, value: { takeDowns: 1 } })
    expect(await tasks()).toMatchObject([
      {
        subject_key: `release:${outside.releaseId}:student:${school.students.leo}`,
        details: { channels: ['website'] },
      },
    ])
    await send('kim', { class_photo: 'refused' })
    expect((await tasks()).map((task) => task.subject_key)).toContain(
      `release:${inClass.releaseId}:student:${school.students.leo}`,
    )
    const events = await database.app.query("SELECT payload FROM audit_event WHERE type = 'task.opened'")
    expect(events.length).toBeGreaterThanOrEqual(2)
  })

  test('a task that was done opens again at the next withdrawal; a first no opens none', async () => {
    await published(['portal'], 'class')
    expect(await send('kim', { class_photo: 'refused' })).toMatchObject({ ok: true, value: { takeDowns: 0 } })
    await send('kim', { class_photo: 'granted' })
    await send('kim', { class_photo: 'refused' })
    await database.app.query('UPDATE task SET done_at = now()')
    await send('kim', { class_photo: 'granted' })
    await send('kim', { class_photo: 'refused' })
    expect(await tasks()).toMatchObject([{ done_at: null }])
  })

  test('what shows a child is listed for its own guardians with the right to records, while it is out', async () => {
    const { releaseId, communicationId } = await published(['portal'], 'class')
    const listed = (name: string) => listPublicationsShowing(school.actor(name), school.students.leo, TODAY)
    expect(await listed('kim')).toMatchObject([{ communicationId, pictures: 1 }])
    expect(await listed('ana')).toEqual([])
    expect(await listed('rivera')).toEqual([])
    await database.owner.query('UPDATE guardianship SET sees_records = false WHERE person_id = $1', [
      school.people.kim,
    ])
    expect(await listed('kim')).toEqual([])
    await database.owner.query('UPDATE guardianship SET sees_records = true WHERE person_id = $1', [
      school.people.kim,
    ])
    await revoke(database, school, releaseId)
    expect(await listed('kim')).toEqual([])
  })
})

describe('what staff see of it', () => {
  test('the office counts answers by class; nobody else does', async () => {
    await send('kim', { preset: 'inside', also: [school.students.zoe] })
    await recordMediaRelease(
      school.actor('ana'),
      {
        studentId: school.students.mia,
        source: 'portal',
        answers: [{ channel: 'class', kind: 'photo', state: 'refused' }],
      },
      TODAY,
    )
    const summary = await summarizeConsents(school.actor('office'), TODAY)
    if (!summary.ok) throw new Error(summary.code)
    expect(summary.value.classes).toEqual([
      { title: 'Grade 3', grade: '3', answered: 1, part: 1, open: 0 },
      { title: 'Grade 5', grade: '5', answered: 1, part: 0, open: 1 },
    ])
    expect(summary.value.waiting.map((one) => [one.fullName, one.missing, one.guardians])).toEqual([
      ['Sam Test', 20, ['pat']],
      ['Mia Test', 19, ['ana', 'rui']],
    ])
    expect(JSON.stringify(summary)).not.toMatch(/refused|granted/)
    for (const name of ['rivera', 'ana', 'friend', 'it'])
      expect(await summarizeConsents(school.actor(name), TODAY)).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('a year later the same answers are asked for again', async () => {
    await send('kim', { preset: 'inside' })
    const stored = await listMediaReleases(
      school.actor('kim'),
      { studentId: school.students.leo },
      '2027-06-21',
    )
    const open = stored.ok ? stored.value.answers.filter((answer) => answer.state === null).length : -1
    expect(open).toBe(10)
  })

  test('a teacher sees yes or no for own children; the office whose signature counts', async () => {
    await send('kim', { class_photo: 'granted' })
    const shown = await listClassConsents(school.actor('rivera'), TODAY)
    expect(shown.map((one) => [one.givenName, one.photo])).toEqual([
      ['Leo', ['class']],
      ['Mia', []],
    ])
    expect(await listClassConsents(school.actor('auditor'), TODAY)).toEqual([])
    const paper = await listConsentingGuardians(school.actor('office'), school.students.mia, TODAY)
    expect(paper.ok && paper.value.guardians.map((one) => one.name)).toEqual(['ana', 'rui'])
    for (const name of ['director', 'rivera', 'ana'])
      expect(await listConsentingGuardians(school.actor(name), school.students.mia, TODAY)).toEqual({
        ok: false,
        code: 'not-found',
      })
  })
})
