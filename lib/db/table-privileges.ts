/**
 * What the application's role may do with each table; `grantPrivileges` makes it so and `checkPrivileges` refuses to
 * serve where a database says otherwise. A table missing here is a bug that a test finds.
 */
export type TablePrivilege = 'insert-only' | 'changeable' | 'removable' | 'read-only'

export const sqlPrivileges: { readonly [P in TablePrivilege]: readonly string[] } = {
  'read-only': ['SELECT'],
  'insert-only': ['SELECT', 'INSERT'],
  changeable: ['SELECT', 'INSERT', 'UPDATE'],
  removable: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
}

export const tablePrivileges: Readonly<Record<string, TablePrivilege>> = {
  _prisma_migrations: 'read-only',

  org: 'changeable',
  policy_version: 'insert-only',
  policy_draft: 'removable',
  policy_acceptance: 'insert-only',

  person: 'changeable',
  account: 'changeable',
  role_assignment: 'changeable',
  session: 'changeable',
  invitation: 'changeable',
  sign_in_attempt: 'removable',
  contact_point: 'removable',

  academic_session: 'changeable',
  student: 'changeable',
  school_class: 'changeable',
  enrollment: 'changeable',
  class_staff: 'changeable',
  household: 'changeable',
  guardianship: 'changeable',
  guardianship_order: 'changeable',
  group: 'changeable',
  group_member: 'removable',

  media_release: 'changeable',
  media: 'changeable',

  communication: 'changeable',
  draft: 'removable',
  revision: 'insert-only',
  attachment_student: 'insert-only',
  decision: 'insert-only',
  finding: 'insert-only',
  finding_triage: 'insert-only',
  finding_report: 'insert-only',
  finding_report_answer: 'insert-only',
  rule_question: 'insert-only',
  rule_reply: 'changeable',
  fact_snapshot: 'insert-only',
  acknowledgement: 'insert-only',
  exception_request: 'insert-only',
  exception: 'insert-only',
  dispatch: 'changeable',
  release: 'insert-only',
  revocation: 'insert-only',

  conversation: 'changeable',
  delivery: 'changeable',
  delivery_attempt: 'insert-only',
  read_mark: 'removable',
  official_channel: 'changeable',
  publication: 'insert-only',
  task: 'changeable',

  review_item: 'changeable',
  disposition: 'insert-only',
  delegation: 'changeable',

  audit_event: 'insert-only',
  audit_leaf: 'insert-only',
  audit_checkpoint: 'insert-only',
  text_opening: 'insert-only',
  worker_heartbeat: 'removable',
}

export const insertOnlyTables: readonly string[] = Object.keys(tablePrivileges).filter(
  (table) => tablePrivileges[table] === 'insert-only',
)
