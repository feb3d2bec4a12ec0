/**
 * The whole policy in force as one canonical string: engine, clauses, rules, effects and settings. Whoever has a hash function
 * makes the version from it; two equal strings decide alike.
 */
import { EFFECT_ROWS } from './effects.ts'
import { ENGINE_DIGEST } from './engine-digest.ts'
import { HANDBOOK } from './handbook.ts'
import { RULES } from './rules/index.ts'
import type { PolicySettings } from './types.ts'

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
      engine: ENGINE_DIGEST,
      handbook: HANDBOOK,
      rules,
      effects: EFFECT_ROWS,
      settings,
    }),
  )
}
