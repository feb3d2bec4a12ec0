import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { decideException } from '#lib/communications/decide-exception.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { openOwn } from '#lib/communications/open-own.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { requestException } from '#lib/communications/request-exception.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import type { Finding } from '#lib/policy/types.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { change, compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { openDesk } from './desk-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let desk: ReturnType<typeof openDesk>
let deputy: Actor

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  desk = openDesk(database, school)
  deputy = await desk.hire('deputy', 'deputy')
})
afterEach(() => setClock(NOON))

const grade3 = () => ({ type: 'class', classId: school.classes.grade3 }) as const
const reason = 'The trip bus has no other number that day.'

/** A teacher's message with a personal number, blocked. */
async function blocked(body = 'If the bus is late on Thursday, text me at 603-555-0142.') {
  const { communicationId, version, submitted } = await compose(school.actor('rivera'), {
    audience: grade3(),
    body,
  })
  if (submitted.state !== 'blocked') throw new Error(submitted.state)
  const phone = submitted.findings.find((one) => one.topic === 'personal-phone') as Finding
  return { communicationId, version, decisionId: submitted.decisionId, findings: submitted.findings, phone }
}

const ask = (it: Awaited<ReturnType<typeof blocked>>, finding = it.phone) =>
  requestException(school.actor('rivera'), {
    communicationId: it.communicationId,
    decisionId: it.decisionId,
    findingFingerprint: finding.fingerprint,
    reason,
  })
const answer = async (actor: Actor, communicationId: string, verdict: 'granted' | 'refused') =>
  decideException(actor, {
    reviewItemId: (await desk.item(communicationId)).id,
    verdict,
    reason: verdict === 'granted' ? 'For this one trip.' : 'Use the trip line, 603-555-0100.',
  })
const approve = async (actor: Actor, communicationId: string, edit?: { subject: string; body: string }) => {
  const { id: reviewItemId, decision_id: decisionId } = await desk.item(communicationId)
  return approveCommunication(actor, { reviewItemId, decisionId, ...(edit && { edit }) })
}

/** Grants until nothing blocks any more: one finding at a time, never all at once. */
async function grantAll(it: Awaited<ReturnType<typeof blocked>>): Promise<void> {
  let current = it
  for (let left = it.findings.filter((one) => one.effect === 'block').length; left > 0; left--) {
    const finding = current.findings.find((one) => one.effect === 'block') as Finding
    expect((await ask(current, finding)).ok).toBe(true)
    const decided = await answer(school.actor('director'), it.communicationId, 'granted')
    expect(decided.ok).toBe(true)
    const own = await openOwn(school.actor('rivera'), it.communicationId)
    if (own.ok && own.value.decision)
      current = { ...current, decisionId: own.value.decision.id, findings: own.value.decision.findings }
  }
}

describe('an exception, end to end', () => {
  test('blocked, asked, granted, held, approved by the Director, released', async () => {
    const it = await blocked()
    expect(await ask(it)).toMatchObject({ ok: true })
    expect(await desk.state(it.communicationId)).toBe('held')
    const item = await desk.item(it.communicationId)
    expect(item.queue).toBe('exception')
    const opened = await openHeld(school.actor('director'), item.id)
    expect(opened).toMatchObject({
      value: {
        exceptionRequest: { fingerprint: it.phone.fingerprint, reason },
        mayApprove: false,
        mayDecideException: true,
      },
    })

    expect(await answer(school.actor('director'), it.communicationId, 'granted')).toEqual({
      ok: true,
      value: { state: 'held' },
    })
    const waiting = await desk.item(it.communicationId)
    expect(waiting.id).not.toBe(item.id)
    const second = await openHeld(school.actor('director'), waiting.id)
    expect(
      second.ok && second.value.decision.findings.find((one) => one.fingerprint === it.phone.fingerprint),
    ).toMatchObject({
      effect: 'hold',
    })
    expect(await approve(school.actor('director'), it.communicationId)).toEqual({
      ok: true,
      value: { state: 'sent' },
    })
    expect(
      await desk.count(
        `SELECT count(*) FROM delivery d JOIN live_release l ON l.id = d.release_id
          WHERE d.communication_id = $1 AND d.channel = 'in-app'`,
        [it.communicationId],
      ),
    ).toBe(4)
  })

  test('refused, it is blocked again, its author has the reason and may mend it', async () => {
    const it = await blocked()
    await ask(it)
    expect(await answer(school.actor('director'), it.communicationId, 'refused')).toEqual({
      ok: true,
      value: { state: 'blocked' },
    })
    const own = await openOwn(school.actor('rivera'), it.communicationId)
    expect(own).toMatchObject({
      value: {
        exceptions: [{ verdict: 'refused', byName: 'director', answer: 'Use the trip line, 603-555-0100.' }],
      },
    })
    const mended = await change(school.actor('rivera'), it.communicationId, it.version, {
      audience: grade3(),
      body: 'If the bus is late on Thursday, call 603-555-0100.',
    })
    expect(mended.submitted.state).toBe('sending')
  })

  test('only the Director decides, and only the Director approves what was excepted', async () => {
    const it = await blocked()
    await ask(it)
    for (const actor of [deputy, school.actor('office'), school.actor('rivera'), school.actor('auditor')])
      expect(await answer(actor, it.communicationId, 'granted'), actor.label).toMatchObject({
        code: 'not-allowed',
      })
    await grantRest(it)
    const item = await desk.item(it.communicationId)
    expect(await openHeld(deputy, item.id)).toMatchObject({ value: { mayApprove: false } })
    expect(await approve(deputy, it.communicationId)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await approve(school.actor('director'), it.communicationId)).toMatchObject({ ok: true })
  })

  test('the request itself cannot be approved, returned or rejected past the question', async () => {
    const it = await blocked()
    await ask(it)
    expect(await approve(school.actor('director'), it.communicationId)).toMatchObject({
      code: 'exception-open',
    })
    const { id: reviewItemId } = await desk.item(it.communicationId)
    expect(
      await returnCommunication(school.actor('director'), {
        reviewItemId,
        reason: 'Please use the trip line.',
      }),
    ).toMatchObject({ code: 'exception-open' })
    expect(await desk.dispositions(it.communicationId)).toEqual([])
  })

  test('answered by two at once it has one answer', async () => {
    const it = await blocked()
    await ask(it)
    const both = await Promise.all(
      (['granted', 'refused'] as const).map((verdict) =>
        answer(school.actor('director'), it.communicationId, verdict),
      ),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(
      await desk.count(
        `SELECT count(*) FROM exception e JOIN exception_request q ON q.id = e.request_id WHERE q.communication_id = $1`,
        [it.communicationId],
      ),
    ).toBe(1)
  })
})

describe('it is for that text and that audience alone', () => {
  test('the author’s change is blocked again, with the same number in it', async () => {
    const it = await blocked()
    await grantAll(it)
    await withdrawCommunication(school.actor('rivera'), { communicationId: it.communicationId, reopen: true })
    const changed = await change(school.actor('rivera'), it.communicationId, it.version, {
      audience: grade3(),
      body: 'If the bus is late on Friday, text me at 603-555-0142.',
    })
    expect(changed.submitted.state).toBe('blocked')
  })

  test('so is another audience', async () => {
    const it = await blocked()
    await grantAll(it)
    await withdrawCommunication(school.actor('rivera'), { communicationId: it.communicationId, reopen: true })
    const changed = await change(school.actor('rivera'), it.communicationId, it.version, {
      audience: { type: 'grade', grade: '3' },
      body: 'If the bus is late on Thursday, text me at 603-555-0142.',
    })
    expect(changed.submitted.state).toBe('blocked')
  })

  test('and the Director’s own edit', async () => {
    const it = await blocked()
    await grantAll(it)
    expect(
      await approve(school.actor('director'), it.communicationId, {
        subject: 'A subject',
        body: 'If the bus is late this Thursday, text me at 603-555-0142.',
      }),
    ).toMatchObject({ ok: false, code: 'edit-blocked' })
    expect(await desk.state(it.communicationId)).toBe('held')
  })

  test('another message with the same words asks for its own', async () => {
    const it = await blocked()
    await grantAll(it)
    await approve(school.actor('director'), it.communicationId)
    const again = await blocked('If the bus is late on Monday, text me at 603-555-0142.')
    expect(again.phone.effect).toBe('block')
    expect(
      await releaseCommunication({ orgId: school.orgId, communicationId: again.communicationId }),
    ).toEqual({
      outcome: 'nothing-due',
    })
  })
})

/** The first request is there already: answer it, then whatever else still blocks. */
async function grantRest(it: Awaited<ReturnType<typeof blocked>>): Promise<void> {
  const first = await answer(school.actor('director'), it.communicationId, 'granted')
  if (!first.ok || first.value.state === 'held') return
  const own = await openOwn(school.actor('rivera'), it.communicationId)
  if (own.ok && own.value.decision)
    await grantAll({ ...it, decisionId: own.value.decision.id, findings: own.value.decision.findings })
}
