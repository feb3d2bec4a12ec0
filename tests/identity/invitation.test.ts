import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { acceptInvitation } from '#lib/identity/accept-invitation.ts'
import { acceptPolicy } from '#lib/identity/accept-policy.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { disableAccount } from '#lib/identity/disable-account.ts'
import { enableAccount } from '#lib/identity/enable-account.ts'
import { findInvitation } from '#lib/identity/find-invitation.ts'
import { invitePerson } from '#lib/identity/invite-person.ts'
import { listAccounts } from '#lib/identity/list-accounts.ts'
import { mustAcceptPolicy } from '#lib/identity/must-accept-policy.ts'
import { readSession } from '#lib/identity/sessions/read-session.ts'
import { signIn } from '#lib/identity/sign-in.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { at, day, from, makeSchool, password } from './school.ts'

const database = await createTestDatabase()
let school: Awaited<ReturnType<typeof makeSchool>>
let it: Awaited<ReturnType<typeof school.addAccount>>

beforeAll(async () => {
  school = await makeSchool(database)
  it = await school.addAccount('Ines Tech', 'ines@school.example.org', ['it'])
})
beforeEach(async () => {
  at(0)
  await database.app.query('DELETE FROM sign_in_attempt')
})

let number = 0
async function invite(role: 'guardian' | 'teacher' = 'guardian') {
  number += 1
  const person = await school.addPerson(`Guest ${number}`, [role])
  const email = `guest${number}@${role === 'guardian' ? 'families.' : ''}school.example.org`
  const letter = await invitePerson(school.actorOf(it, 'it'), { personId: person.id, email })
  if (!letter.ok) throw new Error(letter.code)
  return { person, email, letter: letter.value }
}
const accept = (code: string, word = password) =>
  acceptInvitation({ orgId: school.orgId, code, password: word }, from)

describe('an invitation', () => {
  test('has a code that is easy to type, kept only as a hash, and the way to use it', async () => {
    const { letter } = await invite()
    expect(letter.code).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{4}(-[BCDFGHJKMNPQRSTVWXZ]{4}){3}$/)
    expect(letter.address).toBe(`http://localhost:3000/invitation?code=${letter.code}`)
    const rows = await database.app.query('SELECT * FROM invitation')
    expect(JSON.stringify(rows)).not.toContain(letter.code.replaceAll('-', ''))
  })

  test('sets the password, signs in, and works once', async () => {
    const { letter, email } = await invite()
    const typed = ` ${letter.code.toLowerCase().replaceAll('-', ' ')} `
    const accepted = await accept(typed)
    if (!accepted.ok) throw new Error(accepted.code)
    expect(await readSession(accepted.value.token)).not.toBeNull()
    expect(await accept(letter.code)).toMatchObject({ ok: false, code: 'invitation-used' })
    expect(await signIn({ orgId: school.orgId, email, password }, from)).toMatchObject({ ok: true })
  })

  test('used twice at the same moment sets one password', async () => {
    const { letter } = await invite()
    const both = await Promise.all([accept(letter.code), accept(letter.code, 'a second long password')])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both.find((result) => !result.ok)).toMatchObject({ code: 'invitation-used' })
  })

  test('expires after two weeks', async () => {
    const { letter } = await invite()
    at(14 * day - 1)
    expect(await findInvitation(school.orgId, letter.code)).toMatchObject({ ok: true })
    at(14 * day)
    expect(await accept(letter.code)).toMatchObject({ ok: false, code: 'invitation-expired' })
  })

  test('is worthless once a newer letter is written', async () => {
    const { letter, person } = await invite()
    const second = await invitePerson(school.actorOf(it, 'it'), { personId: person.id })
    if (!second.ok) throw new Error(second.code)
    expect(await accept(letter.code)).toMatchObject({ ok: false, code: 'invitation-expired' })
    expect(await accept(second.value.code)).toMatchObject({ ok: true })
  })

  test('with a code nobody wrote is refused, and guessing is limited', async () => {
    for (let n = 0; n < 50; n += 1) {
      const code = 'BCDF-GHJK-MNPQ-RST'
        .padEnd(19, 'BCDFGHJKMN'[n % 10])
        .concat('BCDFGHJKMN'[Math.floor(n / 10)]!)
      expect(await accept(code)).toMatchObject({ ok: false, code: 'invitation-unknown' })
    }
    const { letter } = await invite()
    expect(await accept(letter.code)).toMatchObject({ ok: false, code: 'limited' })
  })

  test('keeps its code when the password is refused', async () => {
    const { letter } = await invite()
    expect(await accept(letter.code, 'short')).toMatchObject({ code: 'password-too-short' })
    expect(await accept(letter.code, 'Password2026!!')).toMatchObject({ code: 'password-common' })
    expect(await accept(letter.code, 'we love meadow brook charter school')).toMatchObject({
      code: 'password-personal',
    })
    expect(await accept(letter.code)).toMatchObject({ ok: true })
  })

  test('for an active account is the way to a new password, and ends what was signed in', async () => {
    const { letter, person, email } = await invite()
    const first = await accept(letter.code)
    if (!first.ok) throw new Error(first.code)
    const again = await invitePerson(school.actorOf(it, 'it'), { personId: person.id })
    if (!again.ok) throw new Error(again.code)
    expect(again.value.isFirst).toBe(false)
    expect(await accept(again.value.code, 'a new long password of hers')).toMatchObject({ ok: true })
    expect(await readSession(first.value.token)).toBeNull()
    expect(await signIn({ orgId: school.orgId, email, password }, from)).toMatchObject({ ok: false })
  })

  test('cannot be written by a family, nor for those who decide by IT, nor for oneself', async () => {
    const director = await school.addPerson('Dora Head', ['director'])
    const admin = school.actorOf(it, 'it')
    const email = 'dora@school.example.org'
    expect(await invitePerson(admin, { personId: director.id, email })).toMatchObject({ code: 'not-allowed' })
    expect(await invitePerson(admin, { personId: it.id })).toMatchObject({ code: 'not-allowed' })
    const { person } = await invite()
    const guardian = school.actorOf(person, 'guardian')
    expect(await invitePerson(guardian, { personId: person.id })).toMatchObject({ code: 'not-allowed' })
    expect(await listAccounts(guardian, { search: '', status: null, page: 1 })).toMatchObject({
      code: 'not-allowed',
    })
  })

  test('is not written for a disabled account; enabled again it needs a new letter', async () => {
    const { letter, person, email } = await invite()
    await accept(letter.code)
    const admin = school.actorOf(it, 'it')
    await disableAccount(admin, person.id)
    expect(await invitePerson(admin, { personId: person.id })).toMatchObject({ code: 'disabled' })
    await enableAccount(admin, person.id)
    expect(await signIn({ orgId: school.orgId, email, password }, from)).toMatchObject({ ok: false })
    const again = await invitePerson(admin, { personId: person.id })
    if (!again.ok) throw new Error(again.code)
    expect(await accept(again.value.code)).toMatchObject({ ok: true })
  })
})

describe('an account', () => {
  const create = (personId: string, email: string) =>
    commit(async (tx, record) => {
      const made = await createAccount(tx, record, { orgId: school.orgId, personId, email })
      if (!made.ok)
        record({
          type: 'settings.changed',
          actor: { orgId: school.orgId, personId: null, role: 'system', process: 'setup' },
          subject: { type: 'org', id: school.orgId },
          payload: { keys: [] },
        })
      return made
    })

  test('of staff needs a staff domain, also for a teacher who is a guardian', async () => {
    const teacher = await school.addPerson('Tess One', ['teacher', 'guardian'])
    for (const email of [
      'tess@families.school.example.org',
      'tess@gmail.example',
      'tess@evil-school.example.org',
      'tess@school.example.org.evil.example',
    ])
      expect(await create(teacher.id, email)).toMatchObject({ ok: false, code: 'email-domain' })
    expect(await create(teacher.id, 'Tess@School.Example.org')).toMatchObject({ ok: true })
  })

  test('of a family needs a domain of the school', async () => {
    const guardian = await school.addPerson('Gus One', ['guardian'])
    expect(await create(guardian.id, 'gus@mail.example')).toMatchObject({ code: 'email-domain' })
    expect(await create(guardian.id, 'not an address')).toMatchObject({ code: 'email-invalid' })
    expect(await create(guardian.id, 'gus@families.school.example.org')).toMatchObject({ ok: true })
    expect(await create(guardian.id, 'gus2@families.school.example.org')).toMatchObject({
      code: 'has-account',
    })
    const other = await school.addPerson('Gus Two', ['guardian'])
    expect(await create(other.id, 'gus@families.school.example.org')).toMatchObject({ code: 'email-taken' })
  })

  test('is found by name and state', async () => {
    const admin = school.actorOf(it, 'it')
    await school.addPerson('Zoë Percent%', ['guardian'])
    const found = await listAccounts(admin, { search: 'percent%', status: 'none', page: 1 })
    if (!found.ok) throw new Error(found.code)
    expect(found.value.lines).toMatchObject([{ displayName: 'Zoë Percent%', account: null }])
    const nothing = await listAccounts(admin, { search: 'p_rcent', status: null, page: 1 })
    expect(nothing).toMatchObject({ ok: true, value: { lines: [], total: 0 } })
  })
})

describe('accepting the policy', () => {
  test('is asked once per capacity and text version', async () => {
    const both = await school.addPerson('Pat Both', ['teacher', 'guardian'])
    const teacher = school.actorOf(both, 'teacher')
    const guardian = school.actorOf(both, 'guardian')
    expect(await mustAcceptPolicy(teacher)).toBe(true)
    expect(await acceptPolicy(teacher, 'an older text')).toMatchObject({ ok: false, code: 'text-changed' })
    expect(await acceptPolicy(teacher, '2026-1')).toMatchObject({ ok: true })
    expect(await acceptPolicy(teacher, '2026-1')).toMatchObject({ ok: true })
    expect(await mustAcceptPolicy({ ...teacher })).toBe(false)
    expect(await mustAcceptPolicy(guardian)).toBe(true)
    const rows = await database.app.query('SELECT reader FROM policy_acceptance WHERE person_id = $1', [
      both.id,
    ])
    expect(rows).toEqual([{ reader: 'staff' }])
  })
})
