/**
 * Enrolled children's names in a segment. Full names count anywhere; a first name alone counts where one child only
 * has it, and, if it is an ordinary word too, only where it is written and used as a name.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Token } from '#lib/text/types.ts'
import { COMMON_WORD_NAMES } from '../../lexicons/common-word-names.ts'
import { keepBySegment, type Reading, type Segment, spanIn } from '../../read-message.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'
import { spelledTogether } from '../undisguise.ts'
import { nameInOtherScript } from './name-sounds.ts'
import { isCountry } from './name-usage.ts'
import { HEAD, type NameNode, nameStem, type RosterIndex } from './roster-index.ts'

export interface FoundName {
  segment: Segment
  start: number
  end: number
  /** `described`: no name, but everybody knows who is meant. */
  kind: 'full' | 'first' | 'described'
  /** For a first name that is also a word: more evidence is needed before it identifies anyone. */
  ordinary: boolean
  studentIds: readonly string[]
}

const NEPALI_ENDING = /(?:हरूलाई|हरूको|हरू|लाई|को|का|की|ले|मा|बाट|सँग|संग|जी)$/
const ARABIC_START = /^(?:[وفبلك]|لل|ال)/
const MAX_GAP = 4

const CACHE_LIMIT = 20_000
const formsKept = new Map<string, readonly string[]>()

function forms(text: string): readonly string[] {
  const known = formsKept.get(text)
  if (known) return known
  const out = readForms(text)
  if (formsKept.size < CACHE_LIMIT) formsKept.set(text, out)
  return out
}

function readForms(text: string): string[] {
  const out = [nameStem(text)]
  if (out[0] !== text) out.push(text)
  if (MIXED.test(text)) for (const plain of unleet(text)) out.push(nameStem(plain))
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

/** Digits for letters inside a word: "Ch4se", "V1llanueva". */
const MIXED = /^(?=.*[a-z])(?=.*[0134578])[a-z0-9]{3,20}$/
const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' }
function unleet(text: string): string[] {
  const plain = text.replace(/[0134578]/g, (d) => LEET[d] ?? d)
  return text.includes('1')
    ? [plain, text.replace(/[0134578]/g, (d) => (d === '1' ? 'l' : (LEET[d] ?? d)))]
    : [plain]
}

/** Most words begin no name: one look tells, without taking the word apart. */
function mayStart(root: NameNode, text: string): boolean {
  root.heads ??= headsOf(root)
  if (root.heads[headOf(text)] === 1 && root.next.has(text)) return true
  const c = text.charCodeAt(0)
  const bends =
    (c >= 0x400 && c <= 0x6ff) ||
    (c >= 0x900 && c <= 0x97f) ||
    (c < 0x80 && hasFigure(text) && MIXED.test(text))
  if (!bends) return false
  for (const form of forms(text)) if (root.heads[headOf(form)] === 1 && root.next.has(form)) return true
  return false
}

function hasFigure(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 48 && c <= 57) return true
  }
  return false
}

const HEADS = 1 << 13
/** A number for how a word begins and how long it is; only words that share one with a name are looked up. */
const headOf = (text: string) =>
  ((text.charCodeAt(0) << 5) ^ (text.length > 1 ? text.charCodeAt(1) << 9 : 0) ^ (text.length << 1)) &
  (HEADS - 1)

function headsOf(root: NameNode): Uint8Array {
  const heads = new Uint8Array(HEADS)
  for (const word of root.next.keys()) heads[headOf(word)] = 1
  return heads
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

const LONGEST_NAME = 48

/** "O w e n C a s t l e b e r r y", "owencastleberry": the letters of a whole name, spaced out or run together. */
function runTogether(roster: RosterIndex, tokens: readonly Token[], from: number): Match | null {
  const head = tokens[from] as Token
  if (head.text.length > 1) {
    const students = head.text.length >= 8 ? roster.joined.get(nameStem(head.text)) : undefined
    return students ? { students, tokens: 1 } : null
  }
  if (head.text > '\u2e7f' || (head.text >= '0' && head.text <= '9')) return null
  let text = ''
  let best: Match | null = null
  for (let i = from; i < tokens.length && text.length < LONGEST_NAME; i++) {
    const token = tokens[i] as Token
    if (token.text.length !== 1 || (i > from && token.start - (tokens[i - 1] as Token).end > MAX_GAP)) break
    text += token.text
    if (text.length === HEAD && !roster.joinedHeads.has(text)) return null
    const students = text.length >= 6 ? roster.joined.get(text) : undefined
    if (students) best = { students, tokens: i - from + 1 }
  }
  return best
}

/** A surname behind an initial is no shorter. */
const SURNAME = 4

/** "M. Roundtree": an initial before a surname of one enrolled child whose first name begins so. */
function byInitial(
  roster: RosterIndex,
  segment: Segment,
  tokens: readonly Token[],
  from: number,
): Match | null {
  const head = tokens[from] as Token
  const next = tokens[from + 1]
  if (head.text.length !== 1 || !next || next.start - head.end > 2 || next.text.length < SURNAME) return null
  const students = (roster.surnames.get(next.text) ?? []).filter((s) =>
    foldText(roster.students[s]?.first ?? '').text.startsWith(head.text),
  )
  if (students.length !== 1 || !looksLikeName(segment, head.start, head.end)) return null
  const last = tokensOfName(roster.students[students[0] as number]?.last ?? '')
  let taken = 2
  while (taken <= last.length && tokens[from + taken]?.text === last[taken - 1]) taken++
  return { students, tokens: taken }
}

const tokensOfName = (name: string) => tokenizeText(foldText(name).text).map((t) => t.text)

const kept = keepBySegment<FoundName[]>()

const isUpper = (char: string) => char !== char.toLowerCase()
const CASED = /\p{Lu}|\p{Ll}/u

/** Written like a name: a capital letter, or a script that has none. */
function looksLikeName(segment: Segment, start: number, end: number): boolean {
  const span = spanIn(segment, start, end)
  const first = segment.original.charAt(span.start)
  return !CASED.test(first) || isUpper(first)
}

/** "did you hear malik got suspended": whoever writes no capitals writes none in names. */
const isAllSmall = (segment: Segment): boolean =>
  segment.role === 'body' &&
  !/\p{Lu}/u.test(segment.original.replace(/\b(?:I|OK|OMG|LOL|FYI|PTA|PTO)\b/g, ''))

export function namesIn(reading: Reading, segment: Segment): readonly FoundName[] {
  const roster = reading.facts.actor?.roster
  if (!roster) return []
  const known = kept.get(segment)
  if (known) return known
  const found = namesOf(roster, segment)
  kept.set(segment, found)
  return found
}

const MIRROR_LIMIT = 2000

/** Whole names written from their end, where the message says that it is to be read so. */
function backwards(roster: RosterIndex, segment: Segment, tokens: readonly Token[]): FoundName[] {
  const { length } = segment.folded.text
  const told = length <= MIRROR_LIMIT && [...hitsOf(segment, 'reversed'), ...hitsOf(segment, 'mirrored')]
  if (!told || told.length === 0) return []
  const turned = tokens.toReversed().map(({ start, end, text }) => ({
    start: length - end,
    end: length - start,
    text: [...text].reverse().join(''),
  }))
  return turned.flatMap(({ text, start }, i) => {
    const match = mayStart(roster.full, text) ? longest(roster.full, turned, i) : null
    if (!match) return []
    const last = turned[i + match.tokens - 1] as Token
    const studentIds = match.students.map((s) => roster.students[s]?.id ?? '')
    return [
      {
        segment,
        start: length - last.end,
        end: length - start,
        kind: 'full' as const,
        ordinary: false,
        studentIds,
      },
    ]
  })
}

/** An ideograph no name begins with, nor stands for the initial of a surname. */
function isUnknownSign({ full, first }: RosterIndex, tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token
  const next = tokens[at + 1]
  if (text.length > 1 || text.charCodeAt(0) <= 0x2fff || (next && next.text.length >= SURNAME)) return false
  return !mayStart(full, text) && !mayStart(first, text)
}

const MOST_SPELLED = 100

/** The same for one segment and any roster, without a message round it. */
export function namesOf(roster: RosterIndex, segment: Segment): FoundName[] {
  const { tokens } = wordsOf(segment)
  const found = namesAmong(roster, segment, tokens)
  // "Dean H.o.l.l.o.w.e.l.l": a name half of which is spelled.
  const together = spelledTogether(tokens, segment.folded.text)
  if (!together) return [...found, ...backwards(roster, segment, tokens)]
  const known = new Set(found.map((f) => `${f.start} ${f.end}`))
  const more = namesAmong(roster, segment, together)
    .filter((s) => !known.has(`${s.start} ${s.end}`))
    .slice(0, MOST_SPELLED)
    .filter((s) => !found.some((f) => f.start < s.end && s.start < f.end && f.kind === s.kind))
  return [
    ...found.filter((f) => !more.some((s) => f.start < s.end && s.start < f.end)),
    ...more,
    ...backwards(roster, segment, tokens),
  ]
}

function namesAmong(roster: RosterIndex, segment: Segment, tokens: readonly Token[]): FoundName[] {
  const found: FoundName[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (isUnknownSign(roster, tokens, i)) continue
    const veiled = runTogether(roster, tokens, i) ?? byInitial(roster, segment, tokens, i)
    if (veiled) {
      const start = (tokens[i] as Token).start
      const end = (tokens[i + veiled.tokens - 1] as Token).end
      const studentIds = veiled.students.map((s) => roster.students[s]?.id ?? '')
      found.push({ segment, start, end, kind: 'full', ordinary: false, studentIds })
      i += veiled.tokens - 1
      continue
    }
    const { text: head } = tokens[i] as Token
    const full = mayStart(roster.full, head) ? longest(roster.full, tokens, i) : null
    const other = full ? null : nameInOtherScript(roster, tokens, i)
    if (other) {
      const { start } = tokens[other.from] as Token
      const { end } = tokens[other.to - 1] as Token
      const studentIds = other.students.map((s) => roster.students[s]?.id ?? '')
      found.push({ segment, start, end, kind: 'full', ordinary: false, studentIds })
      i = other.to - 1
      continue
    }
    const match = full ?? (mayStart(roster.first, head) ? longest(roster.first, tokens, i) : null)
    if (!match) continue
    const start = (tokens[i] as Token).start
    const end = (tokens[i + match.tokens - 1] as Token).end
    const studentIds = match.students.map((s) => roster.students[s]?.id ?? '')
    if (full) {
      found.push({ segment, start, end, kind: 'full', ordinary: false, studentIds })
      i += match.tokens - 1
      continue
    }
    if (match.students.length !== 1 || isCountry(segment, start, end)) continue
    const ordinary = match.tokens === 1 && (COMMON_WORD_NAMES.has(head) || head.length < 3)
    if (!looksLikeName(segment, start, end) && (ordinary || head.length < 4 || !isAllSmall(segment))) continue
    found.push({ segment, start, end, kind: 'first', ordinary, studentIds })
    i += match.tokens - 1
  }
  return found
}
