/**
 * The whole policy in force as one canonical string: clauses, rules, effects and settings. Whoever has a hash function
 * makes the version from it; two equal strings decide alike.
 */
import { EFFECT_ROWS } from './effects.ts'
import { HANDBOOK } from './handbook.ts'
import { LEXICON_SOURCES } from './lexicons/index.ts'
import { RULES } from './rules/index.ts'
import type { PolicySettings } from './types.ts'

/** Raised when detection changes without its data changing. */
export const ENGINE_REVISION = 1

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([k, v]) => [k, canonical(v)]))
}

export function describePolicy(settings: PolicySettings): string {
  const rules = RULES.map((r) => r.meta).sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify(
    canonical({
      engine: ENGINE_REVISION,
      handbook: HANDBOOK,
      rules,
      effects: EFFECT_ROWS,
      lexicons: LEXICON_SOURCES,
      settings,
    }),
  )
}
