import { beforeAll, describe, expect, test, vi } from 'vitest'
import { offerReplay } from '#lib/communications/offer-replay.ts'
import { replayPeriod } from '#lib/communications/replay-period.ts'
import { runReplay } from '#lib/communications/replaying/run-replay.ts'
import { type ReplayInput, replayInputSchema } from '#lib/communications/replaying/schema.ts'
import { countJudged, readOnly } from '#lib/communications/replaying/store.ts'
import { ITEMS_KEPT, type ReplayEvent, type ReplayResult } from '#lib/communications/replaying/types.ts'
import type { Outcome } from '#lib/policy/types.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { findDraftPolicy } from '#lib/settings/find-draft-policy.ts'
import type { StoredPolicySettings } from '#lib/settings/schema.ts'
import { NOON, TODAY } from '#tests/directory/school-fixture.ts'
import { countEverything, everyRole, READERS } from '#tests/flagged/flagged-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { compose, makePipeline, type Pipeline, SETTINGS } from './pipeline-fixture.ts'

// Every replay starts processes of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const database = await createTestDatabase()
let school: Pipeline
const DAY: ReplayInput = { policy: 'in-force', from: TODAY, to: TODAY }
const never = () => new AbortController().signal

async function* none(): AsyncGenerator<ReplayEvent> {}

async function replay(input: Partial<ReplayInput> = {}, who = 'director') {
  const began = await replayPeriod(school.actor(who), { ...DAY, ...input }, never(), database.connections.app)
  if (!began.ok) throw new Error(began.code)
  const events: ReplayEvent[] = []
  for await (const event of began.value.events) events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error(`ended with ${last?.type}`)
  return { ...last, events }
}

async function draft(change: (settings: StoredPolicySettings) => StoredPolicySettings) {
  await database.owner.query('DELETE FROM policy_draft')
  await database.owner.query(
    `INSERT INTO policy_draft (id, org_id, based_on_id, settings, changed_by_id, created_at, changed_at)
     SELECT $1, $2, id, $3, $4, now(), now() FROM policy_version LIMIT 1`,
    [newId(), school.orgId, change(structuredClone(SETTINGS)), school.people.director],
  )
}

const total = (result: ReplayResult, was: Outcome, isNow: Outcome) => result.counts.outcomes[was][isNow]
const toClass = () => ({ type: 'class', classId: school.classes.grade3 }) as const

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  const rivera = school.actor('rivera')
  await compose(rivera, { audience: toClass(), body: 'We measure the beans on Friday.' })
  await compose(rivera, { audience: toClass(), body: 'My own cell is 603-555-0155.' })
  await compose(rivera, { audience: toClass(), body: 'If you are late, text me at 603-555-0142.' })
  await compose(rivera, {
    audience: toClass(),
    body: 'Mia Test was ill again and has a low grade in spelling.',
  })
  await compose(rivera, {
    audience: {
      type: 'households',
      householdIds: [school.households.ana],
      studentIds: [school.students.mia],
    },
    body: 'Mia read her whole book to the class today.',
  })
  await compose(school.actor('ana'), {
    audience: { type: 'persons', personIds: [school.people.rivera!] },
    body: 'A Mia chega mais tarde. O meu número é 603-555-0177.',
  })
  await compose(school.actor('director'), {
    audience: { type: 'school' },
    kind: 'post',
    body: 'School closes at noon on Friday.',
  })
}, 60_000)

describe('what it answers', () => {
  test('the policy in force and the code of today make the same of what was just judged', async () => {
    const { result, total: all, events } = await replay()
    expect(all).toBe(7)
    expect(result.counts).toMatchObject({ done: 7, otherFindings: 0, withoutRoster: 0, unreadable: 0 })
    for (const was of ['allow', 'warn', 'hold', 'block'] as const)
      for (const isNow of ['allow', 'warn', 'hold', 'block'] as const)
        if (was !== isNow) expect(total(result, was, isNow), `${was} → ${isNow}`).toBe(0)
    expect(total(result, 'block', 'block')).toBe(2)
    expect(result.rules.every((rule) => rule.was === rule.isNow && rule.came === 0 && rule.went === 0)).toBe(
      true,
    )
    expect(Object.values(result.items).flat()).toEqual([])
    expect(events[0]).toMatchObject({ type: 'progress', total: 7 })
  })

  test('a draft with the number on its register lets go what was blocked, and shows it side by side', async () => {
    await draft((settings) => {
      settings.registers.officialPhones.push({ number: '603-555-0142', label: 'Trip line' })
      return settings
    })
    const { result } = await replay({ policy: 'draft' })
    expect(total(result, 'block', 'allow')).toBe(1)
    expect(total(result, 'block', 'block')).toBe(1)
    const [item] = result.items.allow
    expect(item).toMatchObject({ was: 'block', isNow: 'allow', senderName: 'rivera', more: 0 })
    expect(item?.differences[0]).toMatchObject({
      rule: 'personal-phone',
      was: 'block',
      isNow: null,
      excerpt: { before: 'If you are late, text me at ', mark: '603-555-0142' },
    })
    expect(result.rules.find((rule) => rule.rule === 'personal-phone')).toMatchObject({ went: 1, came: 0 })
  })

  test('a draft with a stricter effect holds what went', async () => {
    await draft((settings) => ({ ...settings, administrationApproval: 'hold-all' }))
    const { result } = await replay({ policy: 'draft' })
    expect(total(result, 'allow', 'hold')).toBeGreaterThan(0)
    expect(result.items.hold.map((item) => item.isNow)).toContain('hold')
  })

  test('shares add up to the whole', async () => {
    await draft((settings) => {
      settings.registers.officialPhones.push({ number: '603-555-0142', label: 'Trip line' })
      return { ...settings, administrationApproval: 'hold-all' }
    })
    const period = { orgId: school.orgId, from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' }
    const { connections } = database
    const { total: all, upTo } = await readOnly(connections.app, (tx) => countJudged(tx, period))
    const settings = (await findDraftPolicy(school.orgId, TODAY))!.settings
    const task = { ...period, upTo, settings, connection: connections.app, timezone: 'America/New_York' }
    const results = []
    for (const shares of [1, 2, 3])
      for await (const event of runReplay(task, all, never(), shares))
        if (event.type === 'done') results.push(event.result)
    expect(results).toHaveLength(3)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  test('an empty period is an answer too, and days are the school’s', async () => {
    const { result, total: all } = await replay({ from: '2026-01-01', to: '2026-01-31' })
    expect([all, result.counts.done, result.rules]).toEqual([0, 0, []])
    // 22:00 in New York is the next day in UTC.
    setClock(new Date('2026-11-26T03:00:00Z'))
    await compose(school.actor('rivera'), { audience: toClass(), body: 'Good evening, all of you.' })
    setClock(NOON)
    expect((await replay({ from: '2026-11-25', to: '2026-11-25' })).total).toBe(1)
    expect((await replay({ from: '2026-11-26', to: '2026-11-26' })).total).toBe(0)
  })

  test('counts are of all, items are the first ones', async () => {
    setClock(new Date('2026-10-06T16:00:00Z'))
    for (let index = 0; index < ITEMS_KEPT + 3; index += 1)
      await compose(school.actor('rivera'), {
        audience: toClass(),
        body: `Call me at 603-555-0142, week ${index}.`,
      })
    setClock(NOON)
    const { result } = await replay({ policy: 'draft', from: '2026-10-06', to: '2026-10-06' })
    expect(total(result, 'block', 'hold') + total(result, 'block', 'allow')).toBe(ITEMS_KEPT + 3)
    const kept = [...result.items.allow, ...result.items.hold]
    expect(kept).toHaveLength(ITEMS_KEPT)
    expect(kept[0]?.differences[0]?.excerpt.after).toContain('week 0.')
  })
})

describe('what was known then', () => {
  test('a child who left, a name that changed and a consent since withdrawn change nothing', async () => {
    const before = await replay()
    await database.owner.query(
      `UPDATE student SET family_name = 'Vane', given_name = 'Ona', full_name = 'Ona Vane'`,
    )
    await database.owner.query(`UPDATE guardianship SET ends_on = '2026-11-24'`)
    const after = await replay()
    expect(after.result).toEqual(before.result)
    expect(after.result.counts.withoutRoster).toBe(0)
  })

  test('a decision without a stored roster is judged with today’s, and counted', async () => {
    await database.superuser.query(
      `ALTER TABLE decision DISABLE TRIGGER decision_insert_only;
       UPDATE decision SET inputs = inputs - 'names' WHERE outcome = 'block' AND decided_at::date = '${TODAY}';
       ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_insert_only`,
    )
    expect((await replay()).result.counts.withoutRoster).toBe(2)
  })
})

describe('nothing is written', () => {
  test('not a row, not an event, not by a draft that changes everything', async () => {
    const before = await countEverything(database)
    await replay({ policy: 'draft' })
    await replay({ policy: 'in-force', from: '2026-01-01', to: '2026-12-31' }, 'auditor')
    expect(await countEverything(database)).toBe(before)
  })

  test('its transaction refuses a write', async () => {
    const write = readOnly(
      database.connections.app,
      (tx) =>
        tx.$executeRaw`INSERT INTO worker_heartbeat (id, started_at, beat_at) VALUES ('x', now(), now())`,
    )
    await expect(write).rejects.toThrow(/read-only transaction/)
    expect(await database.app.query(`SELECT FROM worker_heartbeat WHERE id = 'x'`)).toHaveLength(0)
  })
})

describe('who and when', () => {
  test('the Director and the auditor, nobody else', async () => {
    for (const [role, actor] of everyRole(school)) {
      const offered = await offerReplay(actor)
      const began = await replayPeriod(actor, DAY, never(), database.connections.app)
      expect([offered.ok, began.ok], role).toEqual([READERS.includes(role), READERS.includes(role)])
      if (began.ok) for await (const _ of began.value.events);
      else expect(began.code).toBe('not-allowed')
    }
  })

  test('without a draft there is none to try; the offer says so and is ninety days long', async () => {
    await database.owner.query('DELETE FROM policy_draft')
    const { app } = database.connections
    const began = await replayPeriod(school.actor('director'), { ...DAY, policy: 'draft' }, never(), app)
    expect(began).toMatchObject({ ok: false, code: 'no-draft' })
    expect(await offerReplay(school.actor('director'))).toMatchObject({
      ok: true,
      value: { draft: null, from: '2026-08-27', to: TODAY, inForce: { number: 1 } },
    })
  })

  test('one at a time; stopping gives the turn back and leaves no process', async () => {
    const stop = new AbortController()
    const { app } = database.connections
    const wide: ReplayInput = { policy: 'in-force', from: '2026-01-01', to: '2026-12-31' }
    const first = await replayPeriod(school.actor('director'), wide, stop.signal, app)
    expect(await replayPeriod(school.actor('auditor'), wide, never(), app)).toMatchObject({ code: 'busy' })
    const events = first.ok ? first.value.events : none()
    expect((await events.next()).value).toMatchObject({ type: 'progress' })
    stop.abort()
    let last: ReplayEvent | undefined
    for await (const event of events) last = event
    expect(last).toBeUndefined()
    await expect
      .poll(() =>
        database.superuser.query(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%"decidedAt"%' AND pid <> pg_backend_pid()`,
        ),
      )
      .toEqual([])
    expect((await replay()).type).toBe('done')
  })

  test.each([
    [{ policy: 'in-force', from: '2026-11-25', to: '2026-11-24' }, 'to'],
    [{ policy: 'in-force', from: '2026-02-30', to: '2026-11-24' }, 'from'],
    [{ policy: 'another', from: '2026-11-24', to: '2026-11-24' }, 'policy'],
  ])('%j is refused at %s', (input, field) => {
    const parsed = replayInputSchema.safeParse(input)
    expect(parsed.error?.issues[0]?.path).toEqual([field])
  })
})
