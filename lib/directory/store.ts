import { z } from 'zod'
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { audienceChildrenSql } from './audience-children-sql.ts'
import { audienceSql } from './audience-sql.ts'
import { inForceSql } from './in-force-sql.ts'
import { leftOutSql } from './left-out-sql.ts'
import type { Audience } from './schema.ts'
import type { AudienceContext } from './types.ts'

/**
 * Takes the child's row for itself and counts one change of its consents, guardianships or orders. Called before the
 * change: a release that read the old facts holds the row FOR SHARE, or finds another version and evaluates again.
 * Throws when the school has no such child.
 */
export async function bumpFactVersion(tx: Tx, orgId: string, studentId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ fact_version: number }[]>`
    UPDATE student SET fact_version = fact_version + 1
    WHERE id = ${studentId}::uuid AND org_id = ${orgId}::uuid RETURNING fact_version`
  const row = rows[0]
  if (row === undefined) throw new Error('bumpFactVersion: the school has no such student')
  return row.fact_version
}

export async function insertPerson(
  tx: Tx,
  person: Prisma.PersonUncheckedCreateInput,
  contacts: Prisma.ContactPointCreateManyInput[],
): Promise<void> {
  await tx.person.create({ data: person })
  if (contacts.length > 0) await tx.contactPoint.createMany({ data: contacts })
}

export async function insertRole(tx: Tx, data: Prisma.RoleAssignmentUncheckedCreateInput): Promise<void> {
  await tx.roleAssignment.create({ data })
}

export async function insertSession(tx: Tx, data: Prisma.AcademicSessionUncheckedCreateInput): Promise<void> {
  await tx.academicSession.create({ data })
}

export async function insertStudent(tx: Tx, data: Prisma.StudentUncheckedCreateInput): Promise<void> {
  await tx.student.create({ data })
}

export async function insertClass(tx: Tx, data: Prisma.SchoolClassUncheckedCreateInput): Promise<void> {
  await tx.schoolClass.create({ data })
}

export async function insertEnrollment(tx: Tx, data: Prisma.EnrollmentUncheckedCreateInput): Promise<void> {
  await tx.enrollment.create({ data })
}

export async function insertClassStaff(tx: Tx, data: Prisma.ClassStaffUncheckedCreateInput): Promise<void> {
  await tx.classStaff.create({ data })
}

export async function insertHousehold(tx: Tx, data: Prisma.HouseholdUncheckedCreateInput): Promise<void> {
  await tx.household.create({ data })
}

export async function insertGuardianship(
  tx: Tx,
  data: Prisma.GuardianshipUncheckedCreateInput,
): Promise<void> {
  await tx.guardianship.create({ data })
}

/** The guardianship's id, or null where there is none. */
export async function updateGuardianshipEnd(
  tx: Tx,
  orgId_studentId_personId: { orgId: string; studentId: string; personId: string },
  endsOn: Date,
): Promise<string | null> {
  const found = await tx.guardianship.findUnique({
    where: { orgId_studentId_personId },
    select: { id: true },
  })
  if (found === null) return null
  await tx.guardianship.update({ where: { id: found.id }, data: { endsOn } })
  return found.id
}

export async function insertOrder(tx: Tx, data: Prisma.GuardianshipOrderUncheckedCreateInput): Promise<void> {
  await tx.guardianshipOrder.create({ data })
}

export async function insertGroup(tx: Tx, data: Prisma.GroupUncheckedCreateInput): Promise<void> {
  await tx.group.create({ data })
}

export async function insertGroupMember(tx: Tx, data: Prisma.GroupMemberUncheckedCreateInput): Promise<void> {
  await tx.groupMember.create({ data })
}

// ---------------------------------------------------------------- audiences

const nobody = sql`SELECT NULL::uuid AS person_id, NULL::uuid AS student_id WHERE false`

const audienceRow = z.object({
  person_id: z.string(),
  household_id: z.string().nullable(),
  student_ids: z.array(z.string()),
  locale: z.string(),
  left_out_of: z.string().nullable(),
})

/** Recipients (`left_out_of` null) and, with the child concerned, the people an order keeps out. */
export async function selectAudience(tx: Tx | undefined, audience: Audience, context: AudienceContext) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT r.person_id, r.household_id, r.student_ids, p.locale, NULL::uuid AS left_out_of
    FROM (${audienceSql(audience, context)}) r JOIN person p ON p.id = r.person_id
    UNION ALL
    SELECT l.person_id, NULL, '{}', '', l.student_id
    FROM (${leftOutSql(audience, context) ?? nobody}) l
    ORDER BY 1, 5 NULLS FIRST`)
  return z.array(audienceRow).parse(rows)
}

const summaryRow = z.object({
  people: z.coerce.number(),
  households: z.coerce.number(),
  languages: z.array(z.object({ locale: z.string(), people: z.number() })),
  left_out: z.coerce.number(),
  unreachable: z.coerce.number(),
})

/** `visibleTo`: count the people left out only for children of that person's classes; null for every child. */
export async function selectAudienceSummary(
  tx: Tx | undefined,
  audience: Audience,
  context: AudienceContext,
  { except, visibleTo }: { except: string; visibleTo: string | null },
) {
  const children = audienceChildrenSql(audience, context)
  const seen =
    visibleTo === null
      ? sql`true`
      : sql`EXISTS (SELECT 1 FROM class_staff cs JOIN enrollment e ON e.school_class_id = cs.school_class_id
          WHERE cs.person_id = ${visibleTo}::uuid AND cs.org_id = ${context.orgId}::uuid
            AND e.student_id = l.student_id
            AND ${inForceSql('cs', context.today)} AND ${inForceSql('e', context.today)})`
  const unreachable =
    children === null
      ? sql`SELECT 0 AS n`
      : sql`SELECT count(DISTINCT g.person_id) AS n FROM guardianship g
          JOIN student s ON s.id = g.student_id AND s.status = 'active'
          JOIN person p ON p.id = g.person_id AND p.status = 'active'
          WHERE g.org_id = ${context.orgId}::uuid AND g.receives_messages AND ${inForceSql('g', context.today)}
            AND ${children}
            AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = g.person_id AND a.status = 'active')
            AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id
              AND o.person_id = g.person_id AND o.student_id = g.student_id AND ${inForceSql('o', context.today)})`
  const rows = await (tx ?? db()).$queryRaw(sql`
    WITH reached AS MATERIALIZED (
      SELECT r.person_id, r.household_id, p.locale
      FROM (${audienceSql(audience, context)}) r JOIN person p ON p.id = r.person_id
      WHERE r.person_id <> ${except}::uuid)
    SELECT (SELECT count(*) FROM reached) AS people,
      (SELECT count(DISTINCT household_id) FROM reached) AS households,
      (SELECT coalesce(json_agg(json_build_object('locale', t.locale, 'people', t.n) ORDER BY t.n DESC, t.locale), '[]')
        FROM (SELECT locale, count(*) AS n FROM reached GROUP BY locale) t) AS languages,
      (SELECT count(DISTINCT l.person_id) FROM (${leftOutSql(audience, context) ?? nobody}) l WHERE ${seen}) AS left_out,
      (${unreachable}) AS unreachable`)
  return summaryRow.parse(z.array(z.unknown()).parse(rows)[0])
}

const countRow = z.object({ people: z.coerce.number(), households: z.coerce.number() })

/** How many an audience reaches but for one person, and in how many households. */
export async function countAudienceRows(
  tx: Tx | undefined,
  audience: Audience,
  context: AudienceContext,
  except: string,
): Promise<z.output<typeof countRow>> {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT count(*) AS people, count(DISTINCT r.household_id) AS households
    FROM (${audienceSql(audience, context)}) r WHERE r.person_id <> ${except}::uuid`)
  return countRow.parse(z.array(z.unknown()).parse(rows)[0])
}
