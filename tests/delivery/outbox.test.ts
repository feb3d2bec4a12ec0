import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor, Role } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { openOutboxChannel, outboxFolder } from '#lib/delivery/channels/open-outbox-channel.ts'
import { listOutbox } from '#lib/delivery/list-outbox.ts'
import { queueSystemMail } from '#lib/delivery/queue-system-mail.ts'
import { readOutboxMail } from '#lib/delivery/read-outbox-mail.ts'
import { sendDeliveries } from '#lib/delivery/send-deliveries.ts'
import { sendSystemMail } from '#lib/delivery/send-system-mail.ts'
import { setRoutineMail } from '#lib/delivery/set-routine-mail.ts'
import { signUnsubscribe } from '#lib/delivery/sign-unsubscribe.ts'
import { parseEnv, setEnv } from '#lib/runtime/env.ts'
import { newId } from '#lib/runtime/random.ts'
import { jobSchema } from '#lib/worker/jobs.ts'
import { openHealth } from '#lib/worker/open-health.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { GET, POST } from '../../app/api/unsubscribe/route.ts'
import { type MailSchool, makeMailSchool, releasePost } from './mail-fixture.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-outbox-'))
let school: MailSchool

beforeAll(() => setEnv(parseEnv({ CROSSWALK_DATA: folder })))
afterAll(() => {
  setEnv(null)
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await database.empty()
  rmSync(outboxFolder(folder), { recursive: true, force: true })
  school = await makeMailSchool(database, 5)
})

const actor = (role: Role, personId = school.teacherId): Actor => ({
  orgId: school.orgId,
  personId,
  role,
  jobTitle: null,
  groupId: null,
  roleAssignmentId: school.teacherRole,
  sessionId: newId(),
  locale: 'en',
  displayName: 'x',
  label: 'x',
})

/** Sends what `queueSystemMail` queued, as the worker would. */
async function sendQueued(): Promise<string[]> {
  const jobs = await database.owner.query<{ data: unknown }>(
    `SELECT data FROM pgboss.job WHERE name = 'send-system-mail' ORDER BY created_on`,
  )
  for (const { data } of jobs) {
    const job = jobSchema.parse(data)
    if (job.name === 'send-system-mail')
      await sendSystemMail({ ...job, channel: openOutboxChannel(outboxFolder(folder)) })
  }
  return jobs.map((job) => JSON.stringify(job.data))
}

test('IT reads the outbox of a demo school: newest first, words decoded in every language', async () => {
  const { releaseId } = await releasePost(database, school, {
    subject: 'Café 日本語',
    body: 'Line one\nünïcödé = x\n\nمرحبا',
  })
  const outbox = openOutboxChannel(outboxFolder(folder))
  await sendDeliveries({ orgId: school.orgId, releaseId, workerId: newId(), channel: outbox })
  writeFileSync(join(outboxFolder(folder), 'notes.txt'), 'not a mail')
  const listed = await listOutbox(actor('it'))
  expect(listed.ok && listed.value.total).toBe(5)
  expect(listed.ok && new Set(listed.value.mails.map((mail) => mail.subject))).toEqual(
    new Set(['Café 日本語']),
  )
  for (const { name } of listed.ok ? listed.value.mails : []) {
    const mail = await readOutboxMail(actor('it'), name)
    expect(mail.ok && mail.value.text).toContain('Line one\nünïcödé = x\n\nمرحبا')
  }
})

test('nobody else reads it, a school that is no demo has none, and a name is never a path', async () => {
  expect(await listOutbox(actor('office'))).toEqual({ ok: false, code: 'not-allowed' })
  expect(await listOutbox(actor('it'))).toEqual({ ok: true, value: { mails: [], total: 0 } })
  for (const name of ['../secrets.json', '..%2Fsecrets.json', `${newId()}.eml`, 'x'])
    expect(await readOutboxMail(actor('it'), name)).toEqual({ ok: false, code: 'not-found' })
  await database.owner.query('UPDATE org SET is_demo = false')
  expect(await listOutbox(actor('it'))).toEqual({ ok: false, code: 'not-allowed' })
  expect(await readOutboxMail(actor('it'), `${newId()}.eml`)).toEqual({ ok: false, code: 'not-allowed' })
})

test("system mail: an invitation speaks the reader's language and leaves no usable link in the queue", async () => {
  const link = 'http://localhost:3000/invitation?code=ABCD-EFGH-JKLM'
  const [, spanish] = school.guardians
  await commitUnaudited('delivery-attempt', (tx) =>
    queueSystemMail(
      tx,
      { orgId: school.orgId, personId: spanish!.personId },
      { template: 'invitation', link, expiresAt: new Date('2027-01-31T17:00:00Z') },
    ),
  )
  const queued = await sendQueued()
  expect(queued[0]).not.toContain('ABCD-EFGH')
  const listed = await listOutbox(actor('it'))
  const mail = await readOutboxMail(actor('it'), (listed.ok && listed.value.mails[0]!.name) || '')
  expect(mail.ok && mail.value.subject).toBe('Su cuenta en Maple')
  expect(mail.ok && mail.value.text).toContain(link)
  expect(mail.ok && mail.value.to).toBe(spanish!.email)
})

test('system mail has no room for what a person wrote, and goes to nobody whose account is closed', async () => {
  await expect(
    commitUnaudited('delivery-attempt', (tx) =>
      queueSystemMail(tx, { orgId: school.orgId, personId: school.teacherId }, {
        template: 'reviewed',
        communicationId: newId(),
        result: 'returned',
        reason: 'free text',
      } as never),
    ),
  ).rejects.toThrow()
  await commitUnaudited('delivery-attempt', (tx) =>
    queueSystemMail(
      tx,
      { orgId: school.orgId, personId: school.teacherId },
      {
        template: 'reviewed',
        communicationId: newId(),
        result: 'returned',
      },
    ),
  )
  await database.app.query(`UPDATE account SET status = 'disabled' WHERE person_id = $1`, [school.teacherId])
  expect(await sendQueued()).toHaveLength(1)
  expect(await listOutbox(actor('it'))).toMatchObject({ value: { total: 0 } })
})

test('one click by the mail program: POST stops routine mail, GET only leads to the page, anything else is refused', async () => {
  const [account] = await database.owner.query<{ id: string }>(
    'SELECT id FROM account WHERE person_id = $1',
    [school.guardians[0]!.personId],
  )
  const { oneClick, page } = signUnsubscribe(account!.id)
  const context = { params: Promise.resolve({}) }
  const routine = async () =>
    (
      await database.owner.query<{ routine_mail: boolean }>(
        'SELECT routine_mail FROM account WHERE id = $1',
        [account!.id],
      )
    )[0]!.routine_mail
  const post = (url: string, body: string) =>
    POST(
      new Request(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      context,
    )
  const looked = await GET(new Request(oneClick), context)
  expect([looked.status, looked.headers.get('location')]).toEqual([
    303,
    `${page.replace(/token=.*/, '')}token=${new URL(page).searchParams.get('token')}`,
  ])
  expect((await post(oneClick, 'x=1')).status).toBe(400)
  expect((await post(oneClick.replace(/.$/, '!'), 'List-Unsubscribe=One-Click')).status).toBe(404)
  expect(await routine()).toBe(true)
  expect((await post(oneClick, 'List-Unsubscribe=One-Click')).status).toBe(200)
  expect(await routine()).toBe(false)
  // And back on, by the person signed in.
  expect(await setRoutineMail(actor('guardian', school.guardians[0]!.personId), true)).toMatchObject({
    ok: true,
  })
  expect(await routine()).toBe(true)
})

test('health names what fails, for IT and Director only', async () => {
  expect(await openHealth(actor('teacher'))).toEqual({ ok: false, code: 'not-allowed' })
  await releasePost(database, school)
  await database.owner.query(`UPDATE delivery SET created_at = now() - interval '20 minutes'`)
  expect(await openHealth(actor('it'))).toMatchObject({
    ok: true,
    value: { failing: ['worker', 'mail'], mailServer: false, figures: { waitingMails: 5 } },
  })
})
