/**
 * "Wats ap", "wa.tsap", "واتــ💬ــساب": the name of an app whose pieces stand side by side, a space, a sign or a picture
 * between them. Names told in pieces with words between are pieced-names.ts.
 */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'
import { SPELLED } from '../../lexicons/platform-spellings.ts'
import { PLATFORMS, type Platform } from '../../lexicons/platforms.ts'
import type { Segment } from '../../read-message.ts'
import { wordsOf } from '../segment-words.ts'

export interface SplitName {
  start: number
  end: number
  platform: Platform
}

const LATIN = /^[a-z]/
/** Fewer letters are put together by chance; a sign within a name is hardly chance. */
const FEWEST = 6
const FEWEST_FOREIGN = 5
const FEWEST_SIGNED = 4

/** Names that are one word, as the lists have them. */
const wordsIn = (list: string): string[] =>
  list
    .split(' | ')
    .map((one) => one.replace(/\*$/, '').trim())
    .filter((one) => /^[\p{L}\p{M}]+$/u.test(one) && one.length >= FEWEST_SIGNED && !HAN.test(one))
const HAN = /[\u3040-\u9fff\uac00-\ud7a3]/

const ALSO_WORDS = new Set(['messenger', 'telegram', 'discord'])

interface Names {
  /** As the lists write them, and as people spell them by ear besides. */
  plain: Map<string, Platform>
  spelled: Map<string, Platform>
  /** What they begin with. */
  heads: Set<string>
}
const HEAD = 3
let kept: Names | null = null

function names(): Names {
  if (kept) return kept
  const plain = new Map<string, Platform>()
  const spelled = new Map<string, Platform>()
  const heads = new Set<string>()
  const note = (table: Map<string, Platform>, platform: Platform) => (name: string) => {
    const folded = foldText(name).text
    table.set(folded, platform)
    heads.add(folded.slice(0, 2))
    heads.add(folded.slice(0, HEAD))
  }
  for (const platform of PLATFORMS) {
    if (platform.kind === 'payment') continue
    wordsIn(platform.plain).forEach(note(plain, platform))
    // Nobody splits the ordinary word.
    if (ALSO_WORDS.has(platform.id)) note(plain, platform)(platform.id)
    wordsIn(SPELLED[platform.id as keyof typeof SPELLED] ?? '').forEach(note(spelled, platform))
  }
  kept = { plain, spelled, heads }
  return kept
}

/** Words that fall together into a name by chance: "blue sky", "linked in", "esta gran", "what's up", "di skor". */
const ORDINARY = new Set(
  'a at app apps asap anger be ber bhai blue bo bok book chad chat club cloud cord corde dis dit door e en esta face fas gama gan gana gong good gram gran group hat i in interest it k kor la le link linked mate me mess message motion next o on os ou out pad pin polo pod ran reads real red rest s sap score shat skor sky snap sound space stack sub sup ta tag tak tal tale talk tall te tel tele tell ter that the tick tic tik time tock toc tok toque tub tube tweet u up us va vas vos wa was watt wats we wei what whats xin y you бук в вот грам контакте корд мы сап там теле тик ток фейс ок अब एक का को मा न छ في ما من و لا'.split(
    ' ',
  ),
)

/** Signs that nobody sets within two words: a dot between letters, an underscore, a star. */
const TIGHT = /^[._*~^|=+•·:؛'’`´°¤¦-]{1,3}$/u
const PICTURE = /\p{Extended_Pictographic}|\p{So}|\p{Sk}|\p{Sm}/u
const LONGEST_GAP = 8
/** A picture between letters is set on purpose; with room around it, it may stand between two words. */
type Gap = 'none' | 'space' | 'sign' | 'picture' | 'beside'

function gapOf(text: string, from: number, to: number): Gap {
  const gap = text.slice(from, to)
  if (gap === ' ' || gap === '  ') return 'space'
  if (gap.length === 0 || gap.length > LONGEST_GAP) return 'none'
  if (TIGHT.test(gap)) return 'sign'
  if (!PICTURE.test(gap) || /[\p{L}\p{N}\n.,;!?()"]/u.test(gap)) return 'none'
  return /\s/.test(gap) ? 'beside' : 'picture'
}

const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|عال|لل)|[وفبل])/
const NEPALI_SUFFIX = /(?:हरू|हरु)?(?:को|का|की|मा|ले|लाई|बाट|सँग|संग|देखि)$/
const CYRILLIC = /^[\u0400-\u04ff]/
const ENDING = 3

/** The name the pieces make, without what its language writes onto it. */
function bare(table: ReadonlyMap<string, Platform>, joined: string): string | null {
  if (table.has(joined)) return joined
  if (LATIN.test(joined)) return null
  const known = (name: string) => (name !== joined && table.has(name) ? name : null)
  if (joined >= '\u0600' && joined < '\u0700') return known(joined.replace(ARABIC_PREFIX, ''))
  if (joined >= '\u0900' && joined < '\u0980') return known(joined.replace(NEPALI_SUFFIX, ''))
  if (!CYRILLIC.test(joined)) return null
  for (let n = 1; n <= ENDING; n++) {
    const name = joined.slice(0, -n)
    if (table.has(name)) return name
  }
  return null
}

const MOST_PIECES = 4
const LONGEST_NAME = 14
const MOST_TOKENS = 4000
const MOST_FOUND = 20

function nameAt(tokens: readonly Token[], i: number, text: string): SplitName | null {
  const first = tokens[i] as Token
  const { plain, spelled } = names()
  let joined = first.text
  let found: SplitName | null = null
  let spaced = false
  let ordinary = ORDINARY.has(first.text)
  for (let k = i + 1; k < tokens.length && k - i < MOST_PIECES; k++) {
    const [before, next] = [tokens[k - 1] as Token, tokens[k] as Token]
    const gap = gapOf(text, before.end, next.start)
    if (gap === 'none') break
    spaced ||= gap === 'space'
    // A letter by itself is a word of its own, or one of letters spelled out.
    if (spaced && (next.text.length < 2 || first.text.length < 2)) break
    joined += next.text
    ordinary &&= ORDINARY.has(next.text)
    if (joined.length > LONGEST_NAME) break
    const least = !spaced ? FEWEST_SIGNED : LATIN.test(joined) ? FEWEST : FEWEST_FOREIGN
    if (joined.length < least || (ordinary && (spaced || gap === 'beside'))) continue
    // "What's up", "well-being": signs that words have too.
    if (ordinary && /['’-]/.test(text.slice(first.end, next.start))) continue
    const table = spaced || bare(plain, joined) ? plain : spelled
    const name = bare(table, joined)
    // An ending alone is no piece: "в телеграме от", "вот сюда"; and a host is a link's business.
    if (
      !name ||
      name.length < least ||
      (joined.startsWith(name) && joined.length - name.length > Math.max(0, next.text.length - 2))
    )
      continue
    const platform = table.get(name) as Platform
    if (!platform.hosts.includes(text.slice(first.start, next.end)))
      found = { start: first.start, end: next.end, platform }
  }
  return found
}

/** Most words come again and again. */
const known = new Map<string, boolean>()
const KNOWN_LIMIT = 20_000
function isHead(word: string): boolean {
  let is = known.get(word)
  if (is === undefined) {
    is = mayBegin(word)
    if (known.size < KNOWN_LIMIT) known.set(word, is)
  }
  return is
}

function mayBegin(word: string): boolean {
  const head = word.length > HEAD ? word.slice(0, HEAD) : word
  if (names().heads.has(head)) return true
  const bare = /^[\u0600-\u06ff]/.test(head) ? word.replace(ARABIC_PREFIX, '') : word
  return bare !== word && bare.length > 1 && names().heads.has(bare.slice(0, HEAD))
}

export function splitNames(segment: Segment): SplitName[] {
  const { read } = wordsOf(segment)
  const { text } = segment.folded
  const out: SplitName[] = []
  const until = Math.min(read.length - 1, MOST_TOKENS)
  for (let i = 0; i < until && out.length < MOST_FOUND; i++) {
    const { text: word } = read[i] as Token
    if (word.length < LONGEST_NAME && isHead(word)) {
      const found = nameAt(read, i, text)
      if (found) out.push(found)
    }
  }
  return out
}
