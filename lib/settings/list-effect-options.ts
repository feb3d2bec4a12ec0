import {
  type Cell,
  clampToFloor,
  EFFECT_ROWS,
  type EffectRow,
  type EffectRowId,
  effectFor,
} from '#lib/policy/effects.ts'
import type { StoredPolicySettings } from './schema.ts'
import {
  EFFECT_CHOICES,
  EFFECT_COLUMN_NAMES,
  EFFECT_COLUMNS,
  type EffectChoice,
  type EffectColumn,
  type EffectOption,
} from './types.ts'

export interface EffectRowOptions {
  id: EffectRowId
  title: string
  floor: EffectOption['floor']
  options: (EffectOption & { column: EffectColumn; inForce: EffectChoice; allowed: EffectChoice[] })[]
}

/** The table of effects as a form: per row and column what stands, what is in force, and what may be chosen at all. */
export function listEffectOptions(
  settings: StoredPolicySettings,
  inForce: StoredPolicySettings,
): EffectRowOptions[] {
  return EFFECT_ROWS.map((one) => {
    const row: EffectRow = one
    const options = EFFECT_COLUMN_NAMES.flatMap((column) => {
      const cell = (EFFECT_COLUMNS[column] as readonly Cell[]).find((name) => row.cells[name] !== undefined)
      const standard = cell && row.cells[cell]
      if (cell === undefined || standard === undefined) return []
      return [
        {
          column,
          standard,
          floor: row.floor,
          current: effectFor(one.id, cell, settings.effects) ?? ('off' as const),
          inForce: effectFor(one.id, cell, inForce.effects) ?? ('off' as const),
          allowed: EFFECT_CHOICES.filter(
            (choice) => (clampToFloor(row, standard, choice) ?? 'off') === choice,
          ),
        },
      ]
    })
    return { id: one.id, title: row.title, floor: row.floor, options }
  })
}
