/**
 * DESIGN 2, side doors: every column that can hold words somebody typed, and the way those words take before a family
 * or a group's officer reads them. A new column is in neither list, and this fails until somebody has said which.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase({ bind: false })

/**
 * Judged: where it is evaluated before it can be read. From: the judged words it is made of. Closed: who reads it
 * instead. Named: who gives the name.
 */
type Way = { judged: string } | { from: string } | { closed: string } | { named: string }

const USER_TEXT: Readonly<Record<string, Way>> = {
  'revision.subject': { judged: 'lib/communications/submit-communication.ts' },
  'revision.body': { judged: 'lib/communications/submit-communication.ts' },
  'revision.attachments': { judged: 'lib/communications/submit-communication.ts' },
  'revision.capacity': { from: 'person.display_name' },
  'draft.subject': { closed: 'its author' },
  'draft.body': { closed: 'its author' },
  'draft.content': { closed: 'its author' },
  'conversation.subject': { from: 'revision.subject' },
  'communication.capacity': { from: 'person.display_name' },
  'disposition.capacity': { from: 'person.display_name' },
  'media.file_name': { from: 'revision.attachments' },

  'finding.params': { closed: 'its author, the Director and the auditor, as spoken by the sentence' },
  'finding.evidence': { closed: 'the Director and the auditor' },
  'finding.repair': { closed: 'its author' },
  'finding.fingerprint': { closed: 'its author' },
  'finding_triage.note': { closed: 'the Director and the auditor' },
  'exception_request.reason': { closed: 'its author and the Director' },
  // The words a requester reads travel as a note; the row keeps them for the decision page.
  'exception.reason': { judged: 'lib/communications/decide-exception.ts' },
  'exception_request.fingerprint': { closed: 'its author' },
  'revocation.reason': { closed: 'staff and the auditor' },
  'text_opening.reason': { closed: 'the Director and the auditor' },

  'finding_report.capacity': { from: 'person.display_name' },
  'finding_report.excerpt': { closed: 'its author, the Director and the deputy' },
  'finding_report.note': { closed: 'its author, the Director and the deputy' },
  'finding_report.fingerprint': { closed: 'its author' },
  'finding_report_answer.note': { judged: 'lib/inquiries/answer-report.ts' },
  'rule_question.capacity': { from: 'person.display_name' },
  'rule_question.excerpt': { closed: 'its asker, the Director and the deputy' },
  'rule_question.text': { closed: 'its asker, the Director and the deputy' },
  // The school's words; the asker's own are read by the Director and the deputy alone.
  'rule_reply.text': { judged: 'lib/inquiries/judge-words.ts' },

  'policy_version.summary': { closed: 'staff' },
  'policy_version.settings': { closed: 'the Director writes them; terms and registers are no messages' },
  'policy_draft.settings': { closed: 'the Director' },
  'official_channel.name': { named: 'lib/publishing/register-channel.ts' },
  'official_channel.address': { named: 'lib/publishing/register-channel.ts' },
  'official_channel.rules': { closed: 'staff and group officers, written by the Director or IT' },
  'task.details': { closed: 'the office' },
  'publication.slug': { from: 'revision.subject' },
  'guardianship_order.reference': { closed: 'the office and the Director' },

  'org.name': { named: 'school:init' },
  'org.short_name': { named: 'school:init' },
  'person.given_name': { named: 'the roster' },
  'person.family_name': { named: 'the roster' },
  'person.display_name': { named: 'the roster' },
  'student.given_name': { named: 'the roster' },
  'student.family_name': { named: 'the roster' },
  'student.full_name': { named: 'the roster' },
  'student.aliases': { named: 'the roster' },
  'household.name': { named: 'the roster' },
  'group.name': { named: 'the roster' },
  'school_class.title': { named: 'the roster' },
  'school_class.room': { named: 'the roster' },
  'academic_session.title': { named: 'the roster' },
  'guardianship.relationship': { named: 'the roster' },
  'contact_point.value': { closed: 'the office; a reader only their own' },
  'account.email': { closed: 'the office and IT; a reader only their own' },
  'session.user_agent': { closed: 'the person and IT' },
}

/** Codes, hashes, identifiers and what the product itself writes. */
const NO_USER_TEXT = new Set(
  `org.timezone org.region org.locale org.staff_domains org.family_domains policy_version.fingerprint
  policy_acceptance.text_version policy_acceptance.reader person.sourced_id person.locale person.status
  account.password_hash account.status role_assignment.role role_assignment.job_title contact_point.kind
  student.sourced_id student.grade student.status school_class.sourced_id school_class.grade group.kind
  media_release.channel media_release.kind media_release.state media_release.source media.content_type media.stripped
  media.storage_key communication.kind communication.state communication.idempotency_key revision.kind revision.lang
  revision.audience revision.channels revision.preview decision.stage decision.outcome decision.inputs finding.rule
  finding.topic finding.kind finding.clauses finding.effect finding.field finding.message_id finding_triage.verdict
  finding_report.rule finding_report.topic finding_report.clauses finding_report.effect finding_report_answer.verdict
  rule_question.clause rule_question.rule fact_snapshot.hash fact_snapshot.kind fact_snapshot.data exception.verdict
  dispatch.state release.audience_change revocation.kind delivery.channel delivery.state delivery.claimed_by_id
  delivery_attempt.outcome delivery_attempt.detail official_channel.kind official_channel.status task.kind
  task.owner_role task.subject_key review_item.subject_type review_item.queue review_item.state disposition.kind
  audit_event.type audit_event.capacity audit_event.subject_type audit_event.subject_id audit_event.payload
  audit_checkpoint.note worker_heartbeat.id`.split(/\s+/),
)

async function columns(): Promise<string[]> {
  const rows = await database.owner.query<{ name: string }>(
    `SELECT c.table_name || '.' || c.column_name AS name
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '\\_prisma%'
        AND (c.data_type IN ('text', 'character varying', 'json', 'jsonb')
             OR (c.data_type = 'ARRAY' AND c.udt_name IN ('_text', '_varchar')))
      ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

test('every column that can hold words is known, with the way its words take', async () => {
  const there = await columns()
  expect(there.length).toBeGreaterThan(120)
  expect(there.filter((name) => USER_TEXT[name] === undefined && !NO_USER_TEXT.has(name))).toEqual([])
  const listed = [...Object.keys(USER_TEXT), ...NO_USER_TEXT]
  expect(listed.filter((name) => !there.includes(name))).toEqual([])
  expect(Object.keys(USER_TEXT).filter((name) => NO_USER_TEXT.has(name))).toEqual([])
})

test('a new column of words is noticed', async () => {
  await database.superuser.query('ALTER TABLE task ADD COLUMN remark text')
  try {
    expect(await columns()).toContain('task.remark')
    expect(USER_TEXT['task.remark']).toBeUndefined()
  } finally {
    await database.superuser.query('ALTER TABLE task DROP COLUMN remark')
  }
})

test('every way that says it judges leads to the engine, and every source is listed itself', () => {
  const ways = Object.values(USER_TEXT)
  const files = new Set(ways.flatMap((way) => ('judged' in way ? [way.judged] : [])))
  expect(files.size).toBeGreaterThanOrEqual(4)
  for (const file of files)
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file).toMatch(
      /\bawait (judgeContent|judgeWords|prepareNote)\(/,
    )
  for (const way of ways) if ('from' in way) expect(USER_TEXT[way.from], way.from).toBeDefined()
})
