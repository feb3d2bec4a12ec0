import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadConsent } from '#lib/consent/load-consent.ts'
import { CONSENT_CHANNELS, MEDIA_KINDS } from '#lib/consent/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { makeSchool, type School, TODAY } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
let school: School
beforeAll(async () => {
  school = await makeSchool(database)
})

const DAYS = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
const day = fc.constantFrom(...DAYS)
const span = fc.tuple(day, fc.option(day)).filter(([from, to]) => to === null || to >= from)
const covers = ([from, to]: readonly [string, string | null]) => from <= TODAY && (to === null || to >= TODAY)

const said = fc.record({
  state: fc.constantFrom('granted', 'granted', 'granted', 'granted', 'refused', 'withdrawn'),
  span,
  guardianship: span,
  mayConsent: fc.constantFrom(true, true, true, false),
  order: fc.option(span, { freq: 1 }),
})
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

/** The rule in words of the brief: a yes of somebody entitled, no no of any guardian, days that cover today. */
function expected(answers: readonly Said[]): boolean {
  const guardians = answers.filter((one) => covers(one.guardianship))
  if (guardians.some((one) => one.state !== 'granted')) return false
  return guardians.some(
    (one) => one.mayConsent && covers(one.span) && (one.order === null || !covers(one.order)),
  )
}

async function store(answers: readonly Said[]): Promise<string> {
  const studentId = newId()
  const { orgId } = school
  await database.owner.query(
    `INSERT INTO student (id, org_id, sourced_id, given_name, family_name, full_name, aliases, grade)
     VALUES ($1::uuid, $2, $1::uuid::text, 'A', 'B', 'A B', '{}', '3')`,
    [studentId, orgId],
  )
  for (const answer of answers) {
    const personId = newId()
    await database.owner.query(
      `WITH p AS (INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, created_at)
         VALUES ($1::uuid, $2, $1::uuid::text, 'G', 'B', 'G B', now()) RETURNING id),
       h AS (INSERT INTO household (id, org_id, name) VALUES ($3, $2, $1::uuid::text) RETURNING id),
       g AS (INSERT INTO guardianship (id, org_id, student_id, person_id, household_id, relationship, may_consent, begins_on, ends_on)
         SELECT $4, $2, $5, p.id, h.id, 'parent', $6, $7, $8 FROM p, h)
       INSERT INTO media_release (id, org_id, student_id, guardian_id, channel, kind, state, begins_on, ends_on, source, recorded_by_id, recorded_at)
         VALUES ($9, $2, $5, $1, 'class', 'photo', $10, $11, $12, 'portal', $1, now())`,
      [
        personId,
        orgId,
        newId(),
        newId(),
        studentId,
        answer.mayConsent,
        answer.guardianship[0],
        answer.guardianship[1],
        newId(),
        answer.state,
        answer.span[0],
        answer.span[1],
      ],
    )
    if (answer.order !== null)
      await database.owner.query(
        `INSERT INTO guardianship_order (id, org_id, student_id, person_id, reference, issued_on, begins_on, ends_on, recorded_at)
         VALUES ($1, $2, $3, $4, 'K', $5, $5, $6, now())`,
        [newId(), orgId, studentId, personId, answer.order[0], answer.order[1]],
      )
  }
  return studentId
}

describe('precedence', () => {
  test('any refusal wins, absence is no, days and rights count: against a model', async () => {
    let granted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 3 }), async (answers) => {
        const id = await store(answers)
        const loaded = await loadConsent(school.orgId, [id], TODAY)
        const answer = loaded.granted(id, 'class', 'photo')
        if (answer) granted += 1
        expect(answer).toBe(expected(answers))
        for (const channel of CONSENT_CHANNELS)
          for (const kind of MEDIA_KINDS)
            if (channel !== 'class' || kind !== 'photo') expect(loaded.granted(id, channel, kind)).toBe(false)
      }),
      { numRuns: 200, seed: 20261124 },
    )
    expect(granted, 'the runs must have seen a yes').toBeGreaterThan(10)
  })

  test('fact versions of every child asked about; a child of another school has neither version nor consent', async () => {
    const yes: Said = {
      state: 'granted',
      span: ['2026-11-22', null],
      guardianship: ['2026-11-22', null],
      mayConsent: true,
      order: null,
    }
    const id = await store([yes])
    const other = await makeSchool(database)
    const loaded = await loadConsent(school.orgId, [id, other.students.mia], TODAY)
    expect(loaded.granted(id, 'class', 'photo')).toBe(true)
    expect([...loaded.factVersions]).toEqual([[id, 1]])
    expect((await loadConsent(other.orgId, [id], TODAY)).granted(id, 'class', 'photo')).toBe(false)
  })
})
