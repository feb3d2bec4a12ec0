/**
 * Who acts, and what can be asked of `authorize`. Pure data: nothing here reaches a database or a clock.
 * Facts are values the use case read from the database in the same request; authorize never looks anything up.
 */

export const ROLES = [
  'teacher',
  'substitute',
  'office',
  'director',
  'deputy',
  'group-officer',
  'guardian',
  'auditor',
  'it',
] as const
export type Role = (typeof ROLES)[number]

/** Job titles of the role teacher, each with audiences of its own. */
export const JOB_TITLES = ['nurse', 'counselor', 'coach', 'paraprofessional'] as const
export type JobTitle = (typeof JOB_TITLES)[number]

/** A signed-in person in one capacity. Minted by lib/identity alone. `label` is the capacity in words: "Grade 5 teacher". */
export interface Actor {
  orgId: string
  personId: string
  role: Role
  jobTitle: JobTitle | null
  groupId: string | null
  roleAssignmentId: string
  sessionId: string
  locale: string
  displayName: string
  label: string
}

export const SYSTEM_PROCESSES = ['web', 'worker', 'setup', 'sign-in'] as const

/** The product itself: a due release, a delivery batch, a sign-in nobody has been recognised in yet, the first set-up. */
export interface SystemActor {
  orgId: string
  personId: null
  role: 'system'
  process: (typeof SYSTEM_PROCESSES)[number]
}

export type AnyActor = Actor | SystemActor

const YES_NO = [false, true] as const
export const REACHES = ['direct', 'class', 'school', 'public', 'staff'] as const
export const COMMUNICATION_KINDS = ['message', 'post', 'alert', 'note', 'personal-piece'] as const
export const REVIEW_QUEUES = ['administration', 'parent-group', 'content', 'exception'] as const

/**
 * Every action with the facts it is judged on and the values each may take. The matrix test walks all of them.
 *
 * - `isAuthor`: written by this person in this capacity (a draft begun as a parent is not a teacher's to send).
 * - `isOwn`, `isSelf`: the same person, whatever the capacity: nobody decides about their own unmarked.
 * - `isOwnAudience`: everybody reached belongs to the actor: own classes (today's for a substitute), own group;
 *   for a guardian and a group officer, the staff they may address (a child's teachers, the office, the Director).
 * - `isRecipient`: has a delivery under a live release and is entitled today.
 * - `isReviewer`: an item about it waits in, or was decided in, a queue this actor decides.
 * - `isDelegate`: a dated delegation the Director signed runs today for this person.
 * - `isOwnChild`: a guardianship is in force today and no order excludes the person. `mayConsent`, `seesRecords`: that
 *   guardianship's rights; on paper `mayConsent` is the right of the guardian who signed the paper.
 * - `hasOpenTask`: a take-down task of the office about this very release is open.
 * - `isAsker`: the thread about a clause was begun by this person.
 * - `isOwnStudent`: a student of the actor's own classes or group.
 */
export const ACTION_FACTS = {
  'communication.draft': { isAuthor: YES_NO },
  'communication.write': { kind: COMMUNICATION_KINDS, reach: REACHES, isOwnAudience: YES_NO },
  'communication.submit': {
    isAuthor: YES_NO,
    kind: COMMUNICATION_KINDS,
    reach: REACHES,
    isOwnAudience: YES_NO,
  },
  'communication.acknowledge': { isAuthor: YES_NO },
  'communication.edit': { isAuthor: YES_NO },
  'communication.withdraw': { isAuthor: YES_NO },
  'communication.recall': { isAuthor: YES_NO },
  'communication.take-down': { hasOpenTask: YES_NO },
  'communication.read': { isAuthor: YES_NO, isRecipient: YES_NO, isReviewer: YES_NO },
  'communication.release': {},
  'delivery.send': {},
  'conversation.read': { isParticipant: YES_NO },
  'feed.read': { isSelf: YES_NO },

  'media.upload': {},
  'media.read': { isAuthor: YES_NO, isRecipient: YES_NO, isReviewer: YES_NO },

  'review.list': { queue: REVIEW_QUEUES, isDelegate: YES_NO },
  'review.claim': { queue: REVIEW_QUEUES, isDelegate: YES_NO, isOwn: YES_NO },
  'review.approve': { queue: REVIEW_QUEUES, isDelegate: YES_NO, isOwn: YES_NO, deputyExists: YES_NO },
  'review.return': { queue: REVIEW_QUEUES, isDelegate: YES_NO, isOwn: YES_NO },
  'review.reject': { queue: REVIEW_QUEUES, isDelegate: YES_NO, isOwn: YES_NO },
  'review.ask': { queue: REVIEW_QUEUES, isDelegate: YES_NO, isOwn: YES_NO },
  'exception.request': { isAuthor: YES_NO },
  'exception.decide': { isOwn: YES_NO },

  'consent.record': { source: ['portal', 'paper'], isOwnChild: YES_NO, mayConsent: YES_NO },
  'consent.read': { isOwnChild: YES_NO, isOwnStudent: YES_NO },
  'child.read': { part: ['profile', 'publications'], isOwnChild: YES_NO, seesRecords: YES_NO },
  'guardianship.change': {},
  'directory.read': {
    part: ['names', 'contacts', 'orders'],
    isOwnStudent: YES_NO,
    isOwnChild: YES_NO,
  },
  'directory.import': {},

  'school.create': {},
  'settings.change': {},
  'account.invite': { roleGiven: ROLES, isSelf: YES_NO },
  'account.revoke': { roleHeld: ROLES, isSelf: YES_NO },
  'account.list': {},
  'role.change': { roleGiven: ROLES, isSelf: YES_NO },
  'session.list': { isSelf: YES_NO },
  'session.revoke': { isSelf: YES_NO },
  'capacity.switch': { isSelf: YES_NO },

  'decision.read': { isAuthor: YES_NO, isReviewer: YES_NO },
  'finding.dispute': { isAuthor: YES_NO },
  'inquiry.list': {},
  'report.answer': { isOwn: YES_NO },
  'question.read': { isAsker: YES_NO },
  'question.reply': { isAsker: YES_NO },
  'answer.publish': {},
  'draft.rehearse': {},
  'flagged.read': {},
  'flagged.triage': { isOwn: YES_NO },
  'text.open': {},
  'audit.read': {},
  'audit.prove': { isOwn: YES_NO },
  'audit.export': {},

  'policy.read': {},
  'policy.accept': { isSelf: YES_NO },
  'policy.ask': {},
  'policy.publish': {},
  'channel.read': {},
  'channel.manage': {},
  'delegation.sign': { isSelf: YES_NO },
  'delegation.revoke': {},
  'delegation.read': { isDelegate: YES_NO },

  'task.list': { ownerRole: ROLES },
  'task.done': { ownerRole: ROLES },
  'health.read': {},
  'outbox.read': { isDemo: YES_NO },
} as const satisfies Record<string, Record<string, readonly (string | boolean)[]>>

export type Action = keyof typeof ACTION_FACTS

export type FactsOf<A extends Action> = {
  readonly [K in keyof (typeof ACTION_FACTS)[A]]: (typeof ACTION_FACTS)[A][K] extends readonly (infer V)[]
    ? V
    : never
}

/** The thing acted upon: its school, and the facts the action is judged on. */
export type Resource<A extends Action> = { readonly orgId: string } & FactsOf<A>

export type Authorization =
  | { ok: true }
  | { ok: false; code: 'not-allowed'; reason: 'another-school' | 'role' | 'relationship' }
