/** Reads of everything a judgement may rest on. Private to this folder. */
import { db, type Prisma, type Tx } from '#lib/db/client.ts'
import type { FamilyContact, StudentRecord } from '#lib/policy/types.ts'

/** Changes whenever a name, an enrolment or a right on the roster may have changed: cheap to ask, costly to miss. */
export async function readRosterVersion(orgId: string, today: string): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT ${today} || ':' || count(*) || ':' || coalesce(sum(fact_version), 0) || ':' ||
           (SELECT count(*) || ':' || coalesce(max(id::text), '') FROM enrollment WHERE org_id = ${orgId}::uuid) AS version
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

/** The same sender's last three released texts in a conversation, oldest first. */
export async function readPrevious(conversationId: string, senderId: string, exceptId: string): Promise<string[]> {
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
export async function readExceptions(orgId: string, releaseHash: Uint8Array): Promise<string[]> {
  const rows = await db().exceptionRequest.findMany({
    where: { orgId, releaseHash: releaseHash as Uint8Array<ArrayBuffer>, exception: { verdict: 'granted' } },
    select: { fingerprint: true },
  })
  return rows.map((row) => row.fingerprint).sort()
}

/** True when every one of these people works at the school today. */
export async function areAllStaff(orgId: string, personIds: readonly string[], today: string): Promise<boolean> {
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
  await tx.factSnapshot.createMany({ data: [{ ...row, createdAt: at }], skipDuplicates: true })
}
