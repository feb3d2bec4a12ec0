import { type Cell, clampToFloor, EFFECT_ROWS, type EffectRow } from '#lib/policy/effects.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { checkEntry, type EntryKind } from './check-entry.ts'
import { keyEntry } from './compare-settings.ts'
import type { StoredPolicySettings } from './schema.ts'
import {
  EFFECT_CHOICES,
  EFFECT_COLUMN_NAMES,
  EFFECT_COLUMNS,
  type EffectChoice,
  type ListName,
  type SectionId,
  TERM_LANGUAGES,
  TERM_TOPICS,
} from './types.ts'

/** A form as it came: by column a list with one item per row, or a text with one line per row; empty rows are left out. */
export type RawSection = Readonly<Record<string, unknown>>
export type SectionRead = Result<StoredPolicySettings, 'invalid', { fields: Record<string, string> }>

const MOST_ENTRIES = 500

interface Column {
  name: string
  kind: EntryKind
  optional?: boolean
}

export function listOf(raw: RawSection, name: string): string[] {
  const value = raw[name]
  // One field with a line per row is how the page's script sends many.
  if (typeof value === 'string') return value.split('\n')
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Rows of a table of fields: problems under `<column>.<row>`, values without the empty rows. */
function readRows(
  raw: RawSection,
  columns: readonly Column[],
  region: string,
  fields: Record<string, string>,
) {
  const typed = columns.map((column) => listOf(raw, column.name))
  const length = Math.max(0, ...typed.map((list) => list.length))
  const rows: { at: number; cells: string[] }[] = []
  for (let at = 0; at < length; at++) {
    const cells = typed.map((list) => (list[at] ?? '').trim())
    if (cells.every((cell) => cell === '')) continue
    const checked = columns.map(({ name, kind, optional }, i) => {
      const cell = cells[i] as string
      if (cell === '' && optional) return ''
      const entry = checkEntry(kind, cell, region)
      if (entry.ok) return entry.value
      fields[`${name}.${at}`] = entry.problem
      return cell
    })
    rows.push({ at, cells: checked })
  }
  if (rows.length > MOST_ENTRIES) fields[''] = 'policySettings.problem.tooMany'
  return rows
}

/** Two entries that mean the same: the second is told. */
function refuseDoubles(
  rows: readonly { at: number; key: string }[],
  name: string,
  fields: Record<string, string>,
) {
  const seen = new Set<string>()
  for (const { at, key } of rows) {
    // What is wrong in itself is no entry another could repeat.
    if (fields[`${name}.${at}`] !== undefined) continue
    if (seen.has(key)) fields[`${name}.${at}`] = 'policySettings.problem.double'
    seen.add(key)
  }
}

const SINGLE = {
  phones: [
    ['publicServiceNumbers', 'publicService'],
    ['officialShortCodes', 'shortCode'],
  ],
  addresses: [
    ['officialEmailDomains', 'site'],
    ['officialPages', 'page'],
    ['officialHandles', 'handle'],
    ['approvedDomains', 'site'],
    ['videoHosts', 'videoHost'],
  ],
} as const satisfies Record<string, readonly (readonly [ListName, EntryKind])[]>

/** Reads one section of the policy as posted into settings, the rest as it was; or a sentence for each wrong entry. */
export function readSection(section: SectionId, raw: RawSection, current: StoredPolicySettings): SectionRead {
  const fields: Record<string, string> = {}
  const { region } = current.registers
  const registers = { ...current.registers }
  let settings: StoredPolicySettings = { ...current, registers }

  if (section === 'phones') {
    const rows = readRows(
      raw,
      [
        { name: 'phoneNumber', kind: 'phone' },
        { name: 'phoneLabel', kind: 'label' },
      ],
      region,
      fields,
    )
    registers.officialPhones = rows.map(({ cells: [number = '', label = ''] }) => ({ number, label }))
    refuseDoubles(
      rows.map(({ at }, i) => ({ at, key: keyEntry('officialPhones', registers.officialPhones[i]!) })),
      'phoneNumber',
      fields,
    )
    if (rows.length === 0) fields[''] = 'policySettings.problem.noPhone'
  }
  if (section === 'phones' || section === 'addresses')
    for (const [list, kind] of SINGLE[section]) {
      const rows = readRows(raw, [{ name: list, kind }], region, fields)
      const values = rows.map(({ cells }) => cells[0] as string)
      registers[list] = values
      refuseDoubles(
        rows.map(({ at }, i) => ({ at, key: keyEntry(list, values[i] as string) })),
        list,
        fields,
      )
    }
  if (section === 'vendors') registers.approvedVendors = readVendors(raw, region, fields)
  if (section === 'terms') settings = { ...settings, ownTerms: readTerms(raw, region, fields) }
  if (section === 'effects') settings = { ...settings, effects: readEffects(raw, current, fields) }
  if (section === 'approval') {
    const reading = raw.administrationApproval
    if (reading === 'hold-all' || reading === 'hold-school-and-public')
      settings = { ...settings, administrationApproval: reading }
    else fields.administrationApproval = 'wire.field.choose'
  }
  return Object.keys(fields).length > 0 ? fail('invalid', { fields }) : ok(settings)
}

function readVendors(raw: RawSection, region: string, fields: Record<string, string>) {
  const rows = readRows(
    raw,
    [
      { name: 'vendorName', kind: 'vendorName' },
      { name: 'vendorPhone', kind: 'phone', optional: true },
      { name: 'vendorEmail', kind: 'email', optional: true },
      { name: 'vendorDomain', kind: 'site', optional: true },
    ],
    region,
    fields,
  )
  for (const { at, cells } of rows)
    if (cells.slice(1).every((cell) => cell === ''))
      fields[`vendorName.${at}`] ??= 'policySettings.problem.vendorEmpty'
  refuseDoubles(
    rows.map(({ at, cells }) => ({ at, key: (cells[0] as string).toLowerCase() })),
    'vendorName',
    fields,
  )
  return rows.map(({ cells: [name = '', phone = '', email = '', domain = ''] }) => ({
    name,
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(domain === '' ? {} : { domain }),
  }))
}

function readTerms(raw: RawSection, region: string, fields: Record<string, string>) {
  const rows = readRows(raw, [{ name: 'term', kind: 'term' }], region, fields)
  const [topics, languages] = [listOf(raw, 'termTopic'), listOf(raw, 'termLanguage')]
  const terms = rows.map(({ at, cells }) => {
    const topic = TERM_TOPICS.find((one) => one === topics[at])
    const language = TERM_LANGUAGES.find((one) => one === languages[at])
    if (topic === undefined) fields[`termTopic.${at}`] = 'wire.field.choose'
    if (language === undefined) fields[`termLanguage.${at}`] = 'wire.field.choose'
    return { term: cells[0] as string, topic: topic ?? '', language: language ?? '' }
  })
  refuseDoubles(
    rows.map(({ at }, i) => ({ at, key: `${terms[i]?.term.toLowerCase()}\n${terms[i]?.topic}` })),
    'term',
    fields,
  )
  return terms
}

/** Choices come as `<row>.<column>`; a cell left out of the form stays as it was. Only what differs from the table is kept. */
function readEffects(raw: RawSection, current: StoredPolicySettings, fields: Record<string, string>) {
  const effects: Record<string, EffectChoice> = {}
  for (const one of EFFECT_ROWS) {
    const row: EffectRow = one
    for (const column of EFFECT_COLUMN_NAMES) {
      const name = `${row.id}.${column}`
      const wanted = EFFECT_CHOICES.find((choice) => choice === raw[name])
      if (raw[name] !== undefined && wanted === undefined) fields[name] = 'wire.field.choose'
      for (const cell of EFFECT_COLUMNS[column] as readonly Cell[]) {
        const standard = row.cells[cell]
        if (standard === undefined) continue
        const choice = wanted ?? current.effects[`${row.id}:${cell}`]
        if (choice === undefined) continue
        if ((clampToFloor(row, standard, choice) ?? 'off') !== choice)
          fields[name] = 'policySettings.problem.floor'
        if (choice !== standard) effects[`${row.id}:${cell}`] = choice
      }
    }
  }
  return effects
}
