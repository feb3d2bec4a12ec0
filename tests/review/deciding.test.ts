import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { askCommunication } from '#lib/communications/ask-communication.ts'
import { checkEdit } from '#lib/communications/check-edit.ts'
import { listHeld } from '#lib/communications/list-held.ts'
import { openDisposition } from '#lib/communications/open-disposition.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { openOwn } from '#lib/communications/open-own.ts'
import { rejectCommunication } from '#lib/communications/reject-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
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

const toAll = (body: string) =>
  compose(school.actor('rivera'), { kind: 'post', audience: { type: 'school' }, body })
const approve = async (
  actor: Actor,
  communicationId: string,
  edit?: { subject: string; body: string; seen?: string[] },
) => {
  const item = await desk.item(communicationId)
  return approveCommunication(actor, {
    reviewItemId: item.id,
    decisionId: item.decision_id,
    ...(edit && { edit }),
  })
}

describe('two reviewers', () => {
  test('approving at the same moment is one disposition, one release, and the other is told who was first', async () => {
    for (let round = 0; round < 5; round++) {
      const { communicationId } = await toAll(`Game night number ${round} is on Friday.`)
      const { id: reviewItemId, decision_id: decisionId } = await desk.item(communicationId)
      const both = await Promise.all(
        [school.actor('director'), deputy].map((actor) =>
          approveCommunication(actor, { reviewItemId, decisionId }),
        ),
      )
      expect(both.filter((one) => one.ok)).toHaveLength(1)
      const second = both.find((one) => !one.ok)
      expect(second).toMatchObject({ code: 'already-decided', decided: { state: 'approved', at: NOON } })
      expect(await desk.dispositions(communicationId)).toHaveLength(1)
      expect(
        await desk.count('SELECT count(*) FROM release WHERE communication_id = $1', [communicationId]),
      ).toBe(1)
    }
  })

  test('approve against return at the same moment: one of them, and what follows is that one’s', async () => {
    for (let round = 0; round < 5; round++) {
      const { communicationId } = await toAll(`Movie night number ${round} is on Friday.`)
      const { id: reviewItemId, decision_id: decisionId } = await desk.item(communicationId)
      await Promise.all([
        approveCommunication(school.actor('director'), { reviewItemId, decisionId }),
        returnCommunication(deputy, { reviewItemId, reason: 'Please add the place.' }),
      ])
      const [disposition, ...more] = await desk.dispositions(communicationId)
      expect(more).toEqual([])
      expect(await desk.state(communicationId)).toBe(disposition?.kind === 'approved' ? 'sent' : 'returned')
    }
  })
})

describe('what the author is told', () => {
  test('by the product’s own mail, once, with no words of anybody in it; the words are in the portal', async () => {
    const { communicationId, version } = await desk.propose('Bake sale on Friday in the gym.')
    const first = await desk.item(communicationId)
    const asked = await askCommunication(school.actor('director'), {
      reviewItemId: first.id,
      reason: 'Who brings the cash box?',
    })
    expect(asked.ok).toBe(true)
    expect(await desk.state(communicationId)).toBe('held')
    await returnCommunication(school.actor('director'), {
      reviewItemId: first.id,
      reason: 'Please add the time.',
    })
    await change(school.actor('friend'), communicationId, version, {
      kind: 'post',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
      body: 'Bake sale on Friday at three in the gym.',
    })
    await approve(school.actor('director'), communicationId)
    expect(await desk.mails(communicationId)).toEqual([
      { to: 'friend', result: 'asked' },
      { to: 'friend', result: 'returned' },
      { to: 'friend', result: 'approved' },
    ])
    const notes = await desk.count(
      `SELECT count(*) FROM delivery d JOIN communication c ON c.id = d.communication_id
        WHERE c.kind = 'note' AND d.channel = 'email' AND d.recipient_id = $1`,
      [school.people.friend],
    )
    expect(notes).toBe(0)

    const own = await openOwn(school.actor('friend'), communicationId)
    expect(own.ok && own.value.history.map(({ kind, words, byName }) => ({ kind, words, byName }))).toEqual([
      { kind: 'asked', words: 'Who brings the cash box?', byName: 'director' },
      { kind: 'returned', words: 'Please add the time.', byName: 'director' },
      { kind: 'approved', words: null, byName: 'director' },
    ])
    expect(own.ok && own.value.slug).toMatch(/^a-subject-/)
  })

  test('rejected stays rejected, with its reason', async () => {
    const { communicationId } = await desk.propose('Raffle on Friday.')
    const item = await desk.item(communicationId)
    await rejectCommunication(school.actor('director'), {
      reviewItemId: item.id,
      reason: 'Raffles need a permit we do not have.',
    })
    expect(await desk.state(communicationId)).toBe('rejected')
    expect(await desk.mails(communicationId)).toEqual([{ to: 'friend', result: 'rejected' }])
    const told = await openDisposition(school.actor('director'), item.id)
    expect(told).toMatchObject({
      value: { state: 'rejected', decided: { state: 'rejected', byName: 'director' } },
    })
  })

  test('after approval the reviewer hears where it is and for how many', async () => {
    const { communicationId } = await desk.propose('Book swap on Saturday in the library.')
    const item = await desk.item(communicationId)
    await approve(school.actor('director'), communicationId)
    const told = await openDisposition(school.actor('director'), item.id)
    expect(told).toMatchObject({ value: { state: 'sent', published: ['website'], authorName: 'friend' } })
    expect(told.ok && told.value.people).toBeGreaterThan(4)
    expect(told.ok && told.value.households).toBe(4)
    expect(await openDisposition(school.actor('rivera'), item.id)).toMatchObject({ code: 'not-allowed' })
  })
})

describe('approve with an edit', () => {
  const original = 'Our science fair is on Monday in the gym. Bring your own rocks.'

  test('the edited text is judged and goes out; the author sees who changed what', async () => {
    const { communicationId } = await toAll(original)
    const body = original.replace('Monday', 'Tuesday')
    expect(await approve(school.actor('director'), communicationId, { subject: 'A subject', body })).toEqual({
      ok: true,
      value: { state: 'sent' },
    })
    const own = await openOwn(school.actor('rivera'), communicationId)
    expect(own).toMatchObject({
      value: { revision: { body, number: 2 }, edit: { byName: 'director', body: original } },
    })
    const stages = await database.owner.query<{ stage: string; outcome: string }>(
      'SELECT stage, outcome FROM decision WHERE communication_id = $1 ORDER BY seq',
      [communicationId],
    )
    expect(stages).toEqual([
      { stage: 'submit', outcome: 'hold' },
      { stage: 'edit', outcome: 'hold' },
    ])
  })

  test('an edit that is blocked is refused with its findings and changes nothing', async () => {
    const { communicationId } = await toAll(original)
    const edit = { subject: 'A subject', body: `${original} Late? Text me at 603-555-0142.` }
    const refused = await approve(school.actor('director'), communicationId, edit)
    expect(refused).toMatchObject({ ok: false, code: 'edit-blocked' })
    expect(!refused.ok && refused.findings?.map((one) => one.topic)).toContain('personal-phone')
    expect(await desk.state(communicationId)).toBe('held')
    expect(await desk.dispositions(communicationId)).toEqual([])
    expect(
      await desk.count('SELECT count(*) FROM revision WHERE communication_id = $1', [communicationId]),
    ).toBe(1)
  })

  test('what the edit brings in must have stood on the reviewer’s screen before it is approved', async () => {
    const { communicationId } = await toAll(original)
    const edit = {
      subject: 'A subject',
      body: `${original} Cedar Lane Music lends microphones: rentals@cedarlanemusic.example.com.`,
    }
    const item = await desk.item(communicationId)
    const checked = await checkEdit(school.actor('director'), { reviewItemId: item.id, ...edit })
    expect(
      checked.ok && checked.value.findings.filter((one) => one.effect === 'warn').length,
    ).toBeGreaterThan(0)
    const refused = await approve(school.actor('director'), communicationId, edit)
    expect(refused).toMatchObject({ ok: false, code: 'edit-findings' })
    const seen = !refused.ok ? (refused.findings ?? []).map((one) => one.fingerprint) : []
    expect(checked.ok && checked.value.unseen.every((one) => seen.includes(one))).toBe(true)
    expect(await approve(school.actor('director'), communicationId, { ...edit, seen })).toEqual({
      ok: true,
      value: { state: 'sent' },
    })
  })

  test('while editing, only a reviewer is answered', async () => {
    const { communicationId } = await toAll(original)
    const { id: reviewItemId } = await desk.item(communicationId)
    const text = { reviewItemId, subject: 'A subject', body: 'Text me at 603-555-0142.' }
    expect(await checkEdit(school.actor('director'), text)).toMatchObject({ value: { outcome: 'block' } })
    expect(await checkEdit(school.actor('rivera'), text)).toMatchObject({ ok: false, code: 'not-allowed' })
  })
})

describe('one’s own', () => {
  const news = (actor: Actor, body: string) =>
    compose(actor, { kind: 'post', audience: { type: 'public' }, channels: ['portal', 'website'], body })

  test('the Director’s public post waits for the deputy, and the Director may not approve it', async () => {
    const { communicationId } = await news(school.actor('director'), 'Our new front door is open.')
    expect(await approve(school.actor('director'), communicationId)).toMatchObject({ code: 'not-allowed' })
    const opened = await openHeld(school.actor('director'), (await desk.item(communicationId)).id)
    expect(opened).toMatchObject({
      value: { isOwn: true, mayApprove: false, reviewers: { deputies: ['deputy'] } },
    })
    expect(await approve(deputy, communicationId)).toEqual({ ok: true, value: { state: 'sent' } })
    expect(await desk.dispositions(communicationId)).toMatchObject([{ self_approved: false }])
  })

  test('the deputy’s waits for the Director', async () => {
    const { communicationId } = await news(deputy, 'The yard has a new bench.')
    expect(await approve(deputy, communicationId)).toMatchObject({ code: 'not-allowed' })
    expect(await approve(school.actor('director'), communicationId)).toMatchObject({ ok: true })
  })

  test('without a deputy it is approved by its author and marked so, in the row and in the log', async () => {
    await desk.endRole(deputy)
    try {
      const { communicationId } = await news(school.actor('director'), 'The library opens at eight.')
      const held = await listHeld(school.actor('director'))
      expect(held.ok && held.value.find((row) => row.communicationId === communicationId)?.isOwn).toBe(true)
      expect(await approve(school.actor('director'), communicationId)).toEqual({
        ok: true,
        value: { state: 'sent' },
      })
      expect(await desk.dispositions(communicationId)).toMatchObject([
        { self_approved: true, by_id: school.people.director },
      ])
      const event = (await desk.events('disposition.made')).find((one) => one.subject_id === communicationId)
      expect(event?.payload).toMatchObject({ kind: 'approved', selfApproved: true })
      expect(await desk.mails(communicationId)).toEqual([])
    } finally {
      await desk.endRole(deputy, null)
    }
  })
})
