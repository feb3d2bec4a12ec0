import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { listHeld } from '#lib/communications/list-held.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { openOwn } from '#lib/communications/open-own.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { findReviewers } from '#lib/review/find-reviewers.ts'
import { listDelegations } from '#lib/review/list-delegations.ts'
import { revokeDelegation } from '#lib/review/revoke-delegation.ts'
import { signDelegation } from '#lib/review/sign-delegation.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { compose, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
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
afterEach(async () => {
  setClock(NOON)
  await database.superuser.query('TRUNCATE delegation')
})

const atDay = (day: string) => setClock(new Date(`${day}T17:00:00Z`))
const sign = (delegate: string, beginsOn = TODAY, endsOn = '2026-12-04') =>
  signDelegation(school.actor('director'), { delegateId: school.people[delegate]!, beginsOn, endsOn })
const waitsFor = async (name: string) => {
  const held = await listHeld(school.actor(name))
  return held.ok ? held.value.map((row) => row.communicationId) : held.code
}

describe('signing', () => {
  test('the Director signs it with its days; it is in the log and in the list', async () => {
    const signed = await sign('office')
    expect(signed.ok).toBe(true)
    if (!signed.ok) return
    const listed = await listDelegations(school.actor('director'))
    expect(listed).toMatchObject({
      ok: true,
      value: {
        delegations: [
          {
            delegateName: 'office',
            directorName: 'director',
            beginsOn: TODAY,
            endsOn: '2026-12-04',
            state: 'running',
          },
        ],
      },
    })
    const events = await desk.events('delegation.signed')
    expect(events.at(-1)).toMatchObject({
      subject_id: signed.value.delegationId,
      payload: { delegateId: school.people.office, beginsOn: TODAY, endsOn: '2026-12-04' },
    })
  })

  test.each([
    ['yesterday', '2026-11-23', '2026-12-04', { beginsOn: 'review.delegation.problem.past' }],
    ['an end before its beginning', TODAY, '2026-11-20', { endsOn: 'review.delegation.problem.order' }],
    ['half a year', TODAY, '2027-05-24', { endsOn: 'review.delegation.problem.long' }],
  ])('%s is refused beside its field', async (_name, beginsOn, endsOn, fields) => {
    expect(await sign('office', beginsOn, endsOn)).toMatchObject({ ok: false, code: 'invalid', fields })
  })

  test('nobody signs for themselves, nobody but the Director signs, and no parent is a delegate', async () => {
    expect(await sign('director')).toMatchObject({ ok: false, code: 'not-allowed' })
    for (const name of ['office', 'rivera', 'friend', 'auditor', 'it', 'kim'])
      expect(
        await signDelegation(school.actor(name), {
          delegateId: school.people.nurse!,
          beginsOn: TODAY,
          endsOn: TODAY,
        }),
        name,
      ).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await sign('kim')).toMatchObject({ ok: false, code: 'not-a-delegate' })
    expect(await sign('auditor')).toMatchObject({ ok: false, code: 'not-a-delegate' })
  })

  test('two never run on the same day, not even when signed at the same moment', async () => {
    const both = await Promise.all([sign('office'), sign('rivera', '2026-12-04', '2026-12-11')])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ code: 'overlaps' })
    expect((await sign('rivera', '2026-12-12', '2026-12-20')).ok).toBe(true)
  })
})

describe('while it runs', () => {
  test('the delegate sees and decides the parent group’s posts from its first to its last day, and nothing else', async () => {
    const { communicationId } = await desk.propose('Bake sale on Friday at three in the gym.')
    const wide = await compose(school.actor('okafor'), {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Science fair on Monday in the gym.',
    })
    await sign('office', '2026-11-25', '2026-11-27')

    expect(await waitsFor('office')).toBe('not-allowed')
    atDay('2026-11-25')
    expect(await waitsFor('office')).toEqual([communicationId])
    atDay('2026-11-27')
    expect(await waitsFor('office')).toEqual([communicationId])
    atDay('2026-11-28')
    expect(await waitsFor('office')).toBe('not-allowed')

    atDay('2026-11-27')
    const other = await desk.item(wide.communicationId)
    expect(
      await approveCommunication(school.actor('office'), {
        reviewItemId: other.id,
        decisionId: other.decision_id,
      }),
    ).toMatchObject({ ok: false, code: 'not-allowed' })
    const item = await desk.item(communicationId)
    expect(
      await approveCommunication(school.actor('office'), {
        reviewItemId: item.id,
        decisionId: item.decision_id,
      }),
    ).toEqual({ ok: true, value: { state: 'sent' } })
    const [event] = (await desk.events('disposition.made')).slice(-1)
    expect(event?.payload.delegationId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('the submitter is told whose desk it is on and until when', async () => {
    const { communicationId } = await desk.propose('Plant sale on Saturday in the yard.')
    const before = await openOwn(school.actor('friend'), communicationId)
    expect(before).toMatchObject({
      value: { waiting: { reviewers: { directors: ['director'], delegate: null } } },
    })
    await sign('office')
    const own = await openOwn(school.actor('friend'), communicationId)
    expect(own).toMatchObject({
      value: {
        waiting: { queue: 'parent-group', reviewers: { delegate: { name: 'office', endsOn: '2026-12-04' } } },
      },
    })
    expect(await findReviewers(school.orgId, 'administration', '', TODAY)).toMatchObject({ delegate: null })
  })

  test('a content finding is not the delegate’s: neither held so, nor made so by an edit', async () => {
    await sign('office')
    const held = await desk.propose('Book sale in the hall. Sign up with us: text 603-555-0142.')
    const item = await desk.item(held.communicationId)
    expect(item.queue).toBe('content')
    expect(await openHeld(school.actor('office'), item.id)).toMatchObject({ ok: false, code: 'not-allowed' })

    const plain = await desk.propose('Tag sale on Sunday in the yard.')
    const open = await desk.item(plain.communicationId)
    expect(
      await approveCommunication(school.actor('office'), {
        reviewItemId: open.id,
        decisionId: open.decision_id,
        edit: { subject: 'Tag sale', body: 'Tag sale on Sunday. Sign up: text 603-555-0142.' },
      }),
    ).toMatchObject({ ok: false, code: 'edit-not-yours' })
    expect(await desk.dispositions(plain.communicationId)).toEqual([])
  })

  test('revoked, it gives nothing any more; what was decided stands', async () => {
    const signed = await sign('office')
    const first = await desk.propose('Pancake breakfast on Saturday at nine.')
    const decided = await desk.item(first.communicationId)
    await approveCommunication(school.actor('office'), {
      reviewItemId: decided.id,
      decisionId: decided.decision_id,
    })
    const second = await desk.propose('Pie night on Thursday at six.')
    const open = await desk.item(second.communicationId)
    const delegationId = signed.ok ? signed.value.delegationId : ''

    expect(await revokeDelegation(school.actor('office'), { delegationId })).toMatchObject({
      code: 'not-allowed',
    })
    expect(await revokeDelegation(school.actor('director'), { delegationId })).toMatchObject({ ok: true })
    expect(await revokeDelegation(school.actor('director'), { delegationId })).toMatchObject({
      code: 'not-found',
    })
    expect(
      await returnCommunication(school.actor('office'), {
        reviewItemId: open.id,
        reason: 'Please add a date.',
      }),
    ).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await desk.state(first.communicationId)).toBe('sent')
    expect(await desk.state(second.communicationId)).toBe('held')
    const listed = await listDelegations(school.actor('auditor'))
    expect(listed).toMatchObject({ value: { delegations: [{ state: 'revoked' }], staff: [] } })
    expect((await desk.events('delegation.revoked')).at(-1)?.subject_id).toBe(delegationId)
  })

  test('revoked at the very moment of a decision, one of the two holds and never both', async () => {
    for (let round = 0; round < 5; round++) {
      const signed = await sign('office')
      const delegationId = signed.ok ? signed.value.delegationId : ''
      const { communicationId } = await desk.propose(`Cookie table on day ${round} of the fair.`)
      const item = await desk.item(communicationId)
      const [approved, revoked] = await Promise.all([
        approveCommunication(school.actor('office'), { reviewItemId: item.id, decisionId: item.decision_id }),
        revokeDelegation(school.actor('director'), { delegationId }),
      ])
      expect(revoked.ok).toBe(true)
      expect(await desk.state(communicationId)).toBe(approved.ok ? 'sent' : 'held')
      if (!approved.ok) expect(approved.code).toBe('not-allowed')
    }
  })
})

test('nothing is ever approved by time-out: weeks later it still waits', async () => {
  const { communicationId } = await desk.propose('Winter fair in January.')
  atDay('2027-02-01')
  expect(await desk.state(communicationId)).toBe('held')
  expect((await desk.item(communicationId)).state).toBe('open')
})
