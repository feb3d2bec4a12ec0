import {
  type Action,
  type Actor,
  type AnyActor,
  type Authorization,
  type FactsOf,
  type Resource,
  ROLES,
  type Role,
} from './types.ts'

type Rule<A extends Action> = true | ((facts: FactsOf<A>, actor: Actor) => boolean)
/** A role that is absent may not. `system` is the product itself and is judged by name only. */
type Rules<A extends Action> = Partial<Record<Role, Rule<A>>> & { system?: true }

const STAFF_WRITERS = ['teacher', 'substitute', 'office', 'director', 'deputy'] as const
const WRITERS = [...STAFF_WRITERS, 'group-officer', 'guardian'] as const
const EVERYONE = [...WRITERS, 'auditor', 'it'] as const

function each<A extends Action>(roles: readonly Role[], rule: Rule<A>): Partial<Record<Role, Rule<A>>> {
  return Object.fromEntries(roles.map((role) => [role, rule]))
}

const isAuthor = (facts: { isAuthor: boolean }) => facts.isAuthor
const isAsker = (facts: { isAsker: boolean }) => facts.isAsker
const isSelf = (facts: { isSelf: boolean }) => facts.isSelf
const mayRead = (facts: { isAuthor: boolean; isRecipient: boolean; isReviewer: boolean }) =>
  facts.isAuthor || facts.isRecipient || facts.isReviewer

type Writing = FactsOf<'communication.write'>
const notAlert = (w: Writing) => w.kind !== 'alert'

/** DESIGN 1 and effects.md: who may address whom at all. What then happens to it is the policy's business. */
const WRITE: Partial<Record<Role, (facts: Writing, as: Pick<Actor, 'jobTitle'>) => boolean>> = {
  teacher: (w, as) => {
    if (w.kind === 'alert') return false
    if (w.reach === 'direct' && (as.jobTitle === 'nurse' || as.jobTitle === 'counselor')) return true
    if (w.reach === 'direct' || w.reach === 'class') return w.isOwnAudience
    return true
  },
  substitute: (w) =>
    notAlert(w) &&
    (w.reach === 'staff' || ((w.reach === 'direct' || w.reach === 'class') && w.isOwnAudience)),
  office: () => true,
  director: () => true,
  deputy: () => true,
  'group-officer': (w) =>
    notAlert(w) &&
    w.kind !== 'personal-piece' &&
    (w.reach === 'school' || w.reach === 'public' || w.isOwnAudience),
  // A family writes to staff alone, and only messages: posts of a parent group are the group officer's.
  guardian: (w) => w.kind === 'message' && w.reach === 'staff' && w.isOwnAudience,
}

/** The same question at release, when the sender is not there: about the capacity they wrote in. */
export function mayAddress(as: Pick<Actor, 'role' | 'jobTitle'>, facts: Writing): boolean {
  return WRITE[as.role]?.(facts, as) ?? false
}

function submitting(): Rules<'communication.submit'> {
  return Object.fromEntries(
    Object.entries(WRITE).map(([role, may]) => [
      role,
      (facts: FactsOf<'communication.submit'>, actor: Actor) => facts.isAuthor && may(facts, actor),
    ]),
  )
}

type Reviewing = FactsOf<'review.list'>
/** Whose queue it is. A delegation covers the parent-group queue alone (2.2b, X3); exceptions are the Director's. */
const DECIDES: Partial<Record<Role, (facts: Reviewing) => boolean>> = {
  director: () => true,
  deputy: (r) =>
    r.queue === 'administration' || r.queue === 'content' || (r.queue === 'parent-group' && r.isDelegate),
  office: (r) => r.queue === 'parent-group' && r.isDelegate,
  teacher: (r) => r.queue === 'parent-group' && r.isDelegate,
}

type Deciding = Reviewing & { readonly isOwn: boolean }
const notOwn = Object.fromEntries(
  Object.entries(DECIDES).map(([role, decides]) => [role, (f: Deciding) => decides(f) && !f.isOwn]),
)

type Approving = FactsOf<'review.approve'>
const approving: Rules<'review.approve'> = {
  ...notOwn,
  // The Director's own goes to the deputy; where there is none the use case marks it self-approved (X1).
  director: (f: Approving) =>
    !f.isOwn || (!f.deputyExists && (f.queue === 'administration' || f.queue === 'content')),
}

const OFFICE_GIVES: readonly Role[] = ['guardian', 'group-officer', 'substitute']
/** IT can make nobody, itself included, one of those who decide or who watch. */
const IT_GIVES: readonly Role[] = [...OFFICE_GIVES, 'teacher', 'office', 'it']
const mayGive = (roles: readonly Role[]) => (facts: FactsOf<'role.change'>) =>
  !facts.isSelf && roles.includes(facts.roleGiven)
const mayRevoke = (roles: readonly Role[]) => (facts: FactsOf<'account.revoke'>) =>
  !facts.isSelf && roles.includes(facts.roleHeld)

const ownsTask = (facts: FactsOf<'task.list'>, actor: Actor) =>
  facts.ownerRole === actor.role ||
  actor.role === 'director' ||
  (actor.role === 'deputy' && (facts.ownerRole === 'office' || facts.ownerRole === 'director'))

const RULES: { readonly [A in Action]: Rules<A> } = {
  'communication.draft': each(WRITERS, isAuthor),
  'communication.write': WRITE,
  'communication.submit': submitting(),
  'communication.acknowledge': each(WRITERS, isAuthor),
  'communication.edit': each(WRITERS, isAuthor),
  'communication.withdraw': each(WRITERS, isAuthor),
  'communication.recall': { ...each(WRITERS, isAuthor), director: true, deputy: true },
  // Consent taken back: the office may hide exactly what its open task names.
  'communication.take-down': { office: (f) => f.hasOpenTask, director: true, deputy: true },
  'communication.read': each(EVERYONE, mayRead),
  'communication.release': { system: true },
  'delivery.send': { system: true },
  'conversation.read': each(WRITERS, (f: FactsOf<'conversation.read'>) => f.isParticipant),
  'feed.read': each(EVERYONE, isSelf),

  'media.upload': each(WRITERS, true),
  'media.read': each(EVERYONE, mayRead),

  'review.list': DECIDES,
  'review.claim': notOwn,
  'review.approve': approving,
  'review.return': notOwn,
  'review.reject': notOwn,
  'review.ask': notOwn,
  // Not the Director: nobody could decide it. The text is mended instead.
  'exception.request': each(['teacher', 'substitute', 'office', 'deputy'], isAuthor),
  'exception.decide': { director: (f) => !f.isOwn },

  'consent.record': {
    guardian: (f) => f.source === 'portal' && f.isOwnChild && f.mayConsent,
    office: (f) => f.source === 'paper' && f.mayConsent,
    system: true,
  },
  'consent.read': {
    guardian: (f) => f.isOwnChild,
    teacher: (f) => f.isOwnStudent,
    substitute: (f) => f.isOwnStudent,
    ...each(['office', 'director', 'deputy', 'auditor'], true),
  },
  'child.read': {
    guardian: (f) => f.isOwnChild && (f.part === 'profile' || f.seesRecords),
  },
  'guardianship.change': { ...each(['office', 'director', 'deputy'], true), system: true },
  'directory.read': {
    teacher: (f, actor) =>
      (f.part === 'names' && f.isOwnStudent) ||
      (f.part !== 'orders' && (actor.jobTitle === 'nurse' || actor.jobTitle === 'counselor')),
    substitute: (f) => f.part === 'names' && f.isOwnStudent,
    'group-officer': (f) => f.part === 'names' && f.isOwnStudent,
    guardian: (f) => f.part === 'names' && f.isOwnChild,
    ...each(['office', 'director', 'deputy'], true),
    ...each(['auditor', 'it'], (f: FactsOf<'directory.read'>) => f.part === 'names'),
  },
  'directory.import': { ...each(['office', 'it'], true), system: true },

  'school.create': { system: true },
  'settings.change': { ...each(['director', 'it'], true), system: true },
  'account.invite': {
    office: mayGive(OFFICE_GIVES),
    deputy: mayGive(OFFICE_GIVES),
    it: mayGive(IT_GIVES),
    director: mayGive(ROLES),
    system: true,
  },
  'account.revoke': {
    office: mayRevoke(OFFICE_GIVES),
    deputy: mayRevoke(OFFICE_GIVES),
    it: mayRevoke(IT_GIVES),
    director: mayRevoke(ROLES),
  },
  'account.list': each(['office', 'director', 'deputy', 'auditor', 'it'], true),
  'role.change': { it: mayGive(IT_GIVES), director: mayGive(ROLES), system: true },
  'session.list': { ...each(EVERYONE, isSelf), director: true, it: true },
  'session.revoke': { ...each(EVERYONE, isSelf), director: true, it: true, system: true },
  'capacity.switch': each(EVERYONE, isSelf),

  'decision.read': {
    ...each(WRITERS, (f: FactsOf<'decision.read'>) => f.isAuthor || f.isReviewer),
    director: true,
    auditor: true,
  },
  // Families see no rules to say anything of; they ask about a clause instead.
  'finding.dispute': each([...STAFF_WRITERS, 'group-officer'], isAuthor),
  'inquiry.list': each(['director', 'deputy'], true),
  'report.answer': each(['director', 'deputy'], (f: FactsOf<'report.answer'>) => !f.isOwn),
  'question.read': { ...each(EVERYONE, isAsker), ...each(['director', 'deputy'], true) },
  'question.reply': { ...each(EVERYONE, isAsker), ...each(['director', 'deputy'], true) },
  'answer.publish': { director: true },
  'draft.rehearse': each(STAFF_WRITERS, true),
  'flagged.read': each(['auditor', 'director'], true),
  'flagged.triage': each(['auditor', 'director'], (f: FactsOf<'flagged.triage'>) => !f.isOwn),
  'text.open': each(['auditor', 'director'], true),
  'audit.read': each(['auditor', 'director'], true),
  // The decision page shows an author the proof of what the author did.
  'audit.prove': {
    ...each(WRITERS, (f: FactsOf<'audit.prove'>) => f.isOwn),
    ...each(['auditor', 'director'], true),
  },
  'audit.export': each(['auditor', 'director'], true),

  'policy.read': each(EVERYONE, true),
  'policy.accept': each(EVERYONE, isSelf),
  'policy.ask': each(EVERYONE, true),
  'policy.publish': { director: true, system: true },
  'channel.read': each([...STAFF_WRITERS, 'group-officer', 'auditor', 'it'], true),
  'channel.manage': { ...each(['director', 'it'], true), system: true },
  'delegation.sign': { director: (f) => !f.isSelf, system: true },
  'delegation.revoke': { director: true },
  'delegation.read': {
    director: true,
    auditor: true,
    ...each(['deputy', 'office', 'teacher'], (f: FactsOf<'delegation.read'>) => f.isDelegate),
  },

  'task.list': each(EVERYONE, ownsTask),
  'task.done': each(EVERYONE, ownsTask),
  'health.read': { ...each(['it', 'director'], true), system: true },
  'outbox.read': { it: (f) => f.isDemo },
}

/**
 * May this actor do this, given these facts? Pure; every use case calls it with what it read from the database.
 * `reason`: `another-school` (the thing belongs elsewhere), `role` (never in this capacity), `relationship` (not here).
 */
export function authorize<A extends Action>(
  actor: AnyActor,
  action: A,
  resource: Resource<A>,
): Authorization {
  if (actor.orgId !== resource.orgId) return { ok: false, code: 'not-allowed', reason: 'another-school' }
  const rules: Rules<A> = RULES[action]
  if (actor.role === 'system') {
    return rules.system ? { ok: true } : { ok: false, code: 'not-allowed', reason: 'role' }
  }
  const rule = rules[actor.role] as Rule<A> | undefined
  if (rule === undefined) return { ok: false, code: 'not-allowed', reason: 'role' }
  if (rule === true || rule(resource as FactsOf<A>, actor)) return { ok: true }
  return { ok: false, code: 'not-allowed', reason: 'relationship' }
}
