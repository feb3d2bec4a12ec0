import fc from 'fast-check'
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { decideException } from '#lib/communications/decide-exception.ts'
import { requestException } from '#lib/communications/request-exception.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { triageFinding } from '#lib/communications/triage-finding.ts'
import { poolConfig } from '#lib/db/connection.ts'
import { answerReport } from '#lib/inquiries/answer-report.ts'
import { isOverturnedOften } from '#lib/inquiries/is-overturned-often.ts'
import { measureRules } from '#lib/inquiries/measure-rules.ts'
import { measureSql } from '#lib/inquiries/precision/store.ts'
import type { RuleMeasure } from '#lib/inquiries/precision/types.ts'
import { reportFinding } from '#lib/inquiries/report-finding.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { change, compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { everyRole, READERS, WARNED } from '#tests/flagged/flagged-fixture.ts'
import { openDesk } from '#tests/review/desk-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { fingerprintOf, grade3, report, typed } from './inquiries-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let desk: ReturnType<typeof openDesk>
const rivera = () => school.actor('rivera')
const director = () => school.actor('director')

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  desk = openDesk(database, school)
})
afterEach(() => setClock(NOON))

const none = {
  fired: 0,
  acknowledged: 0,
  repaired: 0,
  reported: 0,
  decided: 0,
  overturned: 0,
  byTriage: 0,
  byReport: 0,
  byException: 0,
  byApproval: 0,
}
async function measure(rule: string, actor: Actor = director()): Promise<Omit<RuleMeasure, 'rule'>> {
  const measured = await measureRules(actor, 4)
  const { rule: _, ...counts } = (measured.ok && measured.value.rules.find((one) => one.rule === rule)) || {
    rule,
    ...none,
  }
  return counts
}
/** What something changed in a rule's counts. */
async function added(rule: string, work: () => Promise<unknown>) {
  const before = await measure(rule)
  await work()
  const after = await measure(rule)
  return Object.fromEntries(
    Object.entries(after)
      .map(([key, value]) => [key, value - before[key as keyof typeof before]] as const)
      .filter(([, value]) => value !== 0),
  )
}
const send = (body: string, more: object = {}) =>
  compose(rivera(), { body, audience: grade3(school), ...more })
const findingOf = async (communicationId: string, rule: string) =>
  (
    await database.owner.query<{ id: string }>(
      `SELECT f.id FROM finding f JOIN decision d ON d.id = f.decision_id
        WHERE d.communication_id = $1 AND f.rule = $2 ORDER BY d.seq LIMIT 1`,
      [communicationId, rule],
    )
  )[0]?.id ?? ''

describe('what became of a rule’s findings', () => {
  test('fired once however often the same text is sent; repaired when a later one no longer has it', async () => {
    const body = 'If you are late, text me at 603-555-0142.'
    expect(
      await added('personal-phone', async () => {
        const { communicationId, version } = await send(body)
        const again = await change(rivera(), communicationId, version, {
          body: `${body} Thank you.`,
          audience: grade3(school),
        })
        expect(again.submitted.state).toBe('blocked')
      }),
    ).toEqual({ fired: 1 })
    expect(
      await added('personal-phone', async () => {
        const { communicationId, version } = await send(body)
        await change(rivera(), communicationId, version, {
          body: 'If you are late, call 603-555-0100.',
          audience: grade3(school),
        })
      }),
    ).toEqual({ fired: 1, repaired: 1 })
  })

  test('acknowledged: a warning read and sent all the same', async () => {
    const form = typed(WARNED, grade3(school))
    const acknowledged = [await fingerprintOf(rivera(), form, 'personal-email')]
    expect(await added('personal-email', () => send(WARNED, { acknowledged }))).toEqual({
      fired: 1,
      acknowledged: 1,
    })
  })

  test('triage: the newest verdict counts, and a talk that is needed decides nothing', async () => {
    const { communicationId } = await send('My cell is 603-555-0143.')
    const findingId = await findingOf(communicationId, 'personal-phone')
    const triage = (verdict: 'confirmed' | 'false-alarm' | 'needs-talk') => async () => {
      setClock(new Date(now().getTime() + 1_000))
      const done = await triageFinding(director(), { findingId, verdict, note: '' })
      expect(done.ok).toBe(true)
    }
    expect(await added('personal-phone', triage('needs-talk'))).toEqual({})
    expect(await added('personal-phone', triage('false-alarm'))).toEqual({
      decided: 1,
      overturned: 1,
      byTriage: 1,
    })
    expect(await added('personal-phone', triage('confirmed'))).toEqual({ overturned: -1, byTriage: -1 })
  })

  test('reported while writing is a case of its own; answered, it is decided', async () => {
    let reportId = ''
    expect(
      await added('personal-phone', async () => {
        reportId = await report(database, rivera(), typed('Ring 603-555-0144, my cell.', grade3(school)))
      }),
    ).toEqual({ fired: 1, reported: 1 })
    expect(
      await added('personal-phone', () =>
        answerReport(director(), { reportId, verdict: 'false-alarm', note: '' }),
      ),
    ).toEqual({ decided: 1, overturned: 1, byReport: 1 })
  })

  test('sent and reported is one case, upheld it is decided and not overturned', async () => {
    const body = 'My cell is 603-555-0145.'
    expect(
      await added('personal-phone', async () => {
        const { communicationId } = await send(body)
        const reportId = await report(database, rivera(), typed(body, grade3(school), communicationId))
        await answerReport(director(), { reportId, verdict: 'confirmed', note: '' })
      }),
    ).toEqual({ fired: 1, reported: 1, decided: 1 })
  })

  test('an exception granted overturns, one refused does not', async () => {
    const except = (verdict: 'granted' | 'refused', body: string) => async () => {
      const { communicationId, submitted } = await send(body)
      if (submitted.state !== 'blocked') throw new Error(submitted.state)
      await requestException(rivera(), {
        communicationId,
        decisionId: submitted.decisionId,
        findingFingerprint:
          submitted.findings.find((one) => one.rule === 'personal-phone')?.fingerprint ?? '',
        reason: 'The bus has no other number that day.',
      })
      const { id: reviewItemId } = await desk.item(communicationId)
      const decided = await decideException(director(), {
        reviewItemId,
        verdict,
        reason: 'For this one trip.',
      })
      expect(decided.ok).toBe(true)
    }
    expect(await added('personal-phone', except('refused', 'My cell is 603-555-0146.'))).toEqual({
      fired: 1,
      decided: 1,
    })
    expect(await added('personal-phone', except('granted', 'My cell is 603-555-0147.'))).toEqual({
      fired: 1,
      decided: 1,
      overturned: 1,
      byException: 1,
    })
  })

  test('what was held and approved unchanged was no matter; returned or mended, the rule was right', async () => {
    const RUDE = 'You are a stupid idiot, and I will hurt you.'
    const held = async (body: string) => {
      const { communicationId, submitted } = await compose(school.actor('friend'), {
        kind: 'post',
        audience: { type: 'school' },
        body,
      })
      const findings = 'findings' in submitted ? submitted.findings : []
      const rule = findings.find((one) => one.kind === 'content' && one.effect === 'hold')?.rule
      if (rule === undefined) throw new Error(`${submitted.state}: nothing holds`)
      return { rule, ...(await desk.item(communicationId)) }
    }
    const { rule } = await held(RUDE)
    const approve = async (body: string, edit?: string) => {
      const item = await held(body)
      const done = await approveCommunication(director(), {
        reviewItemId: item.id,
        decisionId: item.decision_id,
        ...(edit && { edit: { subject: 'A subject', body: edit, seen: [] } }),
      })
      expect(done.ok).toBe(true)
    }
    expect(await added(rule, () => approve(`${RUDE} One.`))).toEqual({
      fired: 1,
      decided: 1,
      overturned: 1,
      byApproval: 1,
    })
    expect(await added(rule, () => approve(`${RUDE} Two.`, 'Bake sale on Friday.'))).toEqual({
      fired: 1,
      repaired: 1,
    })
    expect(
      await added(rule, async () => {
        const item = await held(`${RUDE} Three.`)
        await returnCommunication(director(), { reviewItemId: item.id, reason: 'In calmer words, please.' })
      }),
    ).toEqual({ fired: 1, decided: 1 })
  })

  test('only the chosen weeks count, and a finding that first fired before them not at all', async () => {
    const { communicationId, version } = await send('My cell is 603-555-0148.')
    setClock(new Date(NOON.getTime() + 6 * 7 * 86_400_000))
    expect(await measure('personal-phone')).toEqual(none)
    await change(rivera(), communicationId, version, {
      body: 'My cell is 603-555-0148. Really.',
      audience: grade3(school),
    })
    expect(await measure('personal-phone')).toEqual(none)
    const quarter = await measureRules(director(), 12)
    expect(quarter.ok && quarter.value.rules.length).toBeGreaterThan(0)
  })

  test('the auditor and the Director read it, nobody else', async () => {
    for (const [role, actor] of everyRole(school))
      expect((await measureRules(actor, 4)).ok, role).toBe(READERS.includes(role))
  })
})

describe('overturned too often', () => {
  test.each([
    [4, 4, false],
    [5, 0, false],
    [5, 1, true],
    [6, 1, false],
    [10, 2, true],
    [11, 2, false],
    [1000, 200, true],
    [1000, 199, false],
  ])('%i decided, %i overturned: %s', (decided, overturned, often) => {
    expect(isOverturnedOften({ decided, overturned })).toBe(often)
  })

  test('one more overturned never takes a rule off the list, one more upheld never puts it on', () => {
    const cases = fc.nat(500).chain((decided) => fc.tuple(fc.constant(decided), fc.nat(decided)))
    fc.assert(
      fc.property(cases, ([decided, overturned]) => {
        const often = isOverturnedOften({ decided, overturned })
        const wronged = isOverturnedOften({ decided: decided + 1, overturned: overturned + 1 })
        const upheld = isOverturnedOften({ decided: decided + 1, overturned })
        return (!often || wronged) && (often || !upheld || decided + 1 === 5)
      }),
    )
  })

  test('such a rule comes first on the page’s list, the worst on top', async () => {
    for (let at = 0; at < 5; at++) {
      const form = typed(`Write to me${at}@gmail.com, my own address.`, grade3(school))
      const fingerprint = await fingerprintOf(rivera(), form, 'personal-email')
      expect((await reportFinding(rivera(), form, { fingerprint, note: '' })).ok).toBe(true)
    }
    const open = await database.owner.query<{ id: string }>(
      `SELECT id FROM finding_report r WHERE rule = 'personal-email'
        AND NOT EXISTS (SELECT FROM finding_report_answer a WHERE a.report_id = r.id)`,
    )
    const before = await measureRules(director(), 4)
    expect(before.ok && before.value.tooOften.map((one) => one.rule)).not.toContain('personal-email')
    for (const { id } of open)
      await answerReport(director(), { reportId: id, verdict: 'false-alarm', note: '' })
    const after = await measureRules(director(), 4)
    expect(after.ok && after.value.tooOften[0]).toMatchObject({ rule: 'personal-email', decided: 5 })
  })
})

test('what lies before the period is looked up by index, never read through', async () => {
  const client = new pg.Client(poolConfig(database.connections.app))
  await client.connect()
  try {
    await client.query('SET enable_seqscan = off')
    await client.query('SET plan_cache_mode = force_generic_plan')
    const { text, values } = measureSql(school.orgId, NOON)
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('decision_communication_id_seq_idx')
    expect(plan).toContain('finding_org_id_decision_id_position_key')
    expect(plan).not.toMatch(/Seq Scan on (finding|decision|revision)\b/)
  } finally {
    await client.end()
  }
})
