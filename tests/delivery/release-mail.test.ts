import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOutboxChannel } from '#lib/delivery/channels/open-outbox-channel.ts'
import { openSmtpChannel } from '#lib/delivery/channels/open-smtp-channel.ts'
import { sendDeliveries } from '#lib/delivery/send-deliveries.ts'
import { findUnsubscriber, unsubscribeAccount } from '#lib/delivery/unsubscribe-account.ts'
import { newId } from '#lib/runtime/random.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { type MailSchool, makeMailSchool, type Post, releasePost } from './mail-fixture.ts'
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts'

const database = await createTestDatabase()
let school: MailSchool
let sink: SmtpSink
let workerId: string

beforeAll(async () => {
  sink = await startSmtpSink()
})
afterAll(() => sink.close())
beforeEach(async () => {
  await database.empty()
  sink.received.length = 0
  school = await makeMailSchool(database, 5)
  workerId = newId()
})

/** The mails of one post, parsed, in the order of the guardians (en, es, pt, ar, vi). */
async function mailsOf(post: Post) {
  const { releaseId, communicationId } = await releasePost(database, school, post)
  const channel = openSmtpChannel(sink.url)
  await sendDeliveries({ orgId: school.orgId, releaseId, workerId, channel })
  await channel.close()
  const mails = await Promise.all(
    school.guardians.map(async ({ email }) => {
      const { raw, from } = sink.received.find((one) => one.to === email)!
      const parsed = await PostalMime.parse(raw)
      const header = (key: string) => parsed.headers.filter((one) => one.key === key).map((one) => one.value)
      return { ...parsed, raw, envelopeFrom: from, header }
    }),
  )
  return { mails, communicationId }
}

describe('a class post', () => {
  test('carries its text, its sender and no other reader; links stay links', async () => {
    const { mails } = await mailsOf({})
    const [english] = mails
    expect(english!.subject).toBe('Museum on Thursday')
    expect(english!.from).toMatchObject({ name: 'Maple', address: 'portal@maple.example.org' })
    expect(english!.envelopeFrom).toBe('portal@maple.example.org')
    expect(english!.to).toEqual([{ name: '', address: 'family0@homes.example.org' }])
    expect(english!.text).toContain('Ms Rivera, Grade 3 teacher')
    expect(english!.text).toContain('Please send a packed lunch.')
    expect(english!.html).toContain(
      '<a href="https://museum.example.org/visit">https://museum.example.org/visit</a>.',
    )
    expect(english!.raw).not.toContain('family1@')
  })

  test("speaks the reader's language around the text and says in which language the text is", async () => {
    const { mails } = await mailsOf({ lang: 'en' })
    const [en, es, pt, ar, vi] = mails
    expect(en!.text).not.toContain('Written in')
    expect(es!.text).toContain('Escrito en: inglés.')
    expect(pt!.text).toContain('Escrito em: inglês.')
    expect(ar!.text).toContain('كُتبت باللغة')
    expect(ar!.html).toContain('<html lang="ar" dir="rtl">')
    expect(ar!.html).toContain('<p dir="auto" lang="en">Please send a packed lunch.</p>')
    // No Vietnamese catalogue: English around the text.
    expect(vi!.text).toContain('Open it in the portal')
    expect(es!.header('content-language')).toEqual(['es'])
  })

  test('has stable identity and no reply address; marks itself as automatic; nothing loads when it is opened', async () => {
    const { mails } = await mailsOf({})
    for (const mail of mails) {
      expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@maple\.example\.org>$/)
      expect(mail.replyTo ?? []).toEqual([])
      expect(mail.header('auto-submitted')).toEqual(['auto-generated'])
      expect(mail.html).not.toMatch(/<img|<script|<link|src=|url\(/i)
      expect(mail.text).toMatch(/\/read\/[0-9a-f-]{36}/)
    }
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(5)
  })

  test('pictures are a link behind sign-in; a child shown, or not said, makes it a notice', async () => {
    const clear = await mailsOf({ attachments: [{ mediaId: newId(), shown: 'none', studentIds: [] }] })
    expect(clear.mails[0]!.text).toContain('There is 1 picture.')
    expect(clear.mails[0]!.text).toContain('Please send a packed lunch.')
    sink.received.length = 0
    const shown = await mailsOf({
      attachments: [{ mediaId: newId(), shown: 'tagged', studentIds: [school.guardians[0]!.studentId] }],
    })
    expect(shown.mails[0]!.text).not.toContain('packed lunch')
    sink.received.length = 0
    const unsaid = await mailsOf({ attachments: [{ mediaId: newId(), shown: 'untagged', studentIds: [] }] })
    expect(unsaid.mails[0]!.text).not.toContain('packed lunch')
  })

  test.each([
    ['full name', 'Well done, Zebulon2 Quill2!'],
    ['first name', 'A star for Zebulon2 today.'],
    ['surname first', 'Quill2, Zebulon2 wins the prize'],
    ['in the subject', null],
  ])('naming a child (%s) makes it a notice with a neutral subject', async (_, body) => {
    const { mails, communicationId } = await mailsOf(
      body === null ? { subject: 'Zebulon2 Quill2 is our star' } : { body },
    )
    expect(mails[0]!.subject).toBe('A new message from Maple')
    for (const mail of mails) {
      expect(mail.raw.toLowerCase()).not.toContain('zebulon')
      expect(mail.raw.toLowerCase()).not.toContain('quill2')
      expect(mail.text).toContain(communicationId)
    }
  })
})

describe('a direct message', () => {
  test('is a notice: school, sender, about your child, link', async () => {
    const one = school.guardians[0]!
    const { releaseId } = await releasePost(database, school, {
      kind: 'message',
      subject: 'About the reading test',
      body: 'She needs help with reading.',
      audience: { type: 'households', householdIds: [one.householdId], studentIds: [one.studentId] },
    })
    const channel = openSmtpChannel(sink.url)
    await sendDeliveries({ orgId: school.orgId, releaseId, workerId, channel })
    await channel.close()
    const mail = await PostalMime.parse(sink.received[0]!.raw)
    expect(sink.received).toHaveLength(1)
    expect(mail.subject).toBe('A new message from Maple')
    expect(mail.text).toContain('Ms Rivera (Grade 3 teacher) sent you a message about your child.')
    expect(sink.received[0]!.raw).not.toMatch(/reading/i)
  })
})

describe('hostile names, subjects and texts', () => {
  test('no header can be added, no markup comes alive, no direction is turned', async () => {
    const { mails } = await mailsOf({
      subject: 'Hello\r\nBcc: thief@evil.example.org\r\n\r\n<script>alert(1)</script>\u202Egnp.exe',
      body: '<img src=x onerror=alert(1)>\n\n.\r\nQUIT\r\n\n"quotes" & https://ok.example.org/?a=1&b="><script>x</script>\n\njavascript:alert(1)',
      capacity: {
        name: 'Eve"\r\nX-Evil: 1',
        label: '<b>Teacher</b>\u2028',
        role: 'teacher',
        roleAssignmentId: school.teacherRole,
      },
    })
    expect(sink.received).toHaveLength(5)
    for (const mail of mails) {
      expect(mail.header('bcc')).toEqual([])
      expect(mail.header('x-evil')).toEqual([])
      expect(mail.to).toHaveLength(1)
      expect(mail.subject).not.toMatch(/[\r\n\u202e]/)
      expect(mail.html).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>/)
      expect(mail.html).not.toMatch(/href="javascript/i)
      expect(mail.html).toContain('&lt;img src=x')
      expect(mail.text).toContain('<img src=x onerror=alert(1)>')
    }
  })

  test('a school name, a subject and a body of odd characters arrive whole', async () => {
    const subject = 'Café „Müsli” 日本語 🎉 עברית'
    const { mails } = await mailsOf({ subject, body: 'ünïcödé 🎉\n\nمرحبا' })
    for (const mail of mails) {
      expect(mail.subject).toBe(subject)
      expect(mail.text).toContain('ünïcödé 🎉')
      expect(mail.text).toContain('مرحبا')
    }
  })
})

describe('unsubscribing', () => {
  test('routine mail has one click; the link stops routine mail only for its own account, and twice is fine', async () => {
    const { mails } = await mailsOf({})
    const [listed] = mails[0]!.header('list-unsubscribe')
    expect(mails[0]!.header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(mails[0]!.raw).toMatch(/^List-Unsubscribe: <http[^>\s]+>\r?$/m)
    const token = new URL(listed!.slice(1, -1)).searchParams.get('token')!
    expect(await findUnsubscriber(token)).toMatchObject({
      ok: true,
      value: { routineMail: true, schoolName: 'Maple' },
    })
    expect(await unsubscribeAccount(token)).toMatchObject({ ok: true, value: { routineMail: false } })
    expect(await unsubscribeAccount(token)).toMatchObject({ ok: true })
    const rows = await database.owner.query<{ routine_mail: boolean; person_id: string }>(
      'SELECT routine_mail, person_id FROM account WHERE NOT routine_mail',
    )
    expect(rows.map((row) => row.person_id)).toEqual([school.guardians[0]!.personId])
    const events = await database.owner.query(
      `SELECT payload->>'change' AS change FROM audit_event WHERE type = 'account.changed'`,
    )
    expect(events).toEqual([{ change: 'routine-mail-off' }])
  })

  test('a token that was tampered with, or is none, changes nothing', async () => {
    const { mails } = await mailsOf({})
    const token = new URL(mails[0]!.header('list-unsubscribe')[0]!.slice(1, -1)).searchParams.get('token')!
    const [, mac] = token.split('.')
    const [other] = await database.owner.query<{ id: string }>(
      'SELECT id FROM account WHERE person_id = $1',
      [school.guardians[1]!.personId],
    )
    for (const forged of [
      '',
      'x',
      `${other!.id}.${mac}`,
      `${token}x`,
      `${token.slice(0, -1)}!`,
      `${newId()}.${mac}`,
    ])
      expect(await unsubscribeAccount(forged)).toEqual({ ok: false, code: 'invalid' })
    expect(await database.owner.query('SELECT 1 FROM account WHERE NOT routine_mail')).toEqual([])
  })

  test('urgent mail says why it came and offers no way out', async () => {
    const { mails } = await mailsOf({ kind: 'alert', urgent: true, subject: 'School closed', body: 'Snow.' })
    for (const mail of mails) {
      expect(mail.header('list-unsubscribe')).toEqual([])
      expect(mail.header('importance')).toEqual(['High'])
      expect(mail.raw).not.toContain('/unsubscribe')
    }
    expect(mails[0]!.subject).toBe('Urgent: School closed')
    expect(mails[0]!.text).toContain('marked it as urgent')
  })
})

test('without a mail server each mail is one file in the outbox, the same file again after a repeat', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-outbox-'))
  try {
    const { releaseId } = await releasePost(database, school)
    const channel = openOutboxChannel(folder)
    await sendDeliveries({ orgId: school.orgId, releaseId, workerId, channel })
    const files = readdirSync(folder)
    expect(files).toHaveLength(5)
    expect(files.every((name) => /^[0-9a-f-]{36}\.eml$/.test(name))).toBe(true)
    const parsed = await PostalMime.parse(readFileSync(join(folder, files[0]!)))
    expect(parsed.subject).toBe('Museum on Thursday')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
