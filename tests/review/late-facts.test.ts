import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { openDesk } from './desk-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let desk: ReturnType<typeof openDesk>

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  desk = openDesk(database, school)
})
afterEach(() => setClock(NOON))

const TOMORROW = '2026-11-25T12:00:00Z'

async function say(guardian: string, studentId: string, state: 'granted' | 'refused') {
  const answers = (['class', 'portal', 'website'] as const).map(
    (channel) => ({ channel, kind: 'photo', state }) as const,
  )
  const said = await recordMediaRelease(
    school.actor(guardian),
    { studentId, answers, source: 'portal' },
    '2026-11-24',
  )
  expect(said.ok).toBe(true)
}

/** A teacher's picture of Leo for the website, sent and waiting for approval. */
async function propose(notBeforeAt: string | null) {
  const rivera = school.actor('rivera')
  const mediaId = newId()
  await database.owner.query(
    `INSERT INTO media (id, org_id, sha256, content_type, byte_size, width, height, file_name, stripped, storage_key, uploaded_by_id, uploaded_at)
     VALUES ($1, $2, $3, 'image/jpeg', 10, 10, 10, 'rocks.jpg', '{}', $4, $5, now())`,
    [mediaId, school.orgId, Buffer.alloc(32, 7), newId(), rivera.personId],
  )
  const saved = await saveDraft(rivera, {
    communicationId: null,
    kind: 'post',
    conversationId: null,
    replyToId: null,
    idempotencyKey: newId(),
    version: 0,
    content: draftContentSchema.parse({
      subject: 'Rocks',
      body: 'Grade 3 sorted rocks by weight this week.',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
      attachments: [
        { mediaId, altText: 'A child at a scale.', shown: 'tagged', studentIds: [school.students.leo] },
      ],
      notBeforeAt,
    }),
  })
  if (!saved.ok) throw new Error(saved.code)
  const { communicationId, version } = saved.value
  const submitted = await submitCommunication(rivera, { communicationId, version, acknowledged: [] })
  if (!submitted.ok) throw new Error(submitted.code)
  expect(submitted.value.state).toBe('held')
  return communicationId
}

const approve = async (communicationId: string) => {
  const { id: reviewItemId, decision_id: decisionId } = await desk.item(communicationId)
  return approveCommunication(school.actor('director'), { reviewItemId, decisionId })
}

describe('a consent withdrawn', () => {
  test('is shown to the reviewer child by child, as yes or no for each channel', async () => {
    await say('kim', school.students.leo, 'granted')
    const communicationId = await propose(null)
    const opened = await openHeld(school.actor('director'), (await desk.item(communicationId)).id)
    expect(opened.ok && opened.value.children).toEqual([
      expect.objectContaining({
        fullName: 'Leo Test',
        consent: [
          { channel: 'portal', granted: true },
          { channel: 'website', granted: true },
        ],
      }),
    ])
  })

  test('between sending and approval goes back to its author instead of out', async () => {
    await say('kim', school.students.leo, 'granted')
    const communicationId = await propose(null)
    await say('kim', school.students.leo, 'refused')
    expect(await approve(communicationId)).toMatchObject({ ok: false, code: 'facts-changed' })
    expect(await desk.state(communicationId)).toBe('blocked')
    expect(await desk.mails(communicationId)).toEqual([{ to: 'rivera', result: 'stopped' }])
  })

  test('between approval and the scheduled time stops the release; nobody ever saw it', async () => {
    await say('kim', school.students.leo, 'granted')
    const communicationId = await propose(TOMORROW)
    expect(await approve(communicationId)).toEqual({ ok: true, value: { state: 'scheduled' } })
    await say('kim', school.students.leo, 'refused')

    setClock(new Date(TOMORROW))
    expect(await releaseCommunication({ orgId: school.orgId, communicationId })).toEqual({
      outcome: 'stopped',
      state: 'blocked',
    })
    expect(
      await desk.count('SELECT count(*) FROM release WHERE communication_id = $1', [communicationId]),
    ).toBe(0)
    expect(
      await desk.count('SELECT count(*) FROM delivery WHERE communication_id = $1', [communicationId]),
    ).toBe(0)
    expect(await desk.mails(communicationId)).toEqual([
      { to: 'rivera', result: 'approved' },
      { to: 'rivera', result: 'stopped' },
    ])
  })

  test('without a withdrawal the same goes out at its time (the set-up of the one above)', async () => {
    await say('kim', school.students.leo, 'granted')
    const communicationId = await propose(TOMORROW)
    await approve(communicationId)
    setClock(new Date(TOMORROW))
    expect(await releaseCommunication({ orgId: school.orgId, communicationId })).toMatchObject({
      outcome: 'released',
    })
  })
})

test('facts that move while it waits make the reviewer look again, say what is new, and change whose it is', async () => {
  const { communicationId } = await compose(school.actor('rivera'), {
    kind: 'post',
    audience: { type: 'school' },
    body: 'Leo Test won the spelling bee in the gym on Friday.',
  })
  const before = await desk.item(communicationId)
  expect(before.queue).toBe('administration')
  await database.owner.query(
    'UPDATE student SET directory_opt_out = true, fact_version = fact_version + 1 WHERE id = $1',
    [school.students.leo],
  )
  expect(await approve(communicationId)).toMatchObject({ ok: false, code: 'facts-changed' })
  const after = await desk.item(communicationId)
  expect(after).toMatchObject({ id: before.id, queue: 'content' })
  expect(after.decision_id).not.toBe(before.decision_id)
  const opened = await openHeld(school.actor('director'), after.id)
  expect(opened.ok && opened.value.change?.appeared.map((one) => one.topic)).toEqual(['student-pii'])
  expect(await approve(communicationId)).toEqual({ ok: true, value: { state: 'sent' } })
})
