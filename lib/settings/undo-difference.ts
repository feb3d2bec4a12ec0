import { keyEntry } from './compare-settings.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { Difference, ListName } from './types.ts'

type Registers = StoredPolicySettings['registers']

/** `after` with one of its differences from `before` taken back; every other change stays. Pure. */
export function undoDifference(
  after: StoredPolicySettings,
  before: StoredPolicySettings,
  difference: Difference,
): StoredPolicySettings {
  switch (difference.kind) {
    case 'entry':
      return { ...after, registers: withEntryOf(after.registers, before.registers, difference) }
    case 'effect': {
      const effects = { ...after.effects }
      for (const cell of difference.cells) {
        const key = `${difference.row}:${cell}`
        const was = before.effects[key]
        if (was === undefined) delete effects[key]
        else effects[key] = was
      }
      return { ...after, effects }
    }
    case 'approval':
      return { ...after, administrationApproval: before.administrationApproval }
    case 'term': {
      const { term, topic, language } = difference
      const same = (one: { term: string; topic: string; language: string }) =>
        one.term.toLowerCase() === term.toLowerCase() && one.topic === topic && one.language === language
      const kept = after.ownTerms.filter((one) => !same(one))
      return { ...after, ownTerms: [...kept, ...before.ownTerms.filter(same)] }
    }
    case 'school':
      return {
        ...after,
        registers: { ...after.registers, [difference.field]: before.registers[difference.field] },
      }
    case 'code':
      return after
  }
}

function withEntryOf(
  after: Registers,
  before: Registers,
  { list, key }: { list: ListName; key: string },
): Registers {
  type Entry = Registers[ListName][number]
  const has = (entry: Entry) => keyEntry(list, entry) === key
  const kept = (after[list] as Entry[]).filter((entry) => !has(entry))
  return { ...after, [list]: [...kept, ...(before[list] as Entry[]).filter(has)] }
}
