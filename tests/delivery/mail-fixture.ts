import type { SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { createDeliveries } from '#lib/delivery/create-deliveries.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { now, today } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export interface MailSchool {
  orgId: string
  teacherId: string
  teacherRole: string
  classId: string
  /** One guardian a child, each in a household of their own. */
  guardians: { personId: string; householdId: string; studentId: string; email: string }[]
}

const LOCALES = ['en', 'es', 'pt', 'ar', 'vi']

/** A school with a teacher, one class and as many families as wanted; rows straight into the tables. */
export async function makeMailSchool(
  database: Pick<TestDatabase, 'owner'>,
  families: number,
): Promise<MailSchool> {
  const [orgId, teacherId, teacherRole, classId, sessionId] = Array.from({ length: 5 }, newId) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const sql = database.owner
  await sql.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, is_demo, created_at)
     VALUES ($1, 'Maple School', 'Maple', 'America/New_York', '{maple.example.org}', '{}', '\\x00', true, now())`,
    [orgId],
  )
  await sql.query(
    `INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, created_at)
     VALUES ($1, $2, 'teacher', 'Elena', 'Rivera', 'Ms Rivera', now())`,
    [teacherId, orgId],
  )
  await sql.query(
    `INSERT INTO account (id, org_id, person_id, email, status, password_hash, created_at)
     VALUES ($1, $2, $3, 'teacher@maple.example.org', 'active', 'x', now())`,
    [newId(), orgId, teacherId],
  )
  await sql.query(
    `INSERT INTO role_assignment (id, org_id, person_id, role, begins_on) VALUES ($1, $2, $3, 'teacher', '2020-01-01')`,
    [teacherRole, orgId, teacherId],
  )
  await sql.query(
    `INSERT INTO academic_session (id, org_id, title, begins_on, ends_on) VALUES ($1, $2, 'year', '2020-01-01', '2040-01-01')`,
    [sessionId, orgId],
  )
  await sql.query(
    `INSERT INTO school_class (id, org_id, sourced_id, title, grade, room, academic_session_id)
     VALUES ($1, $2, 'c3', 'Grade 3', '3', '', $3)`,
    [classId, orgId, sessionId],
  )
  await sql.query(
    `INSERT INTO policy_version (id, org_id, number, fingerprint, settings, summary, published_at)
     VALUES ($1, $2, 1, 'abcdef01', '{}', '', now())`,
    [newId(), orgId],
  )
  const guardians = Array.from({ length: families }, (_, at) => ({
    personId: newId(),
    householdId: newId(),
    studentId: newId(),
    email: `family${at}@homes.example.org`,
  }))
  const list = JSON.stringify(
    guardians.map((one, at) => ({ ...one, at, locale: LOCALES[at % LOCALES.length] })),
  )
  const rows = `json_to_recordset($2::json) AS x("personId" uuid, "householdId" uuid, "studentId" uuid, email text, at int, locale text)`
  const each = (text: string) => sql.query(text.replace('ROWS', rows), [orgId, list])
  await each(`INSERT INTO person (id, org_id, sourced_id, given_name, family_name, display_name, locale, created_at)
    SELECT x."personId", $1::uuid, 'g' || at, 'Parent', 'No' || at, 'Parent ' || at, locale, now() FROM ROWS`)
  await each(`INSERT INTO account (id, org_id, person_id, email, status, password_hash, created_at)
    SELECT gen_random_uuid(), $1::uuid, x."personId", x.email, 'active', 'x', now() FROM ROWS`)
  await each(
    `INSERT INTO household (id, org_id, name) SELECT x."householdId", $1::uuid, 'Home ' || at FROM ROWS`,
  )
  await each(`INSERT INTO student (id, org_id, sourced_id, given_name, family_name, full_name, aliases, grade)
    SELECT x."studentId", $1::uuid, 's' || at, 'Zebulon' || at, 'Quill' || at, 'Zebulon' || at || ' Quill' || at, '{}', '3' FROM ROWS`)
  await each(`INSERT INTO enrollment (id, org_id, school_class_id, student_id, begins_on)
    SELECT gen_random_uuid(), $1::uuid, '${classId}', x."studentId", '2020-01-01' FROM ROWS`)
  await each(`INSERT INTO guardianship (id, org_id, student_id, person_id, household_id, relationship, begins_on)
    SELECT gen_random_uuid(), $1::uuid, x."studentId", x."personId", x."householdId", 'parent', '2020-01-01' FROM ROWS`)
  await sql.query('ANALYZE')
  return { orgId, teacherId, teacherRole, classId, guardians }
}

export interface Post {
  kind?: string
  subject?: string
  body?: string
  lang?: string
  audience?: Audience
  urgent?: boolean
  conversationId?: string | null
  communicationId?: string
  capacity?: object
  attachments?: object[]
  senderId?: string
}

/** Puts a post through the gate as the application's role and makes its deliveries, as a release does. */
export async function releasePost(
  database: Pick<TestDatabase, 'app'>,
  school: MailSchool,
  post: Post = {},
): Promise<{
  communicationId: string
  releaseId: string
  people: number
  byChannel: Record<string, number>
}> {
  const communicationId = post.communicationId ?? newId()
  const [revisionId, decisionId, releaseId] = [newId(), newId(), newId()]
  const kind = post.kind ?? 'post'
  const senderId = post.senderId ?? school.teacherId
  const subject = post.subject ?? 'Museum on Thursday'
  const audience: Audience = post.audience ?? { type: 'class', classId: school.classId }
  const capacity = JSON.stringify(
    post.capacity ?? {
      name: 'Ms Rivera',
      label: 'Grade 3 teacher',
      role: 'teacher',
      roleAssignmentId: school.teacherRole,
    },
  )
  const sql = database.app
  const [already] = await sql.query<{ number: number }>(
    'SELECT max(number)::int AS number FROM revision WHERE communication_id = $1',
    [communicationId],
  )
  if (already?.number == null)
    await sql.query(
      `INSERT INTO communication (id, org_id, kind, author_id, capacity, conversation_id, state, urgent, idempotency_key,
         created_at, updated_at, state_at) VALUES ($1, $2, $3, $4, $5, $6, 'sending', $7, $8, now(), now(), now())`,
      [
        communicationId,
        school.orgId,
        kind,
        senderId,
        capacity,
        post.conversationId ?? null,
        post.urgent ?? false,
        communicationId,
      ],
    )
  await sql.query(
    `INSERT INTO revision (id, org_id, communication_id, number, kind, sender_id, capacity, edited_by_id, lang, subject,
       body, audience, channels, attachments, preview, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8, $9, $10, $11, '{portal}', $12, '{}', now())`,
    [
      revisionId,
      school.orgId,
      communicationId,
      (already?.number ?? 0) + 1,
      kind,
      senderId,
      capacity,
      post.lang ?? 'en',
      subject,
      post.body ?? 'Please send a packed lunch.\n\nSee https://museum.example.org/visit.',
      JSON.stringify(audience),
      JSON.stringify(post.attachments ?? []),
    ],
  )
  await sql.query(
    `INSERT INTO decision (id, org_id, communication_id, revision_id, release_hash, policy_version_id, stage, outcome, inputs, decided_at)
     SELECT $1, r.org_id, r.communication_id, r.id, r.release_hash, v.id, 'submit', 'allow', '{}', now()
       FROM revision r JOIN policy_version v ON v.org_id = r.org_id WHERE r.id = $2`,
    [decisionId, revisionId],
  )
  const actor: SystemActor = { orgId: school.orgId, personId: null, role: 'system', process: 'worker' }
  const made = await commit(async (tx, record) => {
    const older = await tx.release.findMany({
      where: { communicationId, revocation: null },
      select: { id: true },
    })
    const revision = await tx.revision.findUniqueOrThrow({ where: { id: revisionId } })
    await tx.release.create({
      data: {
        id: releaseId,
        orgId: school.orgId,
        communicationId,
        revisionId,
        decisionId,
        releaseHash: revision.releaseHash,
        releasedAt: now(),
        audienceChange: [],
      },
    })
    for (const { id } of older)
      await tx.revocation.create({
        data: { id: newId(), orgId: school.orgId, releaseId: id, kind: 'superseded', reason: '', at: now() },
      })
    const created = await createDeliveries(tx, {
      orgId: school.orgId,
      releaseId,
      communicationId,
      senderId,
      kind,
      audience,
      urgent: post.urgent ?? false,
      conversationId: post.conversationId ?? null,
      today: today('America/New_York'),
      subject,
    })
    record({
      type: 'release.made',
      actor,
      subject: { type: 'communication', id: communicationId },
      payload: { releaseId, revisionId, decisionId, recipients: created.people, deliveries: 0 },
    })
    return created
  })
  return { communicationId, releaseId, ...made }
}

/** Takes a release back, as a recall does. */
export async function revokeRelease(
  database: TestDatabase,
  school: MailSchool,
  releaseId: string,
): Promise<void> {
  await database.app.query(
    `INSERT INTO revocation (id, org_id, release_id, kind, reason, at) VALUES ($1, $2, $3, 'recall', '', now())`,
    [newId(), school.orgId, releaseId],
  )
}

/** How many deliveries of a release are in each state, by channel. */
export async function countStates(
  database: Pick<TestDatabase, 'owner'>,
  releaseId: string,
): Promise<Record<string, number>> {
  const rows = await database.owner.query<{ state: string; n: number }>(
    `SELECT channel || ' ' || state AS state, count(*)::int AS n FROM delivery WHERE release_id = $1 GROUP BY 1`,
    [releaseId],
  )
  return Object.fromEntries(rows.map((row) => [row.state, row.n]))
}
