import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseWait } from '#lib/identity/limits/choose-wait.ts'
import { forgetTries } from '#lib/identity/limits/forget-tries.ts'
import { listDemoSignIns } from '#lib/identity/list-demo-sign-ins.ts'
import { signIn } from '#lib/identity/sign-in.ts'
import { signInDemo } from '#lib/identity/sign-in-demo.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { at, day, from, makeSchool, minute, password, start } from './school.ts'

const hashing = vi.hoisted(() => ({ verified: [] as string[] }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    verify: (hash: string, word: string) => {
      hashing.verified.push(hash)
      return real.verify(hash, word)
    },
  }
})

const database = await createTestDatabase()
let orgId: string
let school: Awaited<ReturnType<typeof makeSchool>>

beforeAll(async () => {
  school = await makeSchool(database)
  orgId = school.orgId
  await school.addAccount('Ana Rivera', 'ana@school.example.org', ['teacher'])
})
beforeEach(async () => {
  at(0)
  await database.app.query('DELETE FROM sign_in_attempt')
})

const enter = (email: string, word: string, address = from.address) =>
  signIn({ orgId, email, password: word }, { ...from, address })
const until = (ms: number) => new Date(start.getTime() + ms)

describe('signing in', () => {
  test('takes any spelling of the address, and the password as any keyboard writes it', async () => {
    expect(await enter(' ANA@School.example.org ', password)).toMatchObject({ ok: true })
  })

  test('answers the same for a wrong password and for an account that does not exist', async () => {
    const wrong = await enter('ana@school.example.org', 'wrong')
    const unknown = await enter('nobody@school.example.org', 'wrong')
    expect(wrong).toEqual({ ok: false, code: 'wrong' })
    expect(unknown).toEqual(wrong)
  })

  test('costs the same work for an account that does not exist, is invited or disabled', async () => {
    for (const status of ['invited', 'disabled'] as const) {
      const person = await school.addAccount(`Not ${status}`, `${status}@school.example.org`, ['teacher'])
      await database.app.query(
        `UPDATE account SET status = $1, password_hash = CASE WHEN $1 = 'invited' THEN NULL ELSE password_hash END
         WHERE id = $2`,
        [status, person.accountId],
      )
    }
    for (const who of ['ana', 'nobody', 'invited', 'disabled']) {
      hashing.verified.length = 0
      expect(await enter(`${who}@school.example.org`, password.slice(1))).toEqual({
        ok: false,
        code: 'wrong',
      })
      expect(hashing.verified.map((hash) => hash.slice(0, 31))).toEqual(['$argon2id$v=19$m=19456,t=2,p=1$'])
    }
  })

  test('waits after five failures, longer each time, also for accounts that do not exist', async () => {
    for (const email of ['ana@school.example.org', 'nobody@school.example.org']) {
      at(0)
      for (let n = 0; n < 5; n += 1) expect(await enter(email, 'wrong')).toMatchObject({ code: 'wrong' })
      expect(await enter(email, password)).toEqual({ ok: false, code: 'limited', until: until(minute) })
      at(minute)
      expect(await enter(email, 'wrong')).toMatchObject({ code: 'wrong' })
      expect(await enter(email, 'wrong')).toEqual({ ok: false, code: 'limited', until: until(3 * minute) })
    }
  })

  test('right after the wait forgets the failures', async () => {
    for (let n = 0; n < 5; n += 1) await enter('ana@school.example.org', 'wrong')
    at(minute)
    expect(await enter('ana@school.example.org', password)).toMatchObject({ ok: true })
    for (let n = 0; n < 4; n += 1)
      expect(await enter('ana@school.example.org', 'wrong')).toMatchObject({ code: 'wrong' })
    expect(await enter('ana@school.example.org', password)).toMatchObject({ ok: true })
  })

  test('of many accounts from one network address is limited too; another address is not', async () => {
    const tries = Array.from({ length: 50 }, (_, n) => enter(`guess${n}@school.example.org`, 'wrong'))
    await Promise.all(tries)
    expect(await enter('ana@school.example.org', password)).toMatchObject({ code: 'limited' })
    expect(await enter('ana@school.example.org', password, '198.51.100.1')).toMatchObject({ ok: true })
    at(15 * minute)
    expect(await enter('ana@school.example.org', password)).toMatchObject({ ok: true })
  })

  test('cannot be outrun by guessing in parallel', async () => {
    const burst = await Promise.all(
      Array.from({ length: 20 }, (_, n) => enter('ana@school.example.org', 'wrong', `203.0.113.${n}`)),
    )
    expect(burst.filter((result) => !result.ok && result.code === 'wrong')).toHaveLength(5)
  })

  test('leaves neither address in the table of tries, and old ones go', async () => {
    await enter('ana@school.example.org', 'wrong')
    const rows = await database.app.query('SELECT * FROM sign_in_attempt')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.email_hash).toHaveLength(32)
    at(8 * day)
    expect(await forgetTries()).toBe(1)
  })

  test('is audited, succeeded or not, without a name', async () => {
    at(20 * day)
    await enter('ana@school.example.org', 'wrong')
    await enter('ana@school.example.org', password)
    const events = await database.app.query(
      `SELECT type, payload::text FROM audit_event WHERE type LIKE 'sign-in.%' ORDER BY id DESC LIMIT 2`,
    )
    expect(events.map((event) => event.type).sort()).toEqual(['sign-in.failed', 'sign-in.succeeded'])
    expect(JSON.stringify(events)).not.toContain('ana@')
  })
})

describe('one press in a demo school', () => {
  test('is refused in a real one, even with the same addresses', async () => {
    const email = 'teacher@macs.example.org'
    await database.app.query(`UPDATE org SET staff_domains = '{school.example.org,macs.example.org}'`)
    await school.addAccount('Demo Teacher', email, ['teacher'])
    expect(await signInDemo(email, from)).toEqual({ ok: false, code: 'not-found' })
    expect(await listDemoSignIns()).toEqual([])
    await database.app.query('UPDATE org SET is_demo = true')
    expect(await signInDemo(email, from)).toMatchObject({ ok: true })
    expect(await signInDemo('ana@school.example.org', from)).toMatchObject({ code: 'not-found' })
    expect(await listDemoSignIns()).toMatchObject([{ email, labels: ['Teacher'] }])
    await database.app.query('UPDATE org SET is_demo = false')
  })
})

describe('chooseWait', () => {
  const failures = (count: number) => Array.from({ length: count }, () => start)
  test.each([
    [4, null],
    [5, 1],
    [6, 2],
    [8, 8],
    [9, 15],
    [40, 15],
  ])('after %i failures: %s minutes', (count, minutes) => {
    expect(chooseWait({ account: failures(count), address: [] }, start)).toEqual(
      minutes === null ? null : until(minutes * minute),
    )
  })
})
