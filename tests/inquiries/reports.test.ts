import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#lib/access/types.ts'
import { answerReport } from '#lib/inquiries/answer-report.ts'
import { countInquiries } from '#lib/inquiries/count-inquiries.ts'
import { listInquiries } from '#lib/inquiries/list-inquiries.ts'
import { listOwnInquiries } from '#lib/inquiries/list-own-inquiries.ts'
import { listReported } from '#lib/inquiries/list-reported.ts'
import { reportFinding } from '#lib/inquiries/report-finding.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { openDesk } from '#tests/review/desk-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { eventsOf, fingerprintOf, grade3, PHONE, report, typed } from './inquiries-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})
afterEach(() => setClock(NOON))

const rivera = () => school.actor('rivera')
const form = (body = PHONE, id: string | null = null) => typed(body, grade3(school), id)
const count = async (sql: string, values: unknown[] = []) =>
  Number((await database.owner.query<{ count: string }>(sql, values))[0]?.count)

describe('saying that a finding is wrong', () => {
  test('reaches the Director with the rule, its clauses and 80 characters round the mark', async () => {
    const long = `${'x'.repeat(70)} ${'before '.repeat(12)}${PHONE} ${'after '.repeat(30)}`
    const before = (await countInquiries(school.actor('director')))?.reports ?? 0
    await report(database, rivera(), form(long), 'It is the trip line of the museum.')
    const listed = await listInquiries(school.actor('director'))
    const [first] = listed.ok ? listed.value.reports : []
    expect(first).toMatchObject({
      rule: 'personal-phone',
      clauses: ['1.9a', '1.9b'],
      effect: 'block',
      reporter: { name: 'rivera' },
      note: 'It is the trip line of the museum.',
      answer: null,
      isOwn: false,
    })
    expect(first?.excerpt.mark).toContain('603-555-0142')
    expect([...(first?.excerpt.before ?? '')].length).toBeLessThanOrEqual(81)
    expect([...(first?.excerpt.after ?? '')].length).toBeLessThanOrEqual(81)
    expect(first?.excerpt.before).not.toContain('xxx')
    expect(await countInquiries(school.actor('director'))).toMatchObject({ reports: before + 1 })
  })

  test('is said once, also by two presses at the same moment and for a draft that was never saved', async () => {
    const body = 'Call my cell, 603-555-0161.'
    const fingerprint = await fingerprintOf(rivera(), form(body))
    const both = await Promise.all([
      reportFinding(rivera(), form(body), { fingerprint, note: '' }),
      reportFinding(rivera(), form(body), { fingerprint, note: '' }),
    ])
    expect(both.map((one) => one.ok && one.value.again).sort()).toEqual([false, true])
    expect(await reportFinding(rivera(), form(body), { fingerprint, note: 'again' })).toEqual({
      ok: true,
      value: { again: true },
    })
    expect(await count('SELECT count(*) FROM finding_report WHERE fingerprint = $1', [fingerprint])).toBe(1)
  })

  test('never lets anything through, and is remembered with the draft', async () => {
    const body = 'My own number is 603-555-0171.'
    const { communicationId, submitted } = await compose(rivera(), { body, audience: grade3(school) })
    expect(submitted.state).toBe('blocked')
    const fingerprint = await fingerprintOf(rivera(), form(body, communicationId))
    expect(await listReported(rivera(), communicationId)).toEqual([])
    await reportFinding(rivera(), form(body, communicationId), { fingerprint, note: '' })
    expect(await listReported(rivera(), communicationId)).toEqual([fingerprint])
    const again = await compose(rivera(), { body, audience: grade3(school) })
    expect(again.submitted.state).toBe('blocked')
  })

  test('holds no word of anybody in the log', async () => {
    await report(database, rivera(), form('Ring me on 603-555-0181.'), 'A secret reason.')
    const events = await eventsOf(database, ['finding.reported'])
    expect(events.length).toBeGreaterThan(0)
    expect(JSON.stringify(events)).not.toMatch(/603-|secret|Ring/)
  })

  test('what the text no longer has cannot be reported, nor somebody else’s draft, nor by a family', async () => {
    const fingerprint = await fingerprintOf(rivera(), form('My cell is 603-555-0111.'))
    expect(await reportFinding(rivera(), form('All fine.'), { fingerprint, note: '' })).toMatchObject({
      code: 'finding-gone',
    })
    const body = 'My cell is 603-555-0111.'
    const { communicationId } = await compose(rivera(), { body, audience: grade3(school) })
    expect(
      await reportFinding(school.actor('okafor'), form(body, communicationId), { fingerprint, note: '' }),
    ).toMatchObject({ code: 'not-allowed' })
    for (const role of ROLES) {
      const answer = await reportFinding({ ...school.actor('ana'), role }, form(), { fingerprint, note: '' })
      if (['guardian', 'auditor', 'it'].includes(role))
        expect(answer, role).toMatchObject({ ok: false, code: 'not-allowed' })
    }
    await expect(reportFinding(rivera(), form(), { fingerprint, note: 'x'.repeat(501) })).rejects.toThrow()
  })

  test('a routing finding is nobody’s mistake', async () => {
    const post = typed('Open house on Thursday.', { type: 'school' })
    const fingerprint = await fingerprintOf(school.actor('office'), post, 'administration-approval')
    expect(await reportFinding(school.actor('office'), post, { fingerprint, note: '' })).toMatchObject({
      code: 'finding-gone',
    })
  })
})

describe('answering', () => {
  test('once; the reporter reads verdict and note', async () => {
    const reportId = await report(database, rivera(), form('Ask for me at 603-555-0191.'))
    const director = school.actor('director')
    const both = await Promise.all(
      (['false-alarm', 'confirmed'] as const).map((verdict) =>
        answerReport(director, { reportId, verdict, note: 'Thank you for saying so.' }),
      ),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ code: 'already-decided' })
    const own = await listOwnInquiries(rivera())
    const mine = own.ok ? own.value.reports.find((one) => one.reportId === reportId) : undefined
    expect(mine?.answer).toMatchObject({ byName: 'director', note: 'Thank you for saying so.' })
    const open = await listInquiries(director)
    expect(open.ok && open.value.reports.some((one) => one.reportId === reportId)).toBe(false)
    const answered = await listInquiries(director, 'answered')
    expect(answered.ok && answered.value.reports.some((one) => one.reportId === reportId)).toBe(true)
    expect(JSON.stringify(await eventsOf(database, ['report.answered']))).not.toContain('Thank')
  })

  test('a note that could not be sent to its reader is refused with its finding, and nothing is stored', async () => {
    const reportId = await report(database, school.actor('friend'), {
      ...typed('Write to me: kim.private@gmail.com and 603-555-0121', { type: 'school' }),
    })
    const refused = await answerReport(school.actor('director'), {
      reportId,
      verdict: 'confirmed',
      note: 'Call my private cell instead, 603-555-0199.',
    })
    expect(refused).toMatchObject({ ok: false, code: 'words-refused' })
    expect(!refused.ok && 'findings' in refused && refused.findings?.[0]).toMatchObject({
      topic: 'personal-phone',
    })
    expect(await count('SELECT count(*) FROM finding_report_answer WHERE report_id = $1', [reportId])).toBe(0)
    expect(
      await answerReport(school.actor('director'), { reportId, verdict: 'confirmed', note: '' }),
    ).toEqual({ ok: true, value: undefined })
  })

  test('by the Director or the deputy, nobody else, and never one’s own', async () => {
    const reportId = await report(database, rivera(), form('Reach me at 603-555-0131.'))
    for (const role of ROLES) {
      if (['director', 'deputy'].includes(role)) continue
      const actor = { ...school.actor('office'), role }
      expect(await answerReport(actor, { reportId, verdict: 'false-alarm', note: '' }), role).toMatchObject({
        code: 'not-allowed',
      })
      expect(await listInquiries(actor), role).toMatchObject({ code: 'not-allowed' })
      expect(await countInquiries(actor), role).toBeNull()
    }
    const director = school.actor('director')
    const own = await report(database, director, typed('My cell: 603-555-0151.', grade3(school)))
    expect(await answerReport(director, { reportId: own, verdict: 'false-alarm', note: '' })).toMatchObject({
      code: 'not-allowed',
    })
    const deputy = await openDesk(database, school).hire('deputy', 'deputy')
    expect(await answerReport(deputy, { reportId: own, verdict: 'false-alarm', note: '' })).toMatchObject({
      ok: true,
    })
  })
})
