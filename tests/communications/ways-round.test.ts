/**
 * Requests no screen of ours sends, and two hands at once: audiences that reach further than they look, other people's
 * conversations, an approval and a withdrawal in the same second, a recall while an edit waits.
 */
import pg from 'pg'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { checkDraft } from '#lib/communications/check-draft.ts'
import { listGroupPosts } from '#lib/communications/list-group-posts.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { poolConfig } from '#lib/db/connection.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { type Composing, change, compose, makePipeline, type Pipeline } from './pipeline-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const sql = (text: string, values: unknown[]) => database.owner.query<Record<string, string>>(text, values)

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})
afterEach(() => setClock(NOON))

const grade3 = (): Audience => ({ type: 'class', classId: school.classes.grade3 })
const persons = (name: string): Audience => ({ type: 'persons', personIds: [school.people[name] as string] })
const families = (names: ('ana' | 'kim' | 'pat')[], children: ('mia' | 'leo' | 'sam')[]): Audience => ({
  type: 'households',
  householdIds: names.map((name) => school.households[name]),
  studentIds: children.map((name) => school.students[name]),
})
const send = (name: string, composing: Composing) => compose(school.actor(name), composing)
const refused = (name: string, composing: Composing) =>
  expect(send(name, composing)).rejects.toThrow('submit: not-allowed')
const release = (communicationId: string) => releaseCommunication({ orgId: school.orgId, communicationId })
const stateOf = async (id: string) =>
  (await sql('SELECT state FROM communication WHERE id = $1', [id]))[0]?.state
const liveOf = async (id: string) =>
  (await sql('SELECT id FROM live_release WHERE communication_id = $1', [id])).length

describe('an audience reaches nobody by a side way', () => {
  const body = 'Hello, one question about the trip.'

  test('a family and a parent group never write to all staff at once', async () => {
    await refused('ana', { body, audience: { type: 'staff' } })
    await refused('friend', { body, audience: { type: 'staff' } })
    await expect(send('rivera', { body, audience: { type: 'staff' } })).resolves.toBeTruthy()
  })

  test("a guardian an order keeps from a child is not written to the child's teacher", async () => {
    await expect(send('rui', { body, audience: persons('rivera') })).resolves.toBeTruthy()
    const order = newId()
    await sql(
      `INSERT INTO guardianship_order (id, org_id, student_id, person_id, reference, issued_on, begins_on, recorded_by_id, recorded_at)
       VALUES ($1, $2, $3, $4, 'FM-1', $5, $5, $6, now())`,
      [order, school.orgId, school.students.mia, school.people.rui, TODAY, school.people.office],
    )
    try {
      await refused('rui', { body, audience: persons('rivera') })
      await expect(send('rui', { body, audience: persons('office') })).resolves.toBeTruthy()
    } finally {
      await sql('DELETE FROM guardianship_order WHERE id = $1', [order])
    }
  })

  test('nobody writes to a guardian by name, past guardianship and orders', async () => {
    for (const name of ['office', 'director', 'nurse'])
      await refused(name, { body, audience: persons('ana') })
    const check = await checkDraft(school.actor('office'), {
      communicationId: null,
      conversationId: null,
      kind: 'message',
      content: draftContentSchema.parse({ body, audience: persons('ana') }),
    })
    expect(check).toMatchObject({ ok: false, code: 'not-allowed' })
    await expect(send('office', { body, audience: persons('rivera') })).resolves.toBeTruthy()
  })

  test("the website beside it opens nobody else's class or family", async () => {
    const channels = ['portal', 'website'] as const
    const grade5: Audience = { type: 'class', classId: school.classes.grade5 }
    await refused('rivera', { body, kind: 'post', audience: grade5, channels: [...channels] })
    await refused('rivera', { body, audience: families(['pat'], ['sam']), channels: [...channels] })
    await refused('friend', { body, kind: 'post', audience: grade3(), channels: [...channels] })
    const own = await send('rivera', { body, kind: 'post', audience: grade3(), channels: [...channels] })
    expect(own.submitted.state).toBe('held')
  })

  test("a child is the readers' own only where it lives with all of them", async () => {
    const marks = 'Mia Test was suspended for two days.'
    const outcome = async (audience: Audience, text = marks) => {
      const check = await checkDraft(school.actor('rivera'), {
        communicationId: null,
        conversationId: null,
        kind: 'message',
        content: draftContentSchema.parse({ body: text, audience }),
      })
      return check.ok ? check.value.outcome : check.code
    }
    expect(await outcome(families(['ana'], ['mia']))).toBe('allow')
    expect(await outcome(families(['ana', 'kim'], ['mia', 'leo']))).not.toBe('allow')
    // Named beside the family's own child, a stranger's child does not become theirs.
    expect(await outcome(families(['ana'], ['mia', 'leo']), marks.replace('Mia', 'Leo'))).not.toBe('allow')
  })

  test('a fellow officer sees what was handed in, not what is being typed since', async () => {
    const friend = school.actor('friend')
    const post = {
      kind: 'post' as const,
      audience: { type: 'school' as const },
      body: 'Bake sale on Friday.',
    }
    const { communicationId, version } = await send('friend', post)
    await saveDraft(friend, {
      communicationId,
      kind: 'post',
      conversationId: null,
      replyToId: null,
      idempotencyKey: newId(),
      version,
      content: draftContentSchema.parse({
        subject: 'Half',
        body: 'Half a thought.',
        audience: post.audience,
      }),
    })
    const fellow = { ...school.actor('kim'), role: 'group-officer' as const, groupId: school.groupId }
    const listed = await listGroupPosts(fellow)
    const seen = listed.ok ? listed.value.posts.find((one) => one.communicationId === communicationId) : null
    expect(seen).toMatchObject({
      subject: 'A subject',
      excerpt: 'Bake sale on Friday.',
      audience: post.audience,
    })
    const own = await listGroupPosts(friend)
    expect(own.ok && own.value.posts[0]?.excerpt).toBe('Half a thought.')
  })

  test('a conversation that does not exist is no place for a draft', async () => {
    const saved = await saveDraft(school.actor('ana'), {
      communicationId: null,
      kind: 'message',
      conversationId: newId(),
      replyToId: null,
      idempotencyKey: newId(),
      version: 0,
      content: draftContentSchema.parse({ body, audience: persons('rivera') }),
    })
    expect(saved).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('two hands at once', () => {
  const itemOf = async (communicationId: string) => {
    const [item] = await sql(
      `SELECT id, decision_id FROM review_item WHERE communication_id = $1 AND state = 'open'`,
      [communicationId],
    )
    return { reviewItemId: item?.id as string, decisionId: item?.decision_id as string }
  }

  test('withdrawn while it is being approved, it never goes out', async () => {
    const { communicationId } = await send('rivera', {
      kind: 'post',
      audience: { type: 'school' },
      body: 'Game night is on Friday.',
      notBeforeAt: later(3_600).toISOString(),
    })
    expect(await stateOf(communicationId)).toBe('held')
    const item = await itemOf(communicationId)
    // Both have read "held"; the approval gets the row first.
    const holder = new pg.Client(poolConfig(database.connections.owner))
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM communication WHERE id = $1 FOR UPDATE', [communicationId])
    const waiting = async (count: number) => {
      for (;;) {
        const [row] = await sql(
          `SELECT count(DISTINCT l.pid)::text AS n FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE a.datname = current_database() AND NOT l.granted`,
          [],
        )
        if (Number(row?.n) >= count) return
      }
    }
    const approving = approveCommunication(school.actor('director'), item)
    await waiting(1)
    const withdrawing = withdrawCommunication(school.actor('rivera'), { communicationId, reopen: false })
    await waiting(2)
    await holder.query('COMMIT')
    await holder.end()
    expect(await approving).toMatchObject({ ok: true })
    expect(await withdrawing).toEqual({ ok: true, value: { state: 'withdrawn' } })
    setClock(later(3_700))
    expect(await release(communicationId)).toEqual({ outcome: 'nothing-due' })
    expect(await liveOf(communicationId)).toBe(0)
    const [dispatch] = await sql('SELECT state FROM dispatch WHERE communication_id = $1', [communicationId])
    expect(dispatch?.state).toBe('cancelled')
  })

  test('what was sent can be recalled while its edit is blocked, and while it waits', async () => {
    for (const edit of ['Text me at 603-555-0142.', 'Please bring two packed lunches.']) {
      const { communicationId, version } = await send('rivera', {
        audience: grade3(),
        body: 'Please bring a packed lunch.',
      })
      setClock(later(10))
      await release(communicationId)
      expect(await liveOf(communicationId)).toBe(1)
      await change(school.actor('rivera'), communicationId, version, { audience: grade3(), body: edit })
      const before = await stateOf(communicationId)
      expect(['blocked', 'sending']).toContain(before)
      const input = { communicationId, reason: 'A wrong day.' }
      expect(await recallCommunication(school.actor('director'), input)).toMatchObject({ ok: true })
      expect(await liveOf(communicationId)).toBe(0)
      expect(await stateOf(communicationId)).toBe(before === 'blocked' ? 'recalled' : 'sending')
      expect(await recallCommunication(school.actor('director'), input)).toMatchObject({ code: 'not-sent' })
      setClock(NOON)
    }
  })

  test('a text kept in another tab is never said to be on its way when an older one is', async () => {
    const rivera = school.actor('rivera')
    const first = 'Please bring a packed lunch.'
    const { communicationId, version } = await send('rivera', { audience: grade3(), body: first })
    const second = await change(rivera, communicationId, version, {
      audience: grade3(),
      body: 'Please bring two packed lunches.',
    }).catch((error: Error) => error.message)
    expect(second).toBe('submit: newer-draft')
    // The same text again is the double click it looks like; taken back, the other can be sent.
    const again = await change(rivera, communicationId, version + 1, { audience: grade3(), body: first })
    expect(again.submitted).toEqual({ state: 'already', current: 'sending' })
    await withdrawCommunication(rivera, { communicationId, reopen: true })
    const next = { audience: grade3(), body: 'Please bring two packed lunches.' }
    expect((await change(rivera, communicationId, version + 2, next)).submitted.state).toBe('sending')
  })

  test('a draft saved in another tab does not change the kind of what is on its way', async () => {
    const { communicationId, version } = await send('rivera', {
      audience: families(['ana'], ['mia']),
      body: 'Mia had a good week.',
    })
    await saveDraft(school.actor('rivera'), {
      communicationId,
      kind: 'post',
      conversationId: null,
      replyToId: null,
      idempotencyKey: newId(),
      version,
      content: draftContentSchema.parse({ subject: 'Hello', body: 'For all', audience: grade3() }),
    })
    const [row] = await sql('SELECT kind FROM communication WHERE id = $1', [communicationId])
    expect(row?.kind).toBe('message')
  })

  test('what somebody scheduled stays when their role has ended', async () => {
    const { communicationId } = await send('sub', {
      audience: grade3(),
      body: 'Please bring a packed lunch.',
      notBeforeAt: new Date(NOON.getTime() + 36 * 3_600_000).toISOString(),
    })
    expect(await stateOf(communicationId)).toBe('scheduled')
    await sql(`UPDATE role_assignment SET ends_on = $2 WHERE person_id = $1`, [school.people.sub, TODAY])
    setClock(later(37 * 3_600))
    expect(await release(communicationId)).toEqual({ outcome: 'stopped', state: 'returned' })
    expect(await liveOf(communicationId)).toBe(0)
  })
})
