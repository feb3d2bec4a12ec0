import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { listFeed } from '#lib/communications/list-feed.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { takeDownCommunication } from '#lib/communications/take-down-communication.ts'
import { countTakeDowns } from '#lib/consent/count-take-downs.ts'
import { finishTakeDown } from '#lib/consent/finish-take-down.ts'
import { listFinishedTakeDowns } from '#lib/consent/list-finished-take-downs.ts'
import { listTakeDowns, type TakeDown } from '#lib/consent/list-take-downs.ts'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import { finishTask } from '#lib/delivery/finish-task.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { openMedia } from '#lib/media/open-media.ts'
import type { ConsentChannel } from '#lib/policy/types.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makeSchool, NOON, type School, TODAY } from '#tests/directory/school-fixture.ts'
import { cleanPicture, upload } from '#tests/media/pictures-fixture.ts'
import { publishPictures } from '#tests/media/publish-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: School
beforeEach(async () => {
  setClock(NOON)
  await database.empty()
  school = await makeSchool(database)
})
afterEach(() => setClock(null))

const deputy = (): Actor => ({ ...school.actor('director'), role: 'deputy' })
const say = (channel: ConsentChannel, state: 'granted' | 'refused') =>
  recordMediaRelease(
    school.actor('kim'),
    { studentId: school.students.leo, source: 'portal', answers: [{ channel, kind: 'photo', state }] },
    TODAY,
  )

/** A picture of Leo that Kim agreed to and then did not: out, read by Kim, and waiting to be taken down. */
async function shown(channels = ['portal'], channel: ConsentChannel = 'class', audience?: Audience) {
  const media = await acceptMedia(school.actor('rivera'), upload(await cleanPicture()))
  if (!media.ok) throw new Error(media.code)
  const released = await publishPictures(database, school, {
    author: 'rivera',
    audience:
      audience ??
      (channels.length > 1 ? { type: 'public' } : { type: 'class', classId: school.classes.grade3 }),
    channels,
    mediaIds: [media.value.mediaId],
    shows: [school.students.leo],
    recipients: [{ name: 'kim', studentIds: [school.students.leo] }],
  })
  await say(channel, 'granted')
  await say(channel, 'refused')
  return { ...released, mediaId: media.value.mediaId }
}

async function waiting(actor = school.actor('office')): Promise<TakeDown[]> {
  const listed = await listTakeDowns(actor)
  if (!listed.ok) throw new Error(listed.code)
  expect(await countTakeDowns(actor)).toEqual({ ok: true, value: listed.value.length })
  return listed.value
}
const only = async () => (await waiting())[0]!
const revocations = () =>
  database.app.query<{ kind: string; release_id: string }>('SELECT kind, release_id::text FROM revocation')
const done = () =>
  database.app.query<{ payload: object; actor_id: string }>(
    "SELECT payload, actor_id::text FROM audit_event WHERE type = 'task.done'",
  )

describe('the list', () => {
  test('says which post, which child, where and since when, to the office, the Director and the deputy', async () => {
    const { communicationId } = await shown(['portal', 'website'], 'website')
    const expected = {
      communicationId,
      subject: 's',
      student: 'Leo Test',
      author: 'rivera',
      channels: ['website'],
      lost: ['website'],
      openedAt: NOON,
      live: true,
      direct: false,
      agreedAgain: false,
    }
    for (const actor of [school.actor('office'), school.actor('director'), deputy()])
      expect(await waiting(actor)).toMatchObject([expected])
  })

  test('is not shown to anybody else, and neither way out is theirs', async () => {
    await shown()
    const { id } = await only()
    const no = { ok: false, code: 'not-allowed' }
    for (const name of ['rivera', 'okafor', 'nurse', 'sub', 'kim', 'ana', 'friend', 'auditor', 'it']) {
      const actor = school.actor(name)
      expect(await listTakeDowns(actor), name).toMatchObject(no)
      expect(await countTakeDowns(actor), name).toMatchObject(no)
      expect(await listFinishedTakeDowns(actor), name).toMatchObject(no)
      for (const taskId of [id, newId()]) {
        expect(await takeDownCommunication(actor, { taskId }), name).toMatchObject(no)
        expect(await finishTakeDown(actor, { taskId, note: 'Gone.' }), name).toMatchObject(no)
      }
    }
    expect(await revocations()).toEqual([])
    expect(await waiting()).toHaveLength(1)
  })

  test('of another school there is nothing', async () => {
    await shown()
    const { id } = await only()
    const other = (await makeSchool(database)).actor('office')
    expect(await listTakeDowns(other)).toEqual({ ok: true, value: [] })
    expect(await takeDownCommunication(other, { taskId: id })).toMatchObject({ code: 'not-found' })
    expect(await finishTakeDown(other, { taskId: id, note: 'Gone.' })).toMatchObject({ code: 'not-found' })
  })

  test('a direct message keeps its title to itself', async () => {
    const { students, households } = school
    const family = { householdIds: [households.kim], studentIds: [students.leo] }
    await shown(['portal'], 'class', { type: 'households', ...family })
    expect(await waiting()).toMatchObject([{ direct: true, subject: '' }])
    await takeDownCommunication(school.actor('office'), { taskId: (await only()).id })
    const done = { direct: true, subject: '', note: null }
    expect(await listFinishedTakeDowns(school.actor('office'))).toMatchObject({ value: [done] })
  })

  test('a second withdrawal adds to a task that waits, and keeps its date', async () => {
    await shown(['portal', 'website'], 'website')
    setClock(new Date(NOON.getTime() + 86_400_000))
    await say('portal', 'granted')
    await say('portal', 'refused')
    expect(await waiting()).toMatchObject([{ channels: ['website', 'portal'], openedAt: NOON }])
    await say('website', 'granted')
    expect(await waiting()).toMatchObject([{ agreedAgain: false }])
    await say('portal', 'granted')
    expect(await waiting()).toMatchObject([{ agreedAgain: true }])
  })
})

describe('taking down', () => {
  test.each(['office', 'director', 'deputy'])(
    'by the %s hides it from every reader at once',
    async (name) => {
      const { releaseId, mediaId } = await shown()
      const actor = name === 'deputy' ? deputy() : school.actor(name)
      const before = await listFeed(school.actor('kim'))
      expect(before).toMatchObject({ value: { items: [{ content: { body: 'b' } }] } })
      const { id } = await only()
      expect(await takeDownCommunication(actor, { taskId: id })).toEqual({
        ok: true,
        value: { copiesMailed: 0 },
      })
      expect(await listFeed(school.actor('kim'))).toMatchObject({ value: { items: [{ content: null }] } })
      expect((await openMedia(school.actor('kim'), mediaId)).ok).toBe(false)
      expect(await revocations()).toEqual([{ kind: 'take-down', release_id: releaseId }])
      expect(await waiting()).toEqual([])
      expect(await done()).toMatchObject([{ actor_id: actor.personId, payload: { kind: 'take-down' } }])
      const mails = await database.app.query("SELECT data FROM pgboss.job WHERE name = 'send-system-mail'")
      expect(JSON.stringify(mails)).toContain('taken-down')
      expect(JSON.stringify(mails)).toContain(school.people.rivera)
    },
  )

  test('the office may hide nothing that no open task names', async () => {
    const { communicationId } = await shown()
    const office = school.actor('office')
    const input = { communicationId, reason: 'I do not like it.', takeDown: true }
    expect(await recallCommunication(office, input)).toMatchObject({ code: 'not-allowed' })
    expect(await takeDownCommunication(office, { taskId: newId() })).toMatchObject({ code: 'not-found' })
    const { id } = await only()
    await database.app.query('UPDATE task SET done_at = now()')
    expect(await takeDownCommunication(office, { taskId: id })).toMatchObject({ code: 'already' })
    await database.app.query(`UPDATE task SET kind = 'undeliverable', done_at = NULL`)
    expect(await takeDownCommunication(office, { taskId: id })).toMatchObject({ code: 'not-found' })
    expect(await revocations()).toEqual([])
  })

  test('its author was quicker: the task is done with it, and a second press changes nothing', async () => {
    const { communicationId } = await shown()
    const { id } = await only()
    const { roleAssignmentId } = school.actor('rivera')
    await database.app.query('UPDATE communication SET capacity = $1', [{ roleAssignmentId }])
    await recallCommunication(school.actor('rivera'), { communicationId, reason: 'Wrong picture.' })
    expect(await waiting()).toEqual([])
    expect(await takeDownCommunication(school.actor('office'), { taskId: id })).toEqual({
      ok: false,
      code: 'already',
    })
    expect(await revocations()).toHaveLength(1)
    const mails = await database.app.query("SELECT 1 FROM pgboss.job WHERE name = 'send-system-mail'")
    expect(mails).toEqual([])
  })

  test('two at once: one does it, the other hears that it is done', async () => {
    await shown()
    const { id } = await only()
    const both = await Promise.all([
      takeDownCommunication(school.actor('office'), { taskId: id }),
      takeDownCommunication(school.actor('director'), { taskId: id }),
    ])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['already', 'ok'])
    expect(await revocations()).toHaveLength(1)
    expect(await done()).toHaveLength(1)
  })

  test('a copy on a page outside keeps its task until somebody says it is gone', async () => {
    await shown(['portal', 'official-page'], 'official-page')
    const { id } = await only()
    expect(await takeDownCommunication(school.actor('office'), { taskId: id })).toMatchObject({ ok: true })
    expect(await waiting()).toMatchObject([{ id, live: false, channels: ['official-page'] }])
    expect(await takeDownCommunication(school.actor('office'), { taskId: id })).toMatchObject({
      code: 'already',
    })
    const note = 'Removed from the Facebook page.'
    expect(await finishTakeDown(school.actor('office'), { taskId: id, note })).toMatchObject({ ok: true })
    expect(await waiting()).toEqual([])
  })
})

describe('done elsewhere', () => {
  test('is written down with what was done, its words only as a hash in the log', async () => {
    await shown(['portal', 'official-page'], 'official-page')
    const { id } = await only()
    const note = '  Removed from the Facebook page.  '
    expect(await finishTakeDown(school.actor('office'), { taskId: id, note })).toMatchObject({ ok: true })
    const [task] = await database.app.query<{ details: object; done_by_id: string }>(
      'SELECT details, done_by_id::text FROM task',
    )
    expect(task).toMatchObject({
      details: { note: 'Removed from the Facebook page.' },
      done_by_id: school.people.office,
    })
    const events = await done()
    expect(events).toMatchObject([{ payload: { kind: 'take-down', noteHash: expect.any(String) } }])
    expect(JSON.stringify(events)).not.toContain('Facebook')
    expect(await revocations()).toEqual([])
  })

  test('is read again afterwards, with who did it and when, by whoever reads the list', async () => {
    await shown(['portal', 'official-page'], 'official-page')
    const { id } = await only()
    expect(await listFinishedTakeDowns(deputy())).toEqual({ ok: true, value: [] })
    await finishTakeDown(school.actor('office'), { taskId: id, note: 'Removed by hand.' })
    const line = {
      subject: 's',
      student: 'Leo Test',
      doneBy: 'office',
      doneAt: NOON,
      note: 'Removed by hand.',
    }
    expect(await listFinishedTakeDowns(deputy())).toMatchObject({ ok: true, value: [line] })
    const other = (await makeSchool(database)).actor('office')
    expect(await listFinishedTakeDowns(other)).toEqual({ ok: true, value: [] })
  })

  test('not while it is still shown here, but when the family has agreed again', async () => {
    await shown()
    const { id } = await only()
    const finish = () => finishTakeDown(school.actor('office'), { taskId: id, note: 'They agreed again.' })
    expect(await finish()).toEqual({ ok: false, code: 'still-shown' })
    await say('class', 'granted')
    expect(await finish()).toMatchObject({ ok: true })
    expect(await finish()).toEqual({ ok: false, code: 'already' })
  })

  test('two at once: one line stands', async () => {
    await shown(['portal', 'official-page'], 'official-page')
    const { id } = await only()
    const both = await Promise.all(
      ['office', 'director'].map((name) =>
        finishTakeDown(school.actor(name), { taskId: id, note: `Done by ${name}.` }),
      ),
    )
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['already', 'ok'])
    expect(await done()).toHaveLength(1)
  })

  test('needs a line, of text, not too long; the button of the bounces is no way round it', async () => {
    await shown(['portal', 'official-page'], 'official-page')
    const { id } = await only()
    for (const note of ['', '  ', 'ab', 'x'.repeat(501), 'a\u0000bc', 'ab\ud800c'])
      await expect(finishTakeDown(school.actor('office'), { taskId: id, note })).rejects.toThrow()
    expect(await finishTask(school.actor('office'), id)).toEqual({ ok: false, code: 'not-found' })
    expect(await waiting()).toHaveLength(1)
  })
})
