/** Reads for a year of the demo school, and its rows many at a time. As the application's role: the gate holds here too. */
import { db, type Tx } from '#lib/db/client.ts'
import { constantSql, sql } from '#lib/db/sql.ts'
import { audienceSql } from '#lib/directory/audience-sql.ts'
import type { Audience } from '#lib/directory/schema.ts'

export interface Guardianship {
  studentId: string
  child: string
  fullName: string
  grade: string
  householdId: string
  personId: string
  phone: string | null
}

export async function readGuardianships(orgId: string): Promise<Guardianship[]> {
  return db().$queryRaw<Guardianship[]>`
    SELECT s.id::text AS "studentId", s.given_name AS child, s.full_name AS "fullName", s.grade,
           g.household_id::text AS "householdId", g.person_id::text AS "personId",
           (SELECT min(c.value) FROM contact_point c WHERE c.person_id = g.person_id AND c.kind = 'phone') AS phone
      FROM guardianship g JOIN student s ON s.id = g.student_id
     WHERE g.org_id = ${orgId}::uuid AND s.status = 'active' ORDER BY s.sourced_id, g.id`
}

export interface Reached {
  personId: string
  householdId: string | null
  studentIds: string[]
  locale: string
}

export async function readReach(orgId: string, audience: Audience, today: string): Promise<Reached[]> {
  return db().$queryRaw<Reached[]>(sql`
    SELECT a.person_id::text AS "personId", a.household_id::text AS "householdId",
           a.student_ids::text[] AS "studentIds", p.locale
      FROM (${audienceSql(audience, { orgId, today })}) a JOIN person p ON p.id = a.person_id ORDER BY 1`)
}

export async function readChannels(orgId: string): Promise<{ id: string; kind: string }[]> {
  return db().officialChannel.findMany({
    where: { orgId, status: 'active' },
    select: { id: true, kind: true },
  })
}

export async function readPicture(
  id: string,
): Promise<{ sha256: string; contentType: string; fileName: string }> {
  const row = await db().media.findUniqueOrThrow({ where: { id } })
  return { ...row, sha256: Buffer.from(row.sha256).toString('hex') }
}

/** Columns with their types, in the order the tables must be written in. `hex`: bytes, given as hexadecimal. */
const TABLES = {
  fact_snapshot: { org_id: 'uuid', hash: 'text', kind: 'text', data: 'jsonb', created_at: 'timestamptz' },
  conversation: {
    id: 'uuid',
    org_id: 'uuid',
    household_id: 'uuid',
    subject: 'text',
    created_at: 'timestamptz',
  },
  communication: {
    id: 'uuid',
    org_id: 'uuid',
    kind: 'text',
    author_id: 'uuid',
    capacity: 'jsonb',
    conversation_id: 'uuid',
    reply_to_id: 'uuid',
    state: 'text',
    urgent: 'boolean',
    needs_answer: 'boolean',
    current_revision_id: 'uuid',
    idempotency_key: 'text',
    created_at: 'timestamptz',
    updated_at: 'timestamptz',
    state_at: 'timestamptz',
  },
  draft: {
    communication_id: 'uuid',
    org_id: 'uuid',
    subject: 'text',
    body: 'text',
    content: 'jsonb',
    version: 'int',
    saved_at: 'timestamptz',
  },
  revision: {
    id: 'uuid',
    org_id: 'uuid',
    communication_id: 'uuid',
    number: 'int',
    kind: 'text',
    sender_id: 'uuid',
    capacity: 'jsonb',
    edited_by_id: 'uuid',
    lang: 'text',
    subject: 'text',
    body: 'text',
    audience: 'jsonb',
    channels: 'text[]',
    attachments: 'jsonb',
    preview: 'jsonb',
    created_at: 'timestamptz',
  },
  attachment_student: {
    id: 'uuid',
    org_id: 'uuid',
    revision_id: 'uuid',
    media_id: 'uuid',
    student_id: 'uuid',
  },
  decision: {
    id: 'uuid',
    org_id: 'uuid',
    communication_id: 'uuid',
    revision_id: 'uuid',
    release_hash: 'hex',
    policy_version_id: 'uuid',
    stage: 'text',
    outcome: 'text',
    inputs: 'jsonb',
    decided_at: 'timestamptz',
  },
  finding: {
    id: 'uuid',
    org_id: 'uuid',
    decision_id: 'uuid',
    position: 'int',
    rule: 'text',
    topic: 'text',
    kind: 'text',
    clauses: 'text[]',
    effect: 'text',
    field: 'text',
    start: 'int',
    end: 'int',
    fingerprint: 'text',
    message_id: 'text',
    params: 'jsonb',
    evidence: 'jsonb',
    repair: 'jsonb',
  },
  finding_triage: {
    id: 'uuid',
    org_id: 'uuid',
    finding_id: 'uuid',
    verdict: 'text',
    note: 'text',
    by_id: 'uuid',
    at: 'timestamptz',
  },
  acknowledgement: { id: 'uuid', org_id: 'uuid', decision_id: 'uuid', person_id: 'uuid', at: 'timestamptz' },
  review_item: {
    id: 'uuid',
    org_id: 'uuid',
    subject_type: 'text',
    communication_id: 'uuid',
    revision_id: 'uuid',
    decision_id: 'uuid',
    queue: 'text',
    state: 'text',
    opened_at: 'timestamptz',
    closed_at: 'timestamptz',
  },
  disposition: {
    id: 'uuid',
    org_id: 'uuid',
    review_item_id: 'uuid',
    decision_id: 'uuid',
    release_hash: 'hex',
    kind: 'text',
    note_id: 'uuid',
    by_id: 'uuid',
    capacity: 'jsonb',
    self_approved: 'boolean',
    at: 'timestamptz',
  },
  dispatch: {
    id: 'uuid',
    org_id: 'uuid',
    communication_id: 'uuid',
    revision_id: 'uuid',
    due_at: 'timestamptz',
    state: 'text',
    created_by_id: 'uuid',
    created_at: 'timestamptz',
    ended_at: 'timestamptz',
  },
  release: {
    id: 'uuid',
    org_id: 'uuid',
    communication_id: 'uuid',
    revision_id: 'uuid',
    decision_id: 'uuid',
    release_hash: 'hex',
    released_at: 'timestamptz',
    audience_change: 'jsonb',
  },
  publication: {
    id: 'uuid',
    org_id: 'uuid',
    release_id: 'uuid',
    official_channel_id: 'uuid',
    slug: 'text',
    published_at: 'timestamptz',
  },
  delivery: {
    id: 'uuid',
    org_id: 'uuid',
    release_id: 'uuid',
    communication_id: 'uuid',
    recipient_id: 'uuid',
    channel: 'text',
    student_ids: 'uuid[]',
    conversation_id: 'uuid',
    state: 'text',
    attempts: 'int',
    created_at: 'timestamptz',
    state_at: 'timestamptz',
    claimed_by_id: 'text',
  },
  delivery_attempt: {
    id: 'uuid',
    org_id: 'uuid',
    delivery_id: 'uuid',
    at: 'timestamptz',
    outcome: 'text',
    detail: 'text',
  },
} as const

export type YearTable = keyof typeof TABLES
export type YearRow = Record<string, unknown>
export const YEAR_TABLES = Object.keys(TABLES) as YearTable[]

/** One statement whatever the number of rows; they go in in the order given. */
export async function insertRows(tx: Tx, table: YearTable, rows: readonly YearRow[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(TABLES[table])
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const shapes = columns.map(([name, type]) => `"${name}" ${type === 'hex' ? 'text' : type}`).join(', ')
  const values = columns
    .map(([name, type]) => (type === 'hex' ? `decode("${name}", 'hex')` : `"${name}"`))
    .join(', ')
  await tx.$executeRaw(sql`
    INSERT INTO ${constantSql(`"${table}" (${names}) SELECT ${values}`)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS ${constantSql(`row(${shapes})`)}
    ${table === 'fact_snapshot' ? sql`ON CONFLICT DO NOTHING` : sql``}`)
}

/** The hashes the database gave these revisions. */
export async function readReleaseHashes(tx: Tx, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await tx.$queryRaw<{ id: string; hash: Uint8Array }[]>`
    SELECT id::text, release_hash AS hash FROM revision WHERE id = ANY(${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.hash]))
}

/** Most of what arrived was opened within a day; what came in the last three days may still be new. */
export async function insertReadMarks(tx: Tx, orgId: string, until: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO read_mark (org_id, communication_id, person_id, read_at)
    SELECT d.org_id, d.communication_id, d.recipient_id, d.created_at + interval '1 hour' * (1 + abs(hashtext(d.id::text)) % 20)
      FROM delivery d
     WHERE d.org_id = ${orgId}::uuid AND d.channel = 'in-app' AND abs(hashtext(d.id::text)) % 40 > 0
       AND d.created_at < ${until} ON CONFLICT DO NOTHING`
}
