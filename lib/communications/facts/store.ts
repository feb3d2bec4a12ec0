/** Reads of everything a judgement may rest on. Private to this folder. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import type { FamilyContact, StudentRecord } from '#lib/policy/types.ts'

/** Changes whenever a name, an enrolment or a right on the roster may have changed: cheap to ask, costly to miss. */
export async function readRosterVersion(orgId: string, today: string): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT ${today} || ':' || count(*) || ':' || coalesce(sum(fact_version), 0) || ':' ||
           coalesce(sum(hashtextextended(concat_ws('|', id, given_name, family_name, full_name, aliases, grade,
             directory_opt_out, status), 0)), 0) || ':' ||
           (SELECT count(*) || ':' || coalesce(sum(hashtextextended(concat_ws('|', id, begins_on, ends_on), 0)), 0)
              FROM enrollment WHERE org_id = ${orgId}::uuid) AS version
      FROM student WHERE org_id = ${orgId}::uuid`
  return row?.version ?? ''
}

export async function readRoster(orgId: string, today: string): Promise<StudentRecord[]> {
  return db().$queryRaw<StudentRecord[]>`
    SELECT s.id::text, s.given_name AS first, s.family_name AS last, s.full_name AS full, s.aliases, s.grade,
           coalesce((SELECT c.room FROM enrollment e JOIN school_class c ON c.id = e.school_class_id
                      WHERE e.student_id = s.id AND e.begins_on <= ${today}::date
                        AND (e.ends_on IS NULL OR e.ends_on >= ${today}::date)
                      ORDER BY e.begins_on DESC LIMIT 1), '') AS room,
           s.directory_opt_out AS "directoryOptOut"
      FROM student s WHERE s.org_id = ${orgId}::uuid AND s.status = 'active' ORDER BY s.id`
}

/** Names of the children in a person's own classes today, and nothing else of them: this goes to the browser. */
export async function readClassNames(
  orgId: string,
  personId: string,
  today: string,
): Promise<StudentRecord[]> {
  return db().$queryRaw<StudentRecord[]>`
    SELECT DISTINCT ON (s.id) s.id::text, s.given_name AS first, s.family_name AS last, s.full_name AS full,
           s.aliases, s.grade, c.room, false AS "directoryOptOut"
      FROM class_staff cs
      JOIN enrollment e ON e.school_class_id = cs.school_class_id AND e.begins_on <= ${today}::date
           AND (e.ends_on IS NULL OR e.ends_on >= ${today}::date)
      JOIN school_class c ON c.id = cs.school_class_id
      JOIN student s ON s.id = e.student_id AND s.status = 'active'
     WHERE cs.org_id = ${orgId}::uuid AND cs.person_id = ${personId}::uuid AND cs.begins_on <= ${today}::date
       AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date)
     ORDER BY s.id`
}

/** Guardians' phone numbers and addresses, with the children they are guardians of. */
export async function readFamilyContacts(orgId: string): Promise<FamilyContact[]> {
  return db().$queryRaw<FamilyContact[]>`
    SELECT c.kind, c.value, array_agg(g.student_id::text ORDER BY g.student_id) AS "studentIds"
      FROM contact_point c JOIN guardianship g ON g.person_id = c.person_id
     WHERE c.org_id = ${orgId}::uuid GROUP BY c.kind, c.value
    UNION ALL
    SELECT 'email', a.email, array_agg(g.student_id::text ORDER BY g.student_id)
      FROM account a JOIN guardianship g ON g.person_id = a.person_id
     WHERE a.org_id = ${orgId}::uuid GROUP BY a.email`
}

/** The children of a guardian, for a family's own message. */
export async function readOwnChildren(orgId: string, personId: string, today: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT g.student_id::text AS id FROM guardianship g
     WHERE g.org_id = ${orgId}::uuid AND g.person_id = ${personId}::uuid AND g.begins_on <= ${today}::date
       AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date) ORDER BY 1`
  return rows.map((row) => row.id)
}

/**
 * Of the children a direct message is about, those who live in every household it goes to: only they may be spoken of
 * as the readers' own. A child of one household is somebody else's child to the next.
 */
export async function readSharedChildren(
  orgId: string,
  householdIds: readonly string[],
  studentIds: readonly string[],
  today: string,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id::text AS id FROM unnest(${[...studentIds]}::uuid[]) s(id)
     WHERE NOT EXISTS (SELECT FROM unnest(${[...householdIds]}::uuid[]) h(id) WHERE NOT EXISTS (
       SELECT FROM guardianship g WHERE g.org_id = ${orgId}::uuid AND g.household_id = h.id AND g.student_id = s.id
          AND g.begins_on <= ${today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)))
     ORDER BY 1`
  return rows.map((row) => row.id)
}

/** The same sender's last three released texts in a conversation, oldest first. */
export async function readPrevious(
  conversationId: string,
  senderId: string,
  exceptId: string,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ body: string }[]>`
    SELECT body FROM (
      SELECT DISTINCT ON (l.released_at, r.id) r.body, l.released_at
        FROM delivery d JOIN live_release l ON l.id = d.release_id JOIN revision r ON r.id = l.revision_id
       WHERE d.conversation_id = ${conversationId}::uuid AND r.sender_id = ${senderId}::uuid
         AND r.communication_id <> ${exceptId}::uuid
       ORDER BY l.released_at DESC, r.id LIMIT 3) last
     ORDER BY released_at`
  return rows.map((row) => row.body)
}

/** Fingerprints of findings the Director excepted, for exactly this release hash. */
export async function readExceptions(
  orgId: string,
  releaseHash: Uint8Array,
  also: readonly string[] = [],
): Promise<string[]> {
  const rows = await db().exceptionRequest.findMany({
    where: { orgId, releaseHash: releaseHash as Uint8Array<ArrayBuffer>, exception: { verdict: 'granted' } },
    select: { fingerprint: true },
  })
  return [...new Set([...rows.map((row) => row.fingerprint), ...also])].sort()
}

/** Does the person still hold the role they wrote in? A message may wait for weeks, a substitute leaves tonight. */
export async function holdsRole(
  orgId: string,
  personId: string,
  roleAssignmentId: string,
  today: string,
): Promise<boolean> {
  return holds(db().$queryRaw`
    SELECT EXISTS (SELECT FROM role_assignment a JOIN person p ON p.id = a.person_id AND p.status = 'active'
      WHERE a.org_id = ${orgId}::uuid AND a.person_id = ${personId}::uuid AND a.id::text = ${roleAssignmentId}
        AND a.begins_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)) AS holds`)
}

/** True when every one of these people works at the school today. */
export async function areAllStaff(
  orgId: string,
  personIds: readonly string[],
  today: string,
): Promise<boolean> {
  const [row] = await db().$queryRaw<{ others: bigint }[]>`
    SELECT count(*) AS others FROM unnest(${[...personIds]}::uuid[]) AS p(id)
     WHERE NOT EXISTS (SELECT FROM role_assignment a WHERE a.org_id = ${orgId}::uuid AND a.person_id = p.id
       AND a.role NOT IN ('guardian','group-officer') AND a.begins_on <= ${today}::date
       AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))`
  return row?.others === 0n
}

/**
 * Locks these children's rows so that no consent, guardianship or order of theirs changes before this transaction
 * ends, and returns their fact versions: compare them with what was evaluated, else evaluate again.
 */
export async function lockStudents(tx: Tx, studentIds: readonly string[]): Promise<Map<string, number>> {
  if (studentIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id::text, fact_version AS version FROM student WHERE id = ANY(${[...studentIds]}::uuid[])
     ORDER BY id FOR SHARE`
  return new Map(rows.map((row) => [row.id, row.version]))
}

export async function insertSnapshot(
  tx: Tx,
  snapshot: { orgId: string; hash: string; kind: string; data: Prisma.InputJsonValue; at: Date },
): Promise<void> {
  const { at, ...row } = snapshot
  // A roster is large and nearly always stored already: asked first, sent only where it is new.
  const where = { orgId_hash: { orgId: row.orgId, hash: row.hash } }
  if ((await tx.factSnapshot.findUnique({ where, select: { hash: true } })) !== null) return
  await tx.factSnapshot.createMany({ data: [{ ...row, createdAt: at }], skipDuplicates: true })
}

interface Who {
  orgId: string
  personId: string
  today: string
}

async function holds(query: Promise<{ holds: boolean }[]>): Promise<boolean> {
  return (await query)[0]?.holds === true
}

export async function ownsClass({ orgId, personId, today }: Who, classId: string): Promise<boolean> {
  return holds(db().$queryRaw`
    SELECT EXISTS (SELECT FROM class_staff cs WHERE cs.org_id = ${orgId}::uuid AND cs.person_id = ${personId}::uuid
      AND cs.school_class_id = ${classId}::uuid AND cs.begins_on <= ${today}::date
      AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date)) AS holds`)
}

export async function ownsGrade({ orgId, personId, today }: Who, grade: string): Promise<boolean> {
  return holds(db().$queryRaw`
    SELECT EXISTS (SELECT FROM class_staff cs JOIN school_class c ON c.id = cs.school_class_id
      WHERE cs.org_id = ${orgId}::uuid AND cs.person_id = ${personId}::uuid AND c.grade = ${grade}
        AND cs.begins_on <= ${today}::date AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date)) AS holds`)
}

/** Every child named is in one of the person's classes today, and every household is a home of one of them. */
export async function ownsHouseholds(
  { orgId, personId, today }: Who,
  householdIds: readonly string[],
  studentIds: readonly string[],
): Promise<boolean> {
  return holds(db().$queryRaw`
    WITH own AS (
      SELECT DISTINCT e.student_id FROM class_staff cs
        JOIN enrollment e ON e.school_class_id = cs.school_class_id AND e.begins_on <= ${today}::date
             AND (e.ends_on IS NULL OR e.ends_on >= ${today}::date)
       WHERE cs.org_id = ${orgId}::uuid AND cs.person_id = ${personId}::uuid AND cs.begins_on <= ${today}::date
         AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date))
    SELECT NOT EXISTS (SELECT FROM unnest(${[...studentIds]}::uuid[]) s(id) WHERE s.id NOT IN (SELECT student_id FROM own))
       AND NOT EXISTS (SELECT FROM unnest(${[...householdIds]}::uuid[]) h(id) WHERE NOT EXISTS (
             SELECT FROM guardianship g WHERE g.household_id = h.id
                AND g.student_id = ANY(${[...studentIds]}::uuid[]))) AS holds`)
}

/**
 * Staff one may address: the office, the Director and deputies for everybody; for a guardian also the staff of the
 * children's classes (not of a child an order keeps the guardian from) and the nurse and counselor.
 */
export async function ownsStaff(
  { orgId, personId, today }: Who,
  personIds: readonly string[],
  asGuardian: boolean,
): Promise<boolean> {
  return holds(db().$queryRaw`
    SELECT NOT EXISTS (
      SELECT FROM unnest(${[...personIds]}::uuid[]) p(id)
       WHERE NOT EXISTS (
         SELECT FROM role_assignment a WHERE a.org_id = ${orgId}::uuid AND a.person_id = p.id
            AND (a.role IN ('office','director','deputy') OR (${asGuardian} AND a.job_title IN ('nurse','counselor')))
            AND a.begins_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))
         AND NOT (${asGuardian} AND EXISTS (
           SELECT FROM guardianship g
             JOIN enrollment e ON e.student_id = g.student_id AND e.begins_on <= ${today}::date
                  AND (e.ends_on IS NULL OR e.ends_on >= ${today}::date)
             JOIN class_staff cs ON cs.school_class_id = e.school_class_id AND cs.person_id = p.id
                  AND cs.begins_on <= ${today}::date AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date)
            WHERE g.person_id = ${personId}::uuid AND g.receives_messages AND g.begins_on <= ${today}::date
              AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)
              AND NOT EXISTS (SELECT FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
                AND o.student_id = g.student_id AND o.begins_on <= ${today}::date
                AND (o.ends_on IS NULL OR o.ends_on >= ${today}::date))))) AS holds`)
}

/** The person wrote or received in this conversation, and so did everybody (or every household) addressed. */
export async function isParticipant(
  { orgId, personId }: Who,
  conversationId: string,
  householdIds: readonly string[],
  personIds: readonly string[],
): Promise<boolean> {
  return holds(db().$queryRaw`
    WITH people AS (
      SELECT d.recipient_id AS id FROM delivery d JOIN live_release l ON l.id = d.release_id
       WHERE d.org_id = ${orgId}::uuid AND d.conversation_id = ${conversationId}::uuid
      UNION
      SELECT c.author_id FROM delivery d JOIN live_release l ON l.id = d.release_id
        JOIN communication c ON c.id = d.communication_id
       WHERE d.org_id = ${orgId}::uuid AND d.conversation_id = ${conversationId}::uuid)
    SELECT ${personId}::uuid IN (SELECT id FROM people)
       AND NOT EXISTS (SELECT FROM unnest(${[...personIds]}::uuid[]) p(id) WHERE p.id NOT IN (SELECT id FROM people))
       AND NOT EXISTS (SELECT FROM unnest(${[...householdIds]}::uuid[]) h(id) WHERE NOT EXISTS (
             SELECT FROM conversation v WHERE v.id = ${conversationId}::uuid AND v.household_id = h.id)) AS holds`)
}
