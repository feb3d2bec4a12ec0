import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changePassword } from '#lib/identity/change-password.ts'
import { disableAccount } from '#lib/identity/disable-account.ts'
import { listCapacities } from '#lib/identity/list-capacities.ts'
import { endSession } from '#lib/identity/sessions/end-session.ts'
import { listSessions } from '#lib/identity/sessions/list-sessions.ts'
import { mintActor } from '#lib/identity/sessions/mint-actor.ts'
import { readSession } from '#lib/identity/sessions/read-session.ts'
import { revokeOtherSessions } from '#lib/identity/sessions/revoke-other-sessions.ts'
import { revokeSession } from '#lib/identity/sessions/revoke-session.ts'
import { switchCapacity } from '#lib/identity/sessions/switch-capacity.ts'
import { signIn } from '#lib/identity/sign-in.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { at, day, from, hour, makeSchool, minute, password } from './school.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeSchool>>
let teacher: Awaited<ReturnType<typeof school.addAccount>>
let guardian: Awaited<ReturnType<typeof school.addAccount>>
let it: Awaited<ReturnType<typeof school.addAccount>>

beforeAll(async () => {
  school = await makeSchool(database)
  teacher = await school.addAccount('Ana Rivera', 'ana@school.example.org', ['teacher', 'guardian'])
  guardian = await school.addAccount('Bruno Costa', 'bruno@families.school.example.org', ['guardian'])
  it = await school.addAccount('Ines Tech', 'ines@school.example.org', ['it'])
})
beforeEach(() => {
  at(0)
})

async function open(email: string) {
  const opened = await signIn({ orgId: school.orgId, email, password }, from)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}

async function live(token: string) {
  const session = await readSession(token)
  if (session === null) throw new Error('not live')
  return session
}

describe('a session', () => {
  test('is a row that holds only the hash of its token', async () => {
    const { token, sessionId } = await open(guardian.email)
    const [row] = await database.app.query('SELECT * FROM session WHERE id = $1', [sessionId])
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row?.token_hash).toHaveLength(32)
    expect(await readSession(token)).toMatchObject({ id: sessionId, personId: guardian.id })
    expect(await readSession(`${token}x`)).toBeNull()
  })

  test('of a family ends after 14 idle days, and being seen moves that', async () => {
    const { token } = await open(guardian.email)
    at(14 * day - minute)
    expect(await readSession(token)).not.toBeNull()
    at(20 * day)
    expect(await readSession(token)).not.toBeNull()
    at(34 * day)
    expect(await readSession(token)).toBeNull()
  })

  test('of staff ends after 12 idle hours', async () => {
    const { token } = await open(teacher.email)
    at(12 * hour - minute)
    expect(await readSession(token)).not.toBeNull()
    at(24 * hour)
    expect(await readSession(token)).toBeNull()
  })

  test('ends at its absolute limit, however busy', async () => {
    const { token } = await open(teacher.email)
    for (let hours = 6; hours < 7 * 24; hours += 6) {
      at(hours * hour)
      expect(await readSession(token)).not.toBeNull()
    }
    at(7 * day)
    expect(await readSession(token)).toBeNull()
  })

  test('is touched at most once a minute', async () => {
    const { token, sessionId } = await open(guardian.email)
    const seen = async () =>
      (await database.app.query('SELECT last_seen_at FROM session WHERE id = $1', [sessionId]))[0]
        ?.last_seen_at
    const first = await seen()
    at(minute - 1)
    await readSession(token)
    expect(await seen()).toEqual(first)
    at(minute)
    await readSession(token)
    expect(await seen()).not.toEqual(first)
  })

  test('ends on the next request after it was revoked, and nobody else’s does', async () => {
    const phone = await open(guardian.email)
    const desk = await open(guardian.email)
    const actor = mintActor(await live(desk.token))!
    expect(await revokeSession(actor, phone.sessionId)).toEqual({ ok: true, value: undefined })
    expect(await readSession(phone.token)).toBeNull()
    expect(await readSession(desk.token)).not.toBeNull()
    const events = await database.app.query(`SELECT type, payload FROM audit_event WHERE subject_id = $1`, [
      phone.sessionId,
    ])
    expect(events).toEqual([
      { type: 'session.revoked', payload: { accountId: guardian.accountId, reason: 'own' } },
    ])
  })

  test('of somebody else is not a family’s to end, but IT’s', async () => {
    const theirs = await open(teacher.email)
    const stranger = mintActor(await live((await open(guardian.email)).token))!
    expect(await revokeSession(stranger, theirs.sessionId)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await listSessions(stranger, teacher.id)).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await readSession(theirs.token)).not.toBeNull()
    const admin = mintActor(await live((await open(it.email)).token))!
    expect(await revokeOtherSessions(admin, teacher.id)).toMatchObject({ ok: true })
    expect(await readSession(theirs.token)).toBeNull()
  })

  test('is listed with its device, the own one marked', async () => {
    await database.app.query('UPDATE session SET revoked_at = now() WHERE account_id = $1', [
      guardian.accountId,
    ])
    const one = await open(guardian.email)
    at(minute)
    const two = await open(guardian.email)
    const listed = await listSessions(mintActor(await live(two.token))!)
    if (!listed.ok) throw new Error(listed.code)
    expect(listed.value.map((line) => [line.id, line.isCurrent, line.userAgent])).toEqual([
      [two.sessionId, true, 'Test browser'],
      [one.sessionId, false, 'Test browser'],
    ])
  })

  test('ends with signing out, with an audit event', async () => {
    const { token, sessionId } = await open(guardian.email)
    await endSession(token)
    expect(await readSession(token)).toBeNull()
    const events = await database.app.query(
      `SELECT 1 FROM audit_event WHERE type = 'sign-in.signed-out' AND payload->>'sessionId' = $1`,
      [sessionId],
    )
    expect(events).toHaveLength(1)
    await endSession(token)
  })

  test('ends when the account is disabled, and the password no longer works', async () => {
    const other = await school.addAccount('Carla Dias', 'carla@families.school.example.org', ['guardian'])
    const { token } = await open(other.email)
    const admin = school.actorOf(it, 'it')
    expect(await disableAccount(admin, other.id)).toMatchObject({ ok: true })
    expect(await readSession(token)).toBeNull()
    expect(await signIn({ orgId: school.orgId, email: other.email, password }, from)).toMatchObject({
      ok: false,
      code: 'wrong',
    })
  })

  test('ends everywhere else with a new password', async () => {
    const other = await school.addAccount('Dina Alves', 'dina@families.school.example.org', ['guardian'])
    const here = await open(other.email)
    const there = await open(other.email)
    const actor = mintActor(await live(here.token))!
    const next = 'seven quiet herons'
    expect(await changePassword(actor, { current: 'not this one', next }, from)).toMatchObject({
      code: 'wrong',
    })
    expect(await changePassword(actor, { current: password, next }, from)).toMatchObject({ ok: true })
    expect(await readSession(here.token)).not.toBeNull()
    expect(await readSession(there.token)).toBeNull()
    expect(await signIn({ orgId: school.orgId, email: other.email, password }, from)).toMatchObject({
      ok: false,
    })
  })
})

describe('capacities', () => {
  test('are switched within a session and kept for the next one', async () => {
    const two = await school.addAccount('Fay Both', 'fay@school.example.org', ['teacher', 'guardian'])
    const { token, mustChoose } = await open(two.email)
    expect(mustChoose).toBe(true)
    expect((await open(two.email)).mustChoose).toBe(true)
    const actor = mintActor(await live(token))!
    expect(actor.role).toBe('teacher')
    const held = await listCapacities(actor)
    expect(held.map((one) => one.role)).toEqual(['teacher', 'guardian'])
    expect(await switchCapacity(actor, held[1]!.id)).toMatchObject({ ok: true })
    expect(mintActor(await live(token))).toMatchObject({ role: 'guardian', label: 'Parent or guardian' })
    at(minute)
    const again = await open(two.email)
    expect(again.mustChoose).toBe(false)
    expect(mintActor(await live(again.token))?.role).toBe('guardian')
  })

  test('of others cannot be taken', async () => {
    const actor = mintActor(await live((await open(guardian.email)).token))!
    expect(await switchCapacity(actor, teacher.roleIds[0]!)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('hold only on the school’s days: a substitute is gone by night', async () => {
    const sub = await school.addAccount('Eva Sub', 'eva@school.example.org', ['substitute'], {
      begins: '2026-11-23',
      ends: '2026-11-23',
    })
    const { token } = await open(sub.email)
    expect(mintActor(await live(token))?.role).toBe('substitute')
    at(11 * hour)
    await readSession(token)
    // 04:59 UTC is still the 23rd in New York; a minute later it is not.
    at(16 * hour - minute)
    expect(mintActor(await live(token))?.role).toBe('substitute')
    at(16 * hour)
    expect(mintActor(await live(token))).toBeNull()
    expect(await signIn({ orgId: school.orgId, email: sub.email, password }, from)).toMatchObject({
      ok: false,
      code: 'no-capacity',
    })
  })
})
