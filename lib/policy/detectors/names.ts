/**
 * Enrolled children's names in a segment. Full names count anywhere; a first name alone counts where one child only
 * has it, and, if it is an ordinary word too, only where it is written and used as a name.
 */
import type { Token } from '#lib/text/types.ts'
import { COMMON_WORD_NAMES } from '../lexicons/common-word-names.ts'
import { type Reading, type Segment, spanIn } from '../read-message.ts'
import { type NameNode, nameStem, type RosterIndex } from './roster-index.ts'
import { wordsOf } from './segment-words.ts'

export interface FoundName {
  segment: Segment
  start: number
  end: number
  kind: 'full' | 'first'
  /** For a first name that is also a word: more evidence is needed before it identifies anyone. */
  ordinary: boolean
  studentIds: readonly string[]
}

const NEPALI_ENDING = /(?:हरूलाई|हरूको|हरू|लाई|को|का|की|ले|मा|बाट|सँग|संग|जी)$/
const ARABIC_START = /^(?:[وفبلك]|لل|ال)/
const MAX_GAP = 4

function forms(text: string): string[] {
  const out = [nameStem(text)]
  if (out[0] !== text) out.push(text)
  const c = text.charCodeAt(0)
  if (c >= 0x900 && c <= 0x97f) {
    const bare = text.replace(NEPALI_ENDING, '')
    if (bare !== text && bare.length > 1) out.push(bare)
  } else if (c >= 0x600 && c <= 0x6ff) {
    const bare = text.replace(ARABIC_START, '')
    if (bare !== text && bare.length > 1) out.push(bare)
  }
  return out
}

interface Match {
  students: readonly number[]
  tokens: number
}

function longest(root: NameNode, tokens: readonly Token[], from: number): Match | null {
  let best: Match | null = null
  const walk = (at: NameNode, i: number): void => {
    const token = tokens[i]
    if (!token || (i > from && token.start - (tokens[i - 1] as Token).end > MAX_GAP)) return
    for (const form of forms(token.text)) {
      const next = at.next.get(form)
      if (!next) continue
      if (next.students.length > 0 && (!best || i - from + 1 > best.tokens)) {
        best = { students: next.students, tokens: i - from + 1 }
      }
      if (next.next.size > 0) walk(next, i + 1)
    }
  }
  walk(root, from)
  return best
}

const kept = new WeakMap<Segment, FoundName[]>()

const isUpper = (char: string) => char !== char.toLowerCase()
const CASED = /\p{Lu}|\p{Ll}/u

/** Written like a name: a capital letter, or a script that has none. */
function looksLikeName(segment: Segment, start: number, end: number): boolean {
  const span = spanIn(segment, start, end)
  const first = segment.original.charAt(span.start)
  return !CASED.test(first) || isUpper(first)
}

export function namesIn(reading: Reading, segment: Segment): readonly FoundName[] {
  const roster = reading.facts.actor?.roster
  if (!roster) return []
  const known = kept.get(segment)
  if (known) return known
  const found = namesOf(roster, segment)
  kept.set(segment, found)
  return found
}

/** The same for one segment and any roster, without a message round it. */
export function namesOf(roster: RosterIndex, segment: Segment): FoundName[] {
  const { tokens } = wordsOf(segment)
  const found: FoundName[] = []
  for (let i = 0; i < tokens.length; i++) {
    const full = longest(roster.full, tokens, i)
    const match = full ?? longest(roster.first, tokens, i)
    if (!match) continue
    const start = (tokens[i] as Token).start
    const end = (tokens[i + match.tokens - 1] as Token).end
    const studentIds = match.students.map((s) => roster.students[s]?.id ?? '')
    if (full) {
      found.push({ segment, start, end, kind: 'full', ordinary: false, studentIds })
      i += match.tokens - 1
      continue
    }
    const text = (tokens[i] as Token).text
    if (match.students.length !== 1 || !looksLikeName(segment, start, end)) continue
    const ordinary = match.tokens === 1 && (COMMON_WORD_NAMES.has(text) || text.length < 3)
    found.push({ segment, start, end, kind: 'first', ordinary, studentIds })
    i += match.tokens - 1
  }
  return found
}
