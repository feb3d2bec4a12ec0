import { authorize } from '#lib/access/authorize.ts'
import {
  ACTION_FACTS,
  type Action,
  type AnyActor,
  type JobTitle,
  type Resource,
  ROLES,
  type Role,
} from '#lib/access/types.ts'

export const ORG = '01890000-0000-7000-8000-000000000001'

export function actorIn(role: Role, jobTitle: JobTitle | null = null, orgId = ORG): AnyActor {
  return {
    orgId,
    personId: '01890000-0000-7000-8000-000000000002',
    role,
    jobTitle,
    groupId: null,
    roleAssignmentId: '01890000-0000-7000-8000-000000000003',
    sessionId: '01890000-0000-7000-8000-000000000004',
    locale: 'en',
    displayName: 'A person',
    label: role,
  }
}

/** Every capacity somebody can act in, and the product itself. */
export const COLUMNS: readonly { name: string; actor: AnyActor }[] = [
  ...ROLES.map((role) => ({ name: role, actor: actorIn(role) })),
  { name: 'nurse', actor: actorIn('teacher', 'nurse') },
  { name: 'counselor', actor: actorIn('teacher', 'counselor') },
  { name: 'coach', actor: actorIn('teacher', 'coach') },
  { name: 'paraprofessional', actor: actorIn('teacher', 'paraprofessional') },
  { name: 'system', actor: { orgId: ORG, personId: null, role: 'system', process: 'worker' } },
]

export const ACTIONS = Object.keys(ACTION_FACTS) as Action[]

type Facts = Record<string, string | boolean>

/** Every combination of the facts an action looks at. */
export function combinations(action: Action): Facts[] {
  return Object.entries(ACTION_FACTS[action] as Record<string, readonly (string | boolean)[]>).reduce<
    Facts[]
  >((rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))), [{}])
}

export function allowed(actor: AnyActor, action: Action, facts: Facts, orgId = ORG): boolean {
  return authorize(actor, action, { orgId, ...facts } as unknown as Resource<Action>).ok
}

function wordsOf(facts: Facts): string {
  const words = Object.entries(facts).map(([name, value]) =>
    typeof value === 'boolean' ? (value ? name : `not-${name}`) : `${name}=${value}`,
  )
  return words.join(' ') || 'always'
}

/** The matrix as text, one line per action and combination of facts: who may. */
export function drawMatrix(): string {
  const lines = ACTIONS.flatMap((action) => [
    `\n${action}`,
    ...combinations(action).map((facts) => {
      const who = COLUMNS.filter(({ actor }) => allowed(actor, action, facts)).map(({ name }) => name)
      return `  ${wordsOf(facts)}: ${who.join(' ') || 'nobody'}`
    }),
  ])
  return `Who may do what. A teacher's column holds for every job title that is not named apart.\n${lines.join('\n')}\n`
}
