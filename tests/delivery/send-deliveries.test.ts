import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { openSmtpChannel } from '#lib/delivery/channels/open-smtp-channel.ts'
import { recoverDeliveries } from '#lib/delivery/recover-deliveries.ts'
import { sendDeliveries } from '#lib/delivery/send-deliveries.ts'
import { signUnsubscribe } from '#lib/delivery/sign-unsubscribe.ts'
import type { EmailChannel } from '#lib/delivery/types.ts'
import { unsubscribeAccount } from '#lib/delivery/unsubscribe-account.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { countStates, type MailSchool, makeMailSchool, releasePost, revokeRelease } from './mail-fixture.ts'
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts'

const database = await createTestDatabase()
let sink: SmtpSink
let channel: EmailChannel
let school: MailSchool
let workerId: string

beforeAll(async () => {
  sink = await startSmtpSink()
  channel = openSmtpChannel(sink.url)
})
afterAll(async () => {
  await channel.close()
  await sink.close()
})
beforeEach(async () => {
  await database.empty()
  sink.received.length = 0
  sink.behave(() => 'accept')
  school = await makeMailSchool(database, 6)
  workerId = newId()
  await database.app.query(
    'INSERT INTO worker_heartbeat (id, started_at, beat_at) VALUES ($1, now(), now())',
    [workerId],
  )
})
afterEach(() => setClock(null))

const send = (releaseId: string, more: Partial<Parameters<typeof sendDeliveries>[0]> = {}) =>
  sendDeliveries({ orgId: school.orgId, releaseId, workerId, channel, ...more })
const attempts = () =>
  database.owner.query<{ outcome: string; detail: string }>(
    'SELECT outcome, detail FROM delivery_attempt ORDER BY at, id',
  )
const tasks = () =>
  database.owner.query<{ subject_key: string; details: { code: string } }>(
    `SELECT subject_key, details FROM task WHERE kind = 'undeliverable'`,
  )

describe('handing over', () => {
  test('each recipient gets one mail, also when the job comes twice and twice at once', async () => {
    const { releaseId } = await releasePost(database, school)
    await Promise.all([send(releaseId), send(releaseId)])
    await send(releaseId)
    expect(sink.received.map((mail) => mail.to).sort()).toEqual(
      school.guardians.map((one) => one.email).sort(),
    )
    expect(await countStates(database, releaseId)).toEqual({ 'in-app delivered': 6, 'email delivered': 6 })
    expect(await attempts()).toHaveLength(6)
  })

  test('a batch is one event in the log, with counts and no address', async () => {
    const { releaseId } = await releasePost(database, school)
    await send(releaseId)
    const events = await database.owner.query<{ payload: unknown }>(
      `SELECT payload FROM audit_event WHERE type = 'delivery.batch'`,
    )
    expect(events).toEqual([{ payload: { channel: 'email', counts: { delivered: 6 } } }])
  })

  test('one address that refuses becomes a task for the office; the others have their mail', async () => {
    sink.behave((name) => (name === 'family0' ? 'refuse' : name === 'family1' ? 'refuse-text' : 'accept'))
    const { releaseId } = await releasePost(database, school)
    await send(releaseId)
    expect(await countStates(database, releaseId)).toEqual({
      'in-app delivered': 6,
      'email delivered': 4,
      'email permanent-failure': 2,
    })
    const opened = await tasks()
    expect(opened.map((task) => task.subject_key).sort()).toEqual(
      [school.guardians[0]!.personId, school.guardians[1]!.personId].sort(),
    )
    expect(opened.map((task) => task.details.code).sort()).toEqual(['smtp-550-5.1.1', 'smtp-554-5.7.1'])
    // The same refusal again opens no second task.
    const second = await releasePost(database, school)
    await send(second.releaseId)
    expect(await tasks()).toHaveLength(2)
  })

  test('a deferral is tried again when its time has come, and gives up after the last attempt', async () => {
    sink.behave((name) => (name === 'family0' ? 'defer' : name === 'family1' ? 'defer-text' : 'accept'))
    const { releaseId } = await releasePost(database, school)
    let at = Date.now()
    setClock(() => new Date(at))
    await send(releaseId)
    expect(await countStates(database, releaseId)).toMatchObject({ 'email temporary-failure': 2 })
    await send(releaseId)
    expect((await attempts()).length).toBe(6)

    at += 61_000
    sink.behave((name) => (name === 'family0' ? 'defer' : 'accept'))
    await send(releaseId)
    expect(await countStates(database, releaseId)).toMatchObject({
      'email temporary-failure': 1,
      'email delivered': 5,
    })
    for (let round = 0; round < 6; round++) {
      at += 13 * 60 * 60_000
      await send(releaseId)
    }
    expect(await countStates(database, releaseId)).toMatchObject({ 'email permanent-failure': 1 })
    expect((await attempts()).at(-1)).toEqual({
      outcome: 'permanent-failure',
      detail: 'gave-up-smtp-450-4.2.0',
    })
    expect(await tasks()).toHaveLength(1)
    expect(sink.received).toHaveLength(5)
  })

  test.each(['hang-up', 'hang-up-after'] as const)('%s: unknown, and never sent again', async (how) => {
    sink.behave((name) => (name === 'family0' ? how : 'accept'))
    const { releaseId } = await releasePost(database, school, { body: 'word '.repeat(30_000) })
    await send(releaseId)
    expect(await countStates(database, releaseId)).toMatchObject({ 'email unknown': 1, 'email delivered': 5 })
    sink.behave(() => 'accept')
    const before = sink.received.length
    setClock(new Date(Date.now() + 24 * 60 * 60_000))
    await recoverDeliveries()
    await send(releaseId)
    expect(sink.received).toHaveLength(before)
    expect(await countStates(database, releaseId)).toMatchObject({ 'email unknown': 1 })
  })

  test('a server that is not there: every mail waits for another time, nobody has a task', async () => {
    const nowhere = openSmtpChannel('smtp://127.0.0.1:1')
    const { releaseId } = await releasePost(database, school)
    await send(releaseId, { channel: nowhere })
    await nowhere.close()
    expect(await countStates(database, releaseId)).toMatchObject({ 'email temporary-failure': 6 })
    expect(await tasks()).toEqual([])
  })
})

describe('looked at again when sending', () => {
  test('a release taken back is not sent', async () => {
    const { releaseId } = await releasePost(database, school)
    await revokeRelease(database, school, releaseId)
    await send(releaseId)
    expect(sink.received).toEqual([])
    expect(new Set((await attempts()).map((one) => one.detail))).toEqual(new Set(['not-sent-revoked']))
    expect(await tasks()).toEqual([])
  })

  test('account closed, order recorded, unsubscribed since: settled without a mail', async () => {
    const { releaseId } = await releasePost(database, school)
    const [closed, ordered, quiet] = school.guardians
    await database.app.query(`UPDATE account SET status = 'disabled' WHERE person_id = $1`, [
      closed!.personId,
    ])
    await database.app.query(
      `INSERT INTO guardianship_order (id, org_id, student_id, person_id, reference, issued_on, begins_on, recorded_at)
       VALUES ($1, $2, $3, $4, 'x', '2020-01-01', '2020-01-01', now())`,
      [newId(), school.orgId, ordered!.studentId, ordered!.personId],
    )
    await unsubscribe(quiet!.personId)
    await send(releaseId)
    expect(sink.received.map((mail) => mail.to).sort()).toEqual(
      school.guardians
        .slice(3)
        .map((one) => one.email)
        .sort(),
    )
    const details = (await attempts()).map((one) => one.detail).filter((detail) => detail !== 'smtp-250')
    expect(details.sort()).toEqual(['not-sent-no-account', 'not-sent-not-entitled', 'not-sent-unsubscribed'])
    expect(await tasks()).toEqual([])
  })

  test('urgent mail reaches who has unsubscribed; routine mail gets no row for them', async () => {
    await unsubscribe(school.guardians[0]!.personId)
    const routine = await releasePost(database, school)
    expect(routine.byChannel).toEqual({ 'in-app': 6, email: 5 })
    const urgent = await releasePost(database, school, { urgent: true, kind: 'alert' })
    expect(urgent.byChannel).toEqual({ 'in-app': 6, email: 6 })
    await send(urgent.releaseId)
    expect(sink.received).toHaveLength(6)
  })

  test('an edit before sending goes out once, with the new text', async () => {
    const first = await releasePost(database, school, { subject: 'Old subject' })
    const second = await releasePost(database, school, {
      subject: 'New subject',
      communicationId: first.communicationId,
    })
    await send(first.releaseId)
    expect(sink.received).toEqual([])
    await send(second.releaseId)
    expect(sink.received).toHaveLength(6)
    expect(sink.received.every((mail) => mail.raw.includes('Subject: New subject'))).toBe(true)
  })

  test('an edit after sending mails nobody again and moves every row', async () => {
    const first = await releasePost(database, school)
    await send(first.releaseId)
    const second = await releasePost(database, school, { communicationId: first.communicationId })
    await send(second.releaseId)
    expect(sink.received).toHaveLength(6)
    expect(await countStates(database, first.releaseId)).toEqual({})
    expect(await countStates(database, second.releaseId)).toEqual({
      'in-app delivered': 6,
      'email delivered': 6,
    })
  })
})

describe('when a worker dies', () => {
  test('what it had claimed is unknown once its heartbeat is old, not before, and is not sent again', async () => {
    const { releaseId } = await releasePost(database, school)
    // Killed between claim and mail server: the promise never settles, as for a process that is gone.
    let claimed = () => {}
    const reached = new Promise<void>((resolve) => {
      claimed = resolve
    })
    void send(releaseId, {
      afterClaim: () => {
        claimed()
        return new Promise(() => {})
      },
    })
    await reached
    expect(await recoverDeliveries()).toMatchObject({ unknown: 0 })
    setClock(new Date(Date.now() + 31_000))
    expect(await recoverDeliveries()).toMatchObject({ unknown: 6 })
    expect(await recoverDeliveries()).toMatchObject({ unknown: 0 })
    const other = newId()
    await send(releaseId, { workerId: other })
    expect(sink.received).toEqual([])
    expect(await countStates(database, releaseId)).toMatchObject({ 'email unknown': 6 })
    const events = await database.owner.query(`SELECT payload FROM audit_event WHERE type = 'delivery.batch'`)
    expect(events).toEqual([{ payload: { channel: 'email', counts: { unknown: 6 } } }])
  })

  test('a worker taken for dead that was only slow still says what became of its mails', async () => {
    const { releaseId } = await releasePost(database, school)
    await send(releaseId, {
      afterClaim: async () => {
        setClock(new Date(Date.now() + 31_000))
        await recoverDeliveries()
      },
    })
    expect(await countStates(database, releaseId)).toMatchObject({ 'email delivered': 6 })
    expect(sink.received).toHaveLength(6)
  })

  test('mails whose job was lost get a new one', async () => {
    const { releaseId } = await releasePost(database, school)
    const jobs = () =>
      database.owner.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'send-deliveries' AND data->>'releaseId' = $1`,
        [releaseId],
      )
    expect(await jobs()).toHaveLength(1)
    setClock(new Date(Date.now() + 61_000))
    expect(await recoverDeliveries()).toEqual({ unknown: 0, requeued: 0 })
    await database.owner.query('DELETE FROM pgboss.job')
    expect(await recoverDeliveries()).toEqual({ unknown: 0, requeued: 1 })
    expect(await jobs()).toHaveLength(1)
  })

  test('a stopping worker takes no more and leaves a job for the rest', async () => {
    const { releaseId } = await releasePost(database, school)
    await database.owner.query('DELETE FROM pgboss.job')
    expect(await send(releaseId, { stopping: () => true })).toEqual({ claimed: 0, counts: {} })
    const jobs = await database.owner.query(`SELECT 1 FROM pgboss.job WHERE name = 'send-deliveries'`)
    expect(jobs).toHaveLength(1)
  })
})

test('a release that rolls back leaves neither deliveries nor a job', async () => {
  await expect(
    commitUnaudited('delivery-attempt', async (tx) => {
      const { enqueue } = await import('#lib/worker/enqueue.ts')
      await enqueue(tx, {
        name: 'send-deliveries',
        orgId: school.orgId,
        releaseId: newId(),
        channel: 'email',
      })
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await database.owner.query('SELECT 1 FROM pgboss.job')).toEqual([])
})

async function unsubscribe(personId: string): Promise<void> {
  const [account] = await database.owner.query<{ id: string }>(
    'SELECT id FROM account WHERE person_id = $1',
    [personId],
  )
  const token = new URL(signUnsubscribe(account!.id).page).searchParams.get('token')!
  expect(await unsubscribeAccount(token)).toMatchObject({ ok: true })
}
