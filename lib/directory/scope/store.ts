import { z } from 'zod'
import type { Actor } from '#lib/access/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { addressableStaffSql } from '../addressable-staff-sql.ts'
import { inForceSql } from '../in-force-sql.ts'
import { ownStudentsSql } from '../own-students-sql.ts'

/** What a person typed into a search box, as a pattern that matches it anywhere and literally. */
function pattern(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

const studentRow = z.object({
  id: z.string(),
  fullName: z.string(),
  givenName: z.string(),
  grade: z.string(),
  classId: z.string().nullable(),
  classTitle: z.string().nullable(),
})

export async function selectStudentsInScope(
  tx: Tx | undefined,
  actor: Actor,
  {
    today,
    search,
    ids,
    limit,
  }: { today: string; search: string; ids: readonly string[] | null; limit: number },
) {
  const asked = ids === null ? sql`true` : sql`s.id = ANY(${[...ids]}::uuid[])`
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id, s.full_name AS "fullName", s.given_name AS "givenName", s.grade,
      c.id AS "classId", c.title AS "classTitle"
    FROM student s
    LEFT JOIN LATERAL (SELECT sc.id, sc.title FROM enrollment e JOIN school_class sc ON sc.id = e.school_class_id
      WHERE e.student_id = s.id AND ${inForceSql('e', today)}
      ORDER BY EXISTS (SELECT 1 FROM class_staff cs WHERE cs.school_class_id = sc.id
        AND cs.person_id = ${actor.personId}::uuid AND ${inForceSql('cs', today)}) DESC, sc.title LIMIT 1) c ON true
    WHERE s.org_id = ${actor.orgId}::uuid AND s.status = 'active' AND s.full_name ILIKE ${pattern(search)} AND ${asked}
      AND s.id IN (${ownStudentsSql(actor, today)})
    ORDER BY c.title NULLS LAST, s.full_name COLLATE "und-x-icu", s.id
    LIMIT ${limit}`)
  return z.array(studentRow).parse(rows)
}

const classRow = z.object({
  id: z.string(),
  title: z.string(),
  grade: z.string(),
  room: z.string(),
  students: z.coerce.number(),
  staff: z.array(z.string()),
})

/** Classes with a child enrolled today; `ownOnly`: those the person is staff of. */
export async function selectClasses(
  tx: Tx | undefined,
  { orgId, personId, today, ownOnly }: { orgId: string; personId: string; today: string; ownOnly: boolean },
) {
  const own = ownOnly
    ? sql`EXISTS (SELECT 1 FROM class_staff cs WHERE cs.school_class_id = sc.id AND cs.person_id = ${personId}::uuid
        AND ${inForceSql('cs', today)})`
    : sql`true`
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT sc.id, sc.title, sc.grade, sc.room,
      (SELECT count(DISTINCT e.student_id) FROM enrollment e JOIN student s ON s.id = e.student_id
        AND s.status = 'active' WHERE e.school_class_id = sc.id AND ${inForceSql('e', today)}) AS students,
      coalesce((SELECT array_agg(p.display_name ORDER BY p.display_name) FROM class_staff cs
        JOIN person p ON p.id = cs.person_id
        WHERE cs.school_class_id = sc.id AND ${inForceSql('cs', today)}), '{}') AS staff
    FROM school_class sc JOIN academic_session y ON y.id = sc.academic_session_id
    WHERE sc.org_id = ${orgId}::uuid AND y.begins_on <= ${today}::date AND y.ends_on >= ${today}::date AND ${own}
    ORDER BY sc.grade COLLATE "und-x-icu", sc.title COLLATE "und-x-icu"`)
  return z.array(classRow).parse(rows)
}

const familyRow = z.object({
  householdId: z.string(),
  guardians: z.array(z.string()),
  students: z.array(z.object({ id: z.string(), givenName: z.string(), fullName: z.string() })),
})

/** Households of the children in scope with somebody who may be written to about them; never one an order closes. */
export async function selectFamilies(
  tx: Tx | undefined,
  actor: Actor,
  { today, search, limit }: { today: string; search: string; limit: number },
) {
  const like = pattern(search)
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT g.household_id AS "householdId",
      array_agg(DISTINCT p.display_name) AS guardians,
      json_agg(DISTINCT jsonb_build_object('id', s.id, 'givenName', s.given_name, 'fullName', s.full_name)) AS students
    FROM guardianship g
    JOIN student s ON s.id = g.student_id AND s.status = 'active'
    JOIN person p ON p.id = g.person_id AND p.status = 'active'
    WHERE g.org_id = ${actor.orgId}::uuid AND g.receives_messages AND ${inForceSql('g', today)}
      AND g.student_id IN (${ownStudentsSql(actor, today)})
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
        AND o.student_id = g.student_id AND ${inForceSql('o', today)})
    GROUP BY g.household_id
    HAVING bool_or(s.full_name ILIKE ${like} OR p.display_name ILIKE ${like})
    ORDER BY min(s.full_name COLLATE "und-x-icu"), g.household_id
    LIMIT ${limit}`)
  return z.array(familyRow).parse(rows)
}

const namedRow = z.object({ id: z.string(), name: z.string() })

export async function selectGroups(tx: Tx | undefined, orgId: string, groupId: string | null) {
  const only = groupId === null ? sql`true` : sql`id = ${groupId}::uuid`
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT id, name FROM "group" WHERE org_id = ${orgId}::uuid AND ${only} ORDER BY name COLLATE "und-x-icu"`)
  return z.array(namedRow).parse(rows)
}

export async function selectGrades(tx: Tx | undefined, orgId: string): Promise<string[]> {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT DISTINCT grade COLLATE "und-x-icu" AS grade FROM student
    WHERE org_id = ${orgId}::uuid AND status = 'active' ORDER BY 1`)
  return z
    .array(z.object({ grade: z.string() }))
    .parse(rows)
    .map((row) => row.grade)
}

const staffRow = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  jobTitle: z.string().nullable(),
  about: z.array(z.string()),
})

/** Staff a family or group may write to; `about`: the given names of the actor's children in their classes. */
export async function selectAddressableStaff(tx: Tx | undefined, actor: Actor, today: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    WITH own AS (${ownStudentsSql(actor, today)})
    SELECT p.id, p.display_name AS name, max(ra.job_title) AS "jobTitle",
      array_agg(DISTINCT ra.role) AS roles,
      coalesce((SELECT array_agg(DISTINCT s.given_name) FROM class_staff cs
        JOIN enrollment e ON e.school_class_id = cs.school_class_id AND ${inForceSql('e', today)}
        JOIN student s ON s.id = e.student_id
        WHERE ${actor.role === 'guardian'} AND cs.person_id = p.id AND ${inForceSql('cs', today)}
          AND e.student_id IN (SELECT student_id FROM own)), '{}') AS about
    FROM person p
    JOIN account a ON a.person_id = p.id AND a.status = 'active'
    JOIN role_assignment ra ON ra.org_id = p.org_id AND ra.person_id = p.id AND ${inForceSql('ra', today)}
    WHERE p.org_id = ${actor.orgId}::uuid AND p.status = 'active' AND p.id <> ${actor.personId}::uuid
      AND ra.role IN ('teacher', 'substitute', 'office', 'director', 'deputy')
      AND p.id IN (${addressableStaffSql(actor, today)})
    GROUP BY p.id, p.display_name
    ORDER BY p.display_name COLLATE "und-x-icu", p.id`)
  return z.array(staffRow).parse(rows)
}

const ownHouseholdRow = z.object({
  studentId: z.string(),
  givenName: z.string(),
  householdId: z.string(),
  staffIds: z.array(z.string()),
})

/** A guardian's own children today with the household each shares with this guardian, and who teaches them. */
export async function selectOwnHouseholds(tx: Tx | undefined, actor: Actor, today: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id AS "studentId", s.given_name AS "givenName", g.household_id AS "householdId",
      coalesce((SELECT array_agg(DISTINCT cs.person_id::text) FROM enrollment e
        JOIN class_staff cs ON cs.school_class_id = e.school_class_id AND ${inForceSql('cs', today)}
        WHERE e.student_id = s.id AND ${inForceSql('e', today)}), '{}') AS "staffIds"
    FROM guardianship g JOIN student s ON s.id = g.student_id
    WHERE g.org_id = ${actor.orgId}::uuid AND g.person_id = ${actor.personId}::uuid AND ${inForceSql('g', today)}
      AND s.id IN (${ownStudentsSql(actor, today)})
    ORDER BY s.given_name COLLATE "und-x-icu", s.id`)
  return z.array(ownHouseholdRow).parse(rows)
}

const ownChildRow = z.object({
  id: z.string(),
  givenName: z.string(),
  fullName: z.string(),
  grade: z.string(),
  classTitle: z.string().nullable(),
  teachers: z.array(z.object({ id: z.string(), name: z.string() })),
  mayConsent: z.boolean(),
  seesRecords: z.boolean(),
})

export async function selectOwnChildren(tx: Tx | undefined, actor: Actor, today: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id, s.given_name AS "givenName", s.full_name AS "fullName", s.grade,
      g.may_consent AS "mayConsent", g.sees_records AS "seesRecords", min(sc.title) AS "classTitle",
      coalesce(json_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.display_name))
        FILTER (WHERE p.id IS NOT NULL), '[]') AS teachers
    FROM guardianship g
    JOIN student s ON s.id = g.student_id
    LEFT JOIN enrollment e ON e.student_id = s.id AND ${inForceSql('e', today)}
    LEFT JOIN school_class sc ON sc.id = e.school_class_id
    LEFT JOIN class_staff cs ON cs.school_class_id = sc.id AND ${inForceSql('cs', today)}
    LEFT JOIN person p ON p.id = cs.person_id AND p.status = 'active'
    WHERE g.org_id = ${actor.orgId}::uuid AND g.person_id = ${actor.personId}::uuid AND ${inForceSql('g', today)}
      AND s.id IN (${ownStudentsSql(actor, today)})
    GROUP BY s.id, g.id
    ORDER BY s.grade, s.given_name COLLATE "und-x-icu", s.id`)
  return z.array(ownChildRow).parse(rows)
}
