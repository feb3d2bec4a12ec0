/**
 * What a finding does, by topic row × sender × audience: shared table of the written policy, as data. A missing cell
 * means the rule does not look there. The Director may change a cell down to the row's floor, never below it.
 */
import type { AudienceScope, Effect, Message, SenderRole, Topic } from './types.ts'

export type Party = 'staff' | 'group' | 'family'
export type Cell = `${Party}-${AudienceScope}`
export type EffectRowId = (typeof EFFECT_ROWS)[number]['id']

export interface EffectRow {
  id: string
  topic: Topic
  title: string
  floor: Effect | null
  cells: Partial<Record<Cell, Effect>>
}

/** Columns of the written table; an omitted one is a dash. */
interface Columns {
  staffDirect?: Effect
  staffClass?: Effect
  staffSchool?: Effect
  staffPublic?: Effect
  staffStaff?: Effect
  group?: Effect
  groupWide?: Effect
  familyStaff?: Effect
  familyOthers?: Effect
}

function cells(c: Columns): Partial<Record<Cell, Effect>> {
  const wide = c.group ?? c.groupWide
  const all: Partial<Record<Cell, Effect | undefined>> = {
    'staff-direct': c.staffDirect,
    'staff-class': c.staffClass,
    'staff-school': c.staffSchool,
    'staff-public': c.staffPublic,
    'staff-staff': c.staffStaff,
    'group-direct': c.group,
    'group-staff': c.group,
    'group-class': wide,
    'group-school': wide,
    'group-public': wide,
    'family-staff': c.familyStaff,
    'family-direct': c.familyOthers,
    'family-class': c.familyOthers,
    'family-school': c.familyOthers,
    'family-public': c.familyOthers,
  }
  return Object.fromEntries(Object.entries(all).filter(([, effect]) => effect !== undefined))
}

const wide = (effect: Effect) => ({ staffClass: effect, staffSchool: effect })
const toFamilies = (effect: Effect) => ({ staffDirect: effect, ...wide(effect) })
const outward = (effect: Effect) => ({ ...toFamilies(effect), staffPublic: effect })

function row<const Id extends string>(
  id: Id,
  topic: Topic,
  title: string,
  floor: Effect | null,
  columns: Columns,
) {
  return { id, topic, title, floor, cells: cells(columns) }
}

const personal: Columns = { ...outward('block'), group: 'hold', familyOthers: 'warn' }
const business: Columns = { ...outward('warn'), group: 'warn' }

export const EFFECT_ROWS = [
  row('personal-phone', 'personal-phone', 'A personal phone number', null, personal),
  row('personal-email', 'personal-email', 'A personal e-mail address', null, personal),
  row('personal-social', 'personal-social', 'A personal account or profile', null, personal),
  row('business-phone', 'personal-phone', 'Phone of a business outside the register', null, business),
  row('business-email', 'personal-email', 'E-mail of a business outside the register', null, business),
  row('business-social', 'personal-social', 'Page of a business or public body', null, business),
  row('invite-explicit', 'off-platform-invite', 'Invitation off the portal', 'warn', {
    ...outward('block'),
    staffStaff: 'remind',
    group: 'hold',
    familyStaff: 'remind',
    familyOthers: 'warn',
  }),
  row('invite-hinted', 'off-platform-invite', 'Invitation off the portal, hinted', null, {
    ...outward('hold'),
    group: 'hold',
  }),
  row('family-contact', 'family-contact', "Another family's contact details", 'warn', {
    ...outward('hold'),
    group: 'hold',
    familyOthers: 'hold',
  }),
  row('private-detail', 'student-pii', "A child's private detail, to others", 'hold', {
    ...outward('block'),
    staffStaff: 'remind',
    group: 'block',
    familyOthers: 'hold',
  }),
  row('opt-out-name', 'student-pii', 'Full name of a child with directory opt-out', 'hold', {
    ...wide('hold'),
    staffPublic: 'hold',
    group: 'hold',
    familyOthers: 'hold',
  }),
  row('personal-page', 'personal-social', 'Student pictures or work on a personal page', 'warn', {
    ...outward('block'),
    staffStaff: 'warn',
    group: 'block',
    familyOthers: 'warn',
  }),
  row('media-consent', 'student-media', 'Student media without consent for the channel', 'block', {
    ...outward('block'),
    staffStaff: 'warn',
    group: 'block',
    familyOthers: 'hold',
  }),
  row('media-unsaid', 'student-media', 'Student media, not said who is shown', 'hold', {
    ...outward('hold'),
    staffStaff: 'warn',
    group: 'hold',
    familyOthers: 'hold',
  }),
  row('caption', 'student-pii', 'Full name, address or place beside a face', null, {
    staffPublic: 'warn',
    group: 'warn',
    familyOthers: 'warn',
  }),
  row('media-metadata', 'media-metadata', 'Location and device data in a file', null, outward('remind')),
  row('tone', 'unprofessional', 'Snide or heated tone', null, {
    ...toFamilies('warn'),
    staffPublic: 'hold',
    staffStaff: 'remind',
    group: 'warn',
    familyOthers: 'warn',
  }),
  row('abuse', 'unprofessional', 'Insult, slur, threat or profanity', 'warn', {
    ...outward('hold'),
    staffStaff: 'warn',
    group: 'hold',
    familyStaff: 'remind',
    familyOthers: 'hold',
  }),
  row('classroom-social', 'classroom-social-media', 'Social media as class work', 'warn', {
    ...wide('block'),
    staffPublic: 'block',
  }),
  row('video-host', 'classroom-social-media', "Video host on the Director's list", null, {
    ...wide('hold'),
    staffPublic: 'hold',
  }),
  row('underage-platform', 'underage-platform', 'Children sent to an age-limited platform', 'warn', {
    ...outward('block'),
    group: 'block',
    familyOthers: 'warn',
  }),
  row('unofficial-group', 'unofficial-parent-group', 'Unofficial page of school or parents', 'hold', {
    ...outward('block'),
    staffStaff: 'warn',
    group: 'block',
    familyStaff: 'remind',
    familyOthers: 'warn',
  }),
  row('disclaimer-missing', 'missing-disclaimer', 'Disclaimer missing or altered', null, {
    staffPublic: 'warn',
  }),
  row('disclaimer-misplaced', 'missing-disclaimer', 'Disclaimer on an official channel', null, {
    staffPublic: 'warn',
    group: 'warn',
  }),
  row('accessibility', 'accessibility', 'Pictures everybody can read', null, {
    staffDirect: 'remind',
    ...wide('warn'),
    staffPublic: 'warn',
    group: 'warn',
  }),
  row('administration-approval', 'administration-approval', 'Approval by the administration', null, {
    staffSchool: 'hold',
    staffPublic: 'hold',
  }),
  row('publication-notice', 'publication-notice', 'Notice to the families shown', 'remind', {
    staffPublic: 'hold',
    group: 'hold',
  }),
  row('parent-group-approval', 'parent-group-approval', 'Parent group post', 'hold', { groupWide: 'hold' }),
  row('device', 'device', 'Device not enrolled', null, {
    ...toFamilies('warn'),
    staffPublic: 'warn',
    staffStaff: 'remind',
  }),
  row('audience-reminder', 'audience-reminder', 'Who will read this', null, {
    ...wide('remind'),
    staffPublic: 'remind',
    group: 'remind',
  }),
  row('resharing-reminder', 'resharing-reminder', 'Pictures can travel', null, {
    ...wide('remind'),
    staffPublic: 'remind',
    group: 'remind',
  }),
  row('rule-failed', 'rule-failed', 'A rule could not be applied', 'hold', {
    ...outward('hold'),
    staffStaff: 'hold',
    group: 'hold',
    familyStaff: 'remind',
    familyOthers: 'hold',
  }),
] as const

const ROWS: ReadonlyMap<string, EffectRow> = new Map(EFFECT_ROWS.map((r) => [r.id, r]))
export const EFFECT_RANK: Readonly<Record<Effect, number>> = { remind: 0, warn: 1, hold: 2, block: 3 }

export function partyOf(role: SenderRole): Party {
  return role === 'family' ? 'family' : role === 'parent-group' ? 'group' : 'staff'
}

/** A class or school audience with an official page or the website among its channels is public. */
export function effectiveAudience(message: Message): AudienceScope {
  const open = message.channels.includes('official-page') || message.channels.includes('website')
  return open && (message.audience === 'class' || message.audience === 'school') ? 'public' : message.audience
}

export const cellOf = (message: Message): Cell =>
  `${partyOf(message.senderRole)}-${effectiveAudience(message)}`

/** A setting below the floor counts as the floor, where the default stands at or above it. */
export function clampToFloor(row: EffectRow, standard: Effect, wanted: Effect | 'off'): Effect | null {
  const { floor } = row
  const guarded = floor !== null && EFFECT_RANK[standard] >= EFFECT_RANK[floor]
  if (wanted === 'off') return guarded ? floor : null
  return guarded && EFFECT_RANK[wanted] < EFFECT_RANK[floor] ? floor : wanted
}

/** Overrides are keyed `row:cell`. Null: the rule does not look here. */
export function effectFor(
  id: EffectRowId,
  cell: Cell,
  overrides: Readonly<Record<string, Effect | 'off'>>,
): Effect | null {
  const found = ROWS.get(id)
  if (!found) throw new Error(`no effects row ${id}`)
  const standard = found.cells[cell]
  if (standard === undefined) return null
  const wanted = overrides[`${id}:${cell}`]
  return wanted === undefined ? standard : clampToFloor(found, standard, wanted)
}
