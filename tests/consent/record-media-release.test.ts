import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#lib/audit/commit.ts'
import { checkConsentFor } from '#lib/consent/check-consent-for.ts'
import { listMediaReleases } from '#lib/consent/list-media-releases.ts'
import { loadConsent } from '#lib/consent/load-consent.ts'
import { recordMediaRelease } from '#lib/consent/record-media-release.ts'
import type { MediaReleaseInput } from '#lib/consent/schema.ts'
import { recordOrder } from '#lib/directory/record-order.ts'
import { makeSchool, type School, TODAY, YEAR } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: School
beforeEach(async () => {
  await database.empty()
  school = await makeSchool(database)
})

const photo = (state: 'granted' | 'refused', channel: 'class' | 'website' = 'class') => ({
  channel,
  kind: 'photo' as const,
  state,
})
const portal = (answers: MediaReleaseInput['answers'], more: Partial<MediaReleaseInput> = {}) => ({
  studentId: school.students.mia,
  source: 'portal' as const,
  answers,
  ...more,
})
const granted = async (channel: 'class' | 'website' = 'class', today = TODAY) =>
  (await loadConsent(school.orgId, [school.students.mia], today)).granted(
    school.students.mia,
    channel,
    'photo',
  )
const version = async () =>
  (await loadConsent(school.orgId, [school.students.mia], TODAY)).factVersions.get(school.students.mia)!

describe('a guardian’s own answer', () => {
  test('holds from today to the end of the school year, bumps the fact version, stands in the log', async () => {
    const before = await version()
    const result = await recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY)
    expect(result).toEqual({
      ok: true,
      value: { factVersion: before + 1, granted: 1, refused: 0, takeDowns: 0 },
    })
    expect(await granted()).toBe(true)
    expect(await granted('website')).toBe(false)
    expect(await granted('class', '2026-11-23')).toBe(false)
    expect(await granted('class', YEAR.endsOn)).toBe(true)
    expect(await granted('class', '2027-06-21')).toBe(false)
    const [event] = await database.app.query(
      "SELECT actor_id, capacity, payload FROM audit_event WHERE type = 'consent.recorded'",
    )
    expect(event).toMatchObject({
      actor_id: school.people.ana,
      capacity: 'guardian',
      payload: {
        guardianId: school.people.ana,
        source: 'portal',
        factVersion: before + 1,
        endsOn: YEAR.endsOn,
      },
    })
  })

  test('one no outweighs another’s yes; the first learns only that it is not agreed', async () => {
    await recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY)
    await recordMediaRelease(school.actor('rui'), portal([photo('refused')]), TODAY)
    expect(await granted()).toBe(false)
    const own = await listMediaReleases(school.actor('ana'), { studentId: school.students.mia }, TODAY)
    const states = own.ok ? own.value.answers.flatMap((one) => (one.state === null ? [] : [one.state])) : null
    expect(states).toEqual(['granted'])
    const check = await checkConsentFor(
      school.actor('rivera'),
      { studentIds: [school.students.mia, school.students.zoe], channels: ['class'] },
      TODAY,
    )
    expect(check).toEqual({ [school.students.mia]: 'not-agreed', [school.students.zoe]: 'unknown' })
  })

  test('a no after a yes is a withdrawal, and stays one; a yes after it is a yes', async () => {
    const state = async () =>
      (
        await database.app.query('SELECT state, version FROM media_release WHERE guardian_id = $1', [
          school.people.ana,
        ])
      )[0]
    await recordMediaRelease(school.actor('ana'), portal([photo('refused')]), TODAY)
    expect(await state()).toEqual({ state: 'refused', version: 1 })
    await recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY)
    await recordMediaRelease(school.actor('ana'), portal([photo('refused')]), TODAY)
    expect(await state()).toEqual({ state: 'withdrawn', version: 3 })
    await recordMediaRelease(school.actor('ana'), portal([photo('refused')]), TODAY)
    expect(await state()).toEqual({ state: 'withdrawn', version: 4 })
    await recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY)
    expect(await granted()).toBe(true)
  })

  test('only what changed is written', async () => {
    await recordMediaRelease(
      school.actor('ana'),
      portal([photo('granted'), photo('granted', 'website')]),
      TODAY,
    )
    const again = await recordMediaRelease(
      school.actor('ana'),
      portal([photo('granted'), photo('refused', 'website')]),
      TODAY,
    )
    expect(again).toMatchObject({ ok: true, value: { granted: 0, refused: 1 } })
    const rows = await database.app.query('SELECT channel, version FROM media_release ORDER BY channel')
    expect(rows).toEqual([
      { channel: 'class', version: 1 },
      { channel: 'website', version: 2 },
    ])
  })
})

describe('who may', () => {
  const nothingStored = async () =>
    expect(await database.app.query('SELECT 1 FROM media_release')).toEqual([])

  test.each(['kim', 'rivera', 'office', 'director', 'friend', 'auditor', 'it'])(
    '%s may not answer for Mia in the portal',
    async (name) => {
      const result = await recordMediaRelease(school.actor(name), portal([photo('granted')]), TODAY)
      expect(result).toEqual({ ok: false, code: 'not-allowed' })
      await nothingStored()
    },
  )

  test('a guardian cannot answer in another guardian’s name', async () => {
    const result = await recordMediaRelease(
      school.actor('ana'),
      portal([photo('granted')], { guardianId: school.people.rui }),
      TODAY,
    )
    expect(result.ok).toBe(true)
    const rows = await database.app.query('SELECT guardian_id FROM media_release')
    expect(rows).toEqual([{ guardian_id: school.people.ana }])
  })

  test('an order, a missing right and an ended guardianship each refuse', async () => {
    const refused = async () =>
      expect(await recordMediaRelease(school.actor('rui'), portal([photo('granted')]), TODAY)).toEqual({
        ok: false,
        code: 'not-allowed',
      })
    await database.owner.query('UPDATE guardianship SET may_consent = false WHERE person_id = $1', [
      school.people.rui,
    ])
    await refused()
    await database.owner.query(
      'UPDATE guardianship SET may_consent = true, ends_on = $2 WHERE person_id = $1',
      [school.people.rui, '2026-11-23'],
    )
    await refused()
    await database.owner.query('UPDATE guardianship SET ends_on = NULL WHERE person_id = $1', [
      school.people.rui,
    ])
    await commit((tx, record) =>
      recordOrder(tx, record, {
        orgId: school.orgId,
        studentId: school.students.mia,
        personId: school.people.rui!,
        reference: 'K',
        issuedOn: TODAY,
        beginsOn: TODAY,
        endsOn: TODAY,
      }),
    )
    await refused()
    await nothingStored()
    expect((await recordMediaRelease(school.actor('rui'), portal([photo('granted')]), '2026-11-25')).ok).toBe(
      true,
    )
  })

  test('the office records from paper for a guardian who may consent, with the paper’s days; nobody else does', async () => {
    const paper = (guardian: string) => ({
      studentId: school.students.mia,
      guardianId: school.people[guardian]!,
      source: 'paper' as const,
      answers: [photo('granted', 'website')],
      beginsOn: '2026-11-01',
      endsOn: '2026-12-31',
    })
    expect((await recordMediaRelease(school.actor('rivera'), paper('ana'), TODAY)).ok).toBe(false)
    expect((await recordMediaRelease(school.actor('director'), paper('ana'), TODAY)).ok).toBe(false)
    expect((await recordMediaRelease(school.actor('office'), paper('kim'), TODAY)).ok).toBe(false)
    expect((await recordMediaRelease(school.actor('office'), paper('ana'), TODAY)).ok).toBe(true)
    expect(await granted('website', '2026-12-31')).toBe(true)
    expect(await granted('website', '2027-01-01')).toBe(false)
    const [row] = await database.app.query('SELECT source, recorded_by_id, guardian_id FROM media_release')
    expect(row).toEqual({
      source: 'paper',
      recorded_by_id: school.people.office,
      guardian_id: school.people.ana,
    })
  })

  test('an end before the beginning is refused beside its field', async () => {
    const result = await recordMediaRelease(
      school.actor('ana'),
      portal([photo('granted')], { endsOn: '2026-11-01' }),
      TODAY,
    )
    expect(result).toEqual({ ok: false, code: 'invalid', fields: { endsOn: 'consent.field.endsOn' } })
    await nothingStored()
  })
})

describe('two at once', () => {
  test('a change waits for a release that holds the child’s row, and both facts count', async () => {
    const client = database.client
    let changed = false
    let change: Promise<unknown> | undefined
    await client.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT fact_version FROM student WHERE id = ${school.students.mia}::uuid FOR SHARE`
      change = recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY).then(() => {
        changed = true
      })
      // The other side is waiting once its UPDATE stands in pg_locks; no clock is involved.
      for (;;) {
        const [waiting] = await database.owner.query<{ n: string }>(
          "SELECT count(*) AS n FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) OR (NOT granted AND locktype = 'transactionid')",
        )
        if (Number(waiting!.n) > 0) break
      }
      expect(changed).toBe(false)
    })
    await change
    expect(changed).toBe(true)
  })

  test('two guardians at once: both answers stand, the version counts both', async () => {
    const before = await version()
    await Promise.all([
      recordMediaRelease(school.actor('ana'), portal([photo('granted')]), TODAY),
      recordMediaRelease(school.actor('rui'), portal([photo('granted')]), TODAY),
    ])
    expect(await version()).toBe(before + 2)
    expect(await granted()).toBe(true)
  })
})
