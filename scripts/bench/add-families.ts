import type { RawSql } from '#tests/support/database.ts'

/** As many families of one child and one guardian, in one class; rows straight into the tables. */
export async function addFamilies(
  owner: RawSql,
  orgId: string,
  classId: string,
  count: number,
): Promise<void> {
  await owner.query(
    `CREATE TABLE bench_family AS SELECT n, gen_random_uuid() AS person, gen_random_uuid() AS household,
       gen_random_uuid() AS student FROM generate_series(1, ${count}) n`,
  )
  const each = (text: string) => owner.query(`${text} FROM bench_family`, [orgId])
  await each(`INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, locale, created_at)
    SELECT person, $1::uuid, 'g' || n, 'Parent', 'No' || n, 'Parent ' || n, (ARRAY['en','es','pt','ar'])[n % 4 + 1], now()`)
  await each(`INSERT INTO account (id, org_id, person_id, email, status, password_hash, created_at)
    SELECT gen_random_uuid(), $1::uuid, person, 'family' || n || '@homes.example.org', 'active', 'x', now()`)
  await each(`INSERT INTO household (id, org_id, name) SELECT household, $1::uuid, 'Home ' || n`)
  await each(`INSERT INTO student (id, org_id, sourced_id, given_name, family_name, full_name, aliases, grade)
    SELECT student, $1::uuid, 's' || n, 'Zebulon' || n, 'Quill' || n, 'Zebulon' || n || ' Quill' || n, '{}', '3'`)
  await owner.query(
    `INSERT INTO enrollment (id, org_id, school_class_id, student_id, begins_on)
     SELECT gen_random_uuid(), $1::uuid, $2::uuid, student, '2020-01-01' FROM bench_family`,
    [orgId, classId],
  )
  await each(`INSERT INTO guardianship (id, org_id, student_id, person_id, household_id, relationship, begins_on)
    SELECT gen_random_uuid(), $1::uuid, student, person, household, 'parent', '2020-01-01'`)
  await owner.query('DROP TABLE bench_family')
  await owner.query('ANALYZE')
}
