/** What the things events are about are called today. Private to lib/audit. */
import { db } from '#lib/db/client.ts'

interface Subject {
  type: string
  id: string
}

/** Keyed `type:id`. A communication is called after its sender and capacity, never by its text. */
export async function selectSubjectNames(
  orgId: string,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  if (subjects.length === 0) return new Map()
  const rows = await db().$queryRaw<(Subject & { name: string | null })[]>`
    SELECT s.type, s.id, CASE s.type
      WHEN 'person' THEN (SELECT display_name FROM person WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'account' THEN (SELECT p.display_name FROM account a JOIN person p ON p.id = a.person_id
        WHERE a.id = s.id::uuid AND a.org_id = ${orgId}::uuid)
      WHEN 'session' THEN (SELECT p.display_name FROM session x JOIN account a ON a.id = x.account_id
        JOIN person p ON p.id = a.person_id WHERE x.id = s.id::uuid AND x.org_id = ${orgId}::uuid)
      WHEN 'invitation' THEN (SELECT p.display_name FROM invitation i JOIN person p ON p.id = i.person_id
        WHERE i.id = s.id::uuid AND i.org_id = ${orgId}::uuid)
      WHEN 'student' THEN (SELECT full_name FROM student WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'household' THEN (SELECT name FROM household WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'group' THEN (SELECT name FROM "group" WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'school-class' THEN (SELECT title FROM school_class WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'academic-session' THEN (SELECT title FROM academic_session WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'official-channel' THEN (SELECT name FROM official_channel WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'org' THEN (SELECT short_name FROM org WHERE id = s.id::uuid AND id = ${orgId}::uuid)
      WHEN 'policy-version' THEN (SELECT number::text FROM policy_version WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'communication' THEN (SELECT p.display_name || ', ' || (c.capacity->>'label') FROM communication c
        JOIN person p ON p.id = c.author_id WHERE c.id = s.id::uuid AND c.org_id = ${orgId}::uuid)
      WHEN 'release' THEN (SELECT p.display_name || ', ' || (c.capacity->>'label') FROM release l
        JOIN communication c ON c.id = l.communication_id JOIN person p ON p.id = c.author_id
        WHERE l.id = s.id::uuid AND l.org_id = ${orgId}::uuid)
      WHEN 'delegation' THEN (SELECT p.display_name FROM delegation g JOIN person p ON p.id = g.delegate_id
        WHERE g.id = s.id::uuid AND g.org_id = ${orgId}::uuid)
      WHEN 'finding-report' THEN (SELECT (capacity->>'name') || ', ' || (capacity->>'label') FROM finding_report
        WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      WHEN 'rule-question' THEN (SELECT (capacity->>'name') || ', ' || (capacity->>'label') FROM rule_question
        WHERE id = s.id::uuid AND org_id = ${orgId}::uuid)
      END AS name
      FROM jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) AS s(type text, id text)`
  return new Map(rows.flatMap((row) => (row.name === null ? [] : [[`${row.type}:${row.id}`, row.name]])))
}
