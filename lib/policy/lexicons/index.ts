/** All word lists of the engine in one search structure. */
import { ABUSE } from './abuse.ts'
import { CHILD_CONTEXT } from './child-context.ts'
import { CIPHERS } from './ciphers.ts'
import { compileLexicon, type Lexicon, type LexiconSource } from './compile-lexicon.ts'
import { CONDUCT } from './conduct.ts'
import { CONTACT } from './contact.ts'
import { DISOWNED } from './disowned.ts'
import { ELSEWHERE } from './elsewhere.ts'
import { GOING_ON } from './going-on.ts'
import { GUARDS } from './guards.ts'
import { INVITATION } from './invitation.ts'
import { SPELLED } from './platform-spellings.ts'
import { PLATFORMS } from './platforms.ts'
import { PRIVATE_DETAIL } from './private-detail.ts'
import { REPROACH } from './reproach.ts'
import { RETALIATION } from './retaliation.ts'
import { RIDDLES } from './riddles.ts'
import { ROMANISED } from './romanised.ts'
import { SCHOOL_LIFE } from './school-life.ts'
import { TONE } from './tone.ts'
import { TONE_CONCEPTS } from './tone-concepts.ts'

const platformLists: LexiconSource = Object.fromEntries(
  PLATFORMS.flatMap((p) => [
    [`platform:${p.id}`, { all: p.plain, spelled: SPELLED[p.id as keyof typeof SPELLED] ?? '' }],
    ...(p.words ? [[`maybe:${p.id}`, { all: p.words }] as const] : []),
  ]),
)

export type PrivateKind = keyof typeof PRIVATE_DETAIL
export type Category =
  | keyof typeof ABUSE
  | keyof typeof CHILD_CONTEXT
  | keyof typeof CIPHERS
  | keyof typeof CONTACT
  | keyof typeof DISOWNED
  | keyof typeof ELSEWHERE
  | keyof typeof GOING_ON
  | keyof typeof GUARDS
  | keyof typeof INVITATION
  | keyof typeof REPROACH
  | keyof typeof RETALIATION
  | keyof typeof SCHOOL_LIFE
  | keyof typeof CONDUCT
  | keyof typeof TONE
  | keyof typeof TONE_CONCEPTS
  | keyof typeof RIDDLES
  | keyof typeof ROMANISED
  | PrivateKind

const LISTS = {
  ...ABUSE,
  ...CHILD_CONTEXT,
  ...CIPHERS,
  ...CONTACT,
  ...GUARDS,
  ...INVITATION,
  ...DISOWNED,
  ...ELSEWHERE,
  ...GOING_ON,
  ...REPROACH,
  ...RETALIATION,
  ...SCHOOL_LIFE,
  ...CONDUCT,
  ...TONE,
  ...TONE_CONCEPTS,
  ...PRIVATE_DETAIL,
  ...RIDDLES,
  ...ROMANISED,
}

export const LEXICON: Lexicon = compileLexicon({ ...LISTS, ...platformLists })
const INDEX: ReadonlyMap<string, number> = new Map(LEXICON.categories.map((c, i) => [c, i]))
export const categoryIndex = (category: Category | `platform:${string}` | `maybe:${string}`): number =>
  INDEX.get(category) ?? -1
