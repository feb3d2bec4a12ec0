import type { Outcome } from '#lib/policy/types.ts'
import type { FindingWords } from '../load-finding-words.ts'

/** What rules and their findings are called; the rules themselves stay on the server. */
export interface RuleWords {
  titles: Readonly<Record<string, string>>
  findings: FindingWords
}

/** In the order of what a Director looks at first. */
export const CHANGES = ['hold', 'block', 'warn', 'allow'] as const satisfies readonly Outcome[]
