import type { Cell, EffectRowId } from '#lib/policy/effects.ts'
import type { Effect, Outcome, Topic } from '#lib/policy/types.ts'
import type { StoredPolicySettings } from './schema.ts'

/** Parts of the policy that are edited and saved one at a time, each a page of its own. */
export const SECTIONS = ['phones', 'addresses', 'vendors', 'effects', 'approval', 'terms'] as const
export type SectionId = (typeof SECTIONS)[number]

export const LISTS = [
  'officialPhones',
  'publicServiceNumbers',
  'officialShortCodes',
  'officialEmailDomains',
  'officialPages',
  'officialHandles',
  'approvedDomains',
  'videoHosts',
  'approvedVendors',
] as const
export type ListName = (typeof LISTS)[number]

/** The columns of the written table: a Director chooses for all cells of one at once. */
export const EFFECT_COLUMNS = {
  direct: ['staff-direct'],
  class: ['staff-class'],
  school: ['staff-school'],
  public: ['staff-public'],
  staff: ['staff-staff'],
  group: ['group-direct', 'group-class', 'group-school', 'group-public', 'group-staff'],
  familyStaff: ['family-staff'],
  family: ['family-direct', 'family-class', 'family-school', 'family-public'],
} as const satisfies Record<string, readonly Cell[]>
export type EffectColumn = keyof typeof EFFECT_COLUMNS
export const EFFECT_COLUMN_NAMES = Object.keys(EFFECT_COLUMNS) as EffectColumn[]

export const EFFECT_CHOICES = ['off', 'remind', 'warn', 'hold', 'block'] as const
export type EffectChoice = (typeof EFFECT_CHOICES)[number]

/** Topics a school's own term can belong to: those with a row of effects the rule `own-terms` knows. */
export const TERM_TOPICS = [
  'unprofessional',
  'off-platform-invite',
  'personal-social',
  'personal-phone',
  'personal-email',
  'family-contact',
  'student-pii',
  'classroom-social-media',
  'underage-platform',
  'unofficial-parent-group',
] as const satisfies readonly Topic[]
export const TERM_LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht', 'ar', 'ne', 'vi', 'zh', 'ru'] as const

/** One change between two versions' settings, as data; `sayDifference` puts it into words. */
export type Difference =
  | { kind: 'entry'; list: ListName; change: 'added' | 'removed'; key: string; value: string }
  | { kind: 'entry'; list: ListName; change: 'changed'; key: string; value: string; before: string }
  | {
      kind: 'effect'
      row: EffectRowId
      columns: readonly EffectColumn[]
      cells: readonly Cell[]
      before: EffectChoice
      after: EffectChoice
    }
  | {
      kind: 'approval'
      before: StoredPolicySettings['administrationApproval']
      after: StoredPolicySettings['administrationApproval']
    }
  | {
      kind: 'term'
      change: 'added' | 'removed'
      key: string
      term: string
      topic: string
      language: string
    }
  | { kind: 'school'; field: 'schoolName' | 'region' | 'timezone'; before: string; after: string }
  /** The program brought other rules or word lists. */
  | { kind: 'code' }

/** A rule's example that no longer holds under a draft, and what brought that about where one change alone did. */
export interface BrokenExample {
  rule: string
  title: string
  expected: 'fires' | 'passes'
  text: string
  from: string
  to: string
  /** What the rule, or the school's own term, marks now. */
  marked: string[]
  causes: Difference[]
}

/** An example that still holds and is treated differently, because the draft says so. */
export interface ShiftedExample {
  rule: string
  title: string
  text: string
  from: string
  to: string
  before: Outcome
  after: Outcome
}

export interface ExampleCheck {
  checked: number
  broken: BrokenExample[]
  shifted: ShiftedExample[]
}

/** What a cell may be set to, and its least where the written policy sets one. */
export interface EffectOption {
  standard: Effect
  current: EffectChoice
  floor: Effect | null
}
