import { type Cell, EFFECT_ROWS, effectFor } from '#lib/policy/effects.ts'
import { canonicalHandle, canonicalPage, canonicalPhone } from '#lib/policy/registers.ts'
import type { StoredPolicySettings } from './schema.ts'
import {
  type Difference,
  EFFECT_COLUMN_NAMES,
  EFFECT_COLUMNS,
  type EffectChoice,
  LISTS,
  type ListName,
} from './types.ts'

type Registers = StoredPolicySettings['registers']
type Entry = Registers[ListName][number]

/** What makes an entry of a register the same one: the number, the address, the vendor's name; not how it is written. */
export function keyEntry(list: ListName, entry: Entry): string {
  if (typeof entry === 'object')
    return 'name' in entry ? entry.name.toLowerCase() : canonicalPhone(entry.number)
  switch (list) {
    case 'publicServiceNumbers':
    case 'officialShortCodes':
      return canonicalPhone(entry)
    case 'officialHandles':
      return canonicalHandle(entry)
    case 'officialPages':
      return canonicalPage(entry)
    default:
      return canonicalPage(entry).split('/')[0] as string
  }
}

function sayEntry(entry: Entry): string {
  if (typeof entry === 'string') return entry
  if (!('name' in entry)) return `${entry.label} ${entry.number}`
  const details = [entry.phone, entry.email, entry.domain].filter((detail) => detail !== undefined)
  return details.length === 0 ? entry.name : `${entry.name} (${details.join(', ')})`
}

function compareList(list: ListName, before: Registers, after: Registers): Difference[] {
  const old = new Map<string, Entry>(before[list].map((entry) => [keyEntry(list, entry), entry]))
  const now = new Map<string, Entry>(after[list].map((entry) => [keyEntry(list, entry), entry]))
  const out: Difference[] = []
  for (const [key, entry] of now) {
    const was = old.get(key)
    const value = sayEntry(entry)
    if (was === undefined) out.push({ kind: 'entry', list, change: 'added', key, value })
    else if (sayEntry(was) !== value)
      out.push({ kind: 'entry', list, change: 'changed', key, value, before: sayEntry(was) })
  }
  for (const [key, entry] of old)
    if (!now.has(key)) out.push({ kind: 'entry', list, change: 'removed', key, value: sayEntry(entry) })
  return out
}

function compareEffects(before: StoredPolicySettings, after: StoredPolicySettings): Difference[] {
  return EFFECT_ROWS.flatMap((row) => {
    const found: Extract<Difference, { kind: 'effect' }>[] = []
    for (const column of EFFECT_COLUMN_NAMES)
      for (const cell of EFFECT_COLUMNS[column] as readonly Cell[]) {
        if ((row.cells as Partial<Record<Cell, unknown>>)[cell] === undefined) continue
        const was: EffectChoice = effectFor(row.id, cell, before.effects) ?? 'off'
        const is: EffectChoice = effectFor(row.id, cell, after.effects) ?? 'off'
        if (was === is) continue
        const same = found.find((one) => one.before === was && one.after === is)
        const columns = same?.columns ?? []
        const next = {
          kind: 'effect' as const,
          row: row.id,
          columns: columns.includes(column) ? columns : [...columns, column],
          cells: [...(same?.cells ?? []), cell],
          before: was,
          after: is,
        }
        if (same) found[found.indexOf(same)] = next
        else found.push(next)
      }
    return found
  })
}

const keyTerm = (term: StoredPolicySettings['ownTerms'][number]) =>
  `${term.term.toLowerCase()}\n${term.topic}\n${term.language}`

function compareTerms(before: StoredPolicySettings, after: StoredPolicySettings): Difference[] {
  const old = new Set(before.ownTerms.map(keyTerm))
  const now = new Set(after.ownTerms.map(keyTerm))
  const say = (change: 'added' | 'removed') => (term: StoredPolicySettings['ownTerms'][number]) => ({
    kind: 'term' as const,
    change,
    key: keyTerm(term),
    ...term,
  })
  return [
    ...after.ownTerms.filter((term) => !old.has(keyTerm(term))).map(say('added')),
    ...before.ownTerms.filter((term) => !now.has(keyTerm(term))).map(say('removed')),
  ]
}

/** Everything in which two versions' settings differ, in the order a reader meets it; nothing where they decide alike. */
export function compareSettings(before: StoredPolicySettings, after: StoredPolicySettings): Difference[] {
  const out: Difference[] = []
  for (const field of ['schoolName', 'region', 'timezone'] as const)
    if (before.registers[field] !== after.registers[field])
      out.push({
        kind: 'school',
        field,
        before: before.registers[field],
        after: after.registers[field],
      })
  for (const list of LISTS) out.push(...compareList(list, before.registers, after.registers))
  if (before.administrationApproval !== after.administrationApproval)
    out.push({
      kind: 'approval',
      before: before.administrationApproval,
      after: after.administrationApproval,
    })
  out.push(...compareEffects(before, after), ...compareTerms(before, after))
  return out
}
