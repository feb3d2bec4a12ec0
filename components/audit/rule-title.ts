import { HANDBOOK } from '#lib/policy/handbook.ts'
import { RULES } from '#lib/policy/rules/index.ts'

const TITLES = new Map(RULES.map((rule) => [rule.meta.id, rule.meta.title]))
const CLAUSES = new Map(HANDBOOK.map((clause) => [clause.id, clause]))

/** A rule's title; a rule of an older version of the code is called by its id. */
export const ruleTitle = (id: string): string =>
  id === 'rule-failed' ? 'A rule could not be applied' : (TITLES.get(id) ?? id)

/** A clause of today's handbook, or null where the handbook has none of that id any more. */
export const findClause = (id: string) => CLAUSES.get(id) ?? null
