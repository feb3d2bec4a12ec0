/** Accounts that look like no account: a person's name on a platform, a nickname said before the platform. */
import { originalSpan } from '#lib/text/original-span.ts'
import type { Token } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, tokenFrom, wordsOf } from '../segment-words.ts'
import { joint } from './address-joints.ts'
import { isBridgeWord, namesBehind } from './bridges.ts'

export interface NamedAccount {
  start: number
  end: number
  name: string
}

/** A capital with a small letter behind it: in a text of capitals nothing stands out as a name. */
const isCapitalised = (text: string, at: number) => {
  const [first, second] = [text.charAt(at), text.charAt(at + 1)]
  return first !== first.toLowerCase() && (second !== second.toUpperCase() || second === '.')
}
/** Words that begin with a capital for another reason. */
const NO_NAME = /^(?:i|the|my|please|our|page|group|messenger|facebook|instagram|private|for|and)$/

/** "Find me on Facebook as Imani Okafor": two to four capitalised words where a name is announced. */
export function fullNameBehind(segment: Segment, from: number, isOwn: boolean): NamedAccount | null {
  const { tokens } = wordsOf(segment)
  const { text } = segment.folded
  for (const place of namesBehind(segment, from)) {
    let i = place.token
    let end = place.start
    while (i < tokens.length && i - place.token < 4) {
      const token = tokens[i] as Token
      if (i > place.token && !/^(?:[ -]|\. )$/.test(text.slice(end, token.start))) break
      const at = originalSpan(segment.folded, token.start, token.start + 1).start
      if (!isCapitalised(segment.original, at) || NO_NAME.test(token.text)) break
      end = token.end
      i++
    }
    const count = i - place.token
    const comma = text.slice(from, place.start).includes(',')
    if (
      count >= 2 &&
      (isOwn || place.own) &&
      (place.labelled || comma || /^\s(?:हो|है|छ|नाम|खोज|भनेर|सर्च)/.test(text.slice(end, end + 4)))
    )
      return { start: place.start, end, name: text.slice(place.start, end) }
    if (count > 0 && !isBridgeWord((tokens[place.token] as Token).text)) return null
  }
  return null
}

const BEFORE =
  /([a-z0-9][a-z0-9._-]{2,38})\s?["')]?\s*[,(-]?\s*(?:(?:is me|c est moi|soy yo|sou eu)\s)?(?:over\s)?(?:on|en|no|na|sur|sou|nan|via|at|in|علي|في|в|на|tren|मा|[(:])\s*(?:the|my|mi|meu|mon|el|le|o|l)?\s?$/
const BEFORE_REACH = 64
/** Somebody is to be looked for: the name follows. */
const ASKS =
  /(?:\b(?:search|find|look up|add|follow|look for|cherche[rz]?|ajoute[rz]?|suive?z|busqu\w+|busca\w*|sig[aue]\w*|agreg\w+|procur\w+|segu\w+|adicion\w+|chache|swiv|ajoute|tim|ket ban|theo doi)(?:\s(?:me|for|up|m|mwen))?|ابحثوا? عن|खोज्नु\S*|搜|搜索|关注|加|ищите|наидите|добавьте)[\s:"'«(]*$/

/** "I'm imani_reads on insta": the name that stands right before its platform. */
export function nameBefore(segment: Segment, platformStart: number): NamedAccount | null {
  const from = Math.max(0, platformStart - BEFORE_REACH)
  const match = BEFORE.exec(segment.folded.text.slice(from, platformStart))
  const name = match?.[1]
  if (!match || !name || name.endsWith('.')) return null
  const sentence = sentenceAt(segment, platformStart)
  const start = from + match.index
  const asked = ASKS.test(segment.folded.text.slice(Math.max(0, start - 16), start))
  if (!asked && !hasWithin(segment, 'self', sentence.start, sentence.end)) return null
  return start < sentence.start ? null : { start, end: start + name.length, name }
}

const PIECE = /^[a-z0-9]{1,30}$/
const MOST_PIECES = 40
const FEWEST_LETTERS = 5

const SPELLED_TWICE = /[a-z](?:-[a-z]){2,}[,;]\s?(?:\p{L}{1,3}\s)?[a-z](?:-[a-z]){2,}/u
/** "L-i-n-e, s-n-a-p, m-a-p": words to be learned. */
export const isSpellingList = (text: string, start: number, end: number): boolean =>
  text.charAt(start + 1) === '-' && SPELLED_TWICE.test(text.slice(Math.max(0, start - 24), end + 24))

/** Its first letter is one of a word that began before: "m-e-s-s-a-g-e". */
function goesOnSpelling(tokens: readonly Token[], text: string, i: number): boolean {
  const [last, here, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]]
  if (!last || !next || last.text.length > 1 || here.text.length > 1 || next.text.length > 1) return false
  return text.slice(last.end, here.start) === text.slice(here.end, next.start)
}

/** "imani dot reads", "d-e-v low line r-e-a-d-s": a nickname with its signs in words or its letters one by one. */
export function spokenName(segment: Segment, token: number): (NamedAccount & { letters: number }) | null {
  const { tokens } = wordsOf(segment)
  const { text } = segment.folded
  const first = tokens[token]
  if (!first || !PIECE.test(first.text) || goesOnSpelling(tokens, text, token)) return null
  let name = first.text
  let end = first.end
  let signs = 0
  let letters = 0
  let pause: string | undefined
  for (let i = token, n = 0; n < MOST_PIECES; n++) {
    const step = joint(tokens, text, i, 1)
    const next = step ? tokens[i + step.skip] : undefined
    if (!step || !next || !PIECE.test(next.text)) break
    const gap = text.slice(end, next.start)
    const spelled = next.text.length === 1 && (tokens[i] as Token).text.length === 1
    if (step.skip === 1 && gap.length > 1 && step.sign !== '' && !spelled) break
    // All letters of a name are given alike.
    if (spelled && step.skip === 1 && step.sign === '') {
      if (pause !== undefined && pause !== gap) break
      pause = gap
      letters++
    }
    if (step.skip === 2 && (gap.length > 20 || /[.,;!?\n]/.test(gap))) break
    if (step.skip === 2) signs++
    name += step.sign + next.text
    end = next.end
    i += step.skip
  }
  if (signs === 0 && !/[._]/.test(name) && isSpellingList(text, first.start, end)) return null
  const told = (signs > 0 && first.text.length > 1) || letters >= FEWEST_LETTERS
  return told && /[a-z]{2}/.test(name) ? { start: first.start, end, name, letters } : null
}

const ON = /^(?:on|en|no|na|sur|sou|nan|tren|علي|في|в|मा)$/

/** "Look for Imani Okafor on Facebook": a person's name right before the platform it is to be found on. */
export function fullNameBefore(segment: Segment, platformToken: number): NamedAccount | null {
  const { tokens } = wordsOf(segment)
  let i = platformToken - 1
  if (i < 2 || !ON.test((tokens[i] as Token).text)) return null
  const last = tokens[i - 1] as Token
  let first = i
  while (first > 0 && i - first < 4) {
    const token = tokens[first - 1] as Token
    const at = originalSpan(segment.folded, token.start, token.start + 1).start
    if (!isCapitalised(segment.original, at) || NO_NAME.test(token.text) || ASK_WORD.test(token.text)) break
    first--
  }
  i -= first
  const start = tokens[first]?.start ?? 0
  if (i < 2 || !ASKS.test(segment.folded.text.slice(Math.max(0, start - 16), start))) return null
  return { start, end: last.end, name: segment.folded.text.slice(start, last.end) }
}

const ASK_WORD = /^(?:search|find|look|add|follow|cherchez|buscame|procure|chache|tim)$/

const DOTTED = /(?<![\p{L}\p{N}@/._-])[a-z][a-z0-9_-]+(?:\.[a-z][a-z0-9_-]+){2,4}(?![\p{L}\p{N}@/])/u
const DOTTED_REACH = 90
const DOTTED_TOKENS = 16

/** "My drawings are on my fb, type pete dot draws dot example": a name of three parts or more after its platform. */
export function dottedBehind(
  segment: Segment,
  from: number,
  until: number,
  spelled = false,
): NamedAccount | null {
  const end = Math.min(until, from + DOTTED_REACH)
  const written = DOTTED.exec(segment.folded.text.slice(from, end))
  if (written)
    return { start: from + written.index, end: from + written.index + written[0].length, name: written[0] }
  const { tokens } = wordsOf(segment)
  const first = tokenFrom(segment, from)
  for (let i = first; i < tokens.length && i - first < DOTTED_TOKENS; i++) {
    const token = tokens[i] as Token
    if (token.end > end) return null
    const name = spokenName(segment, i)
    if (
      name &&
      ((spelled && name.letters >= FEWEST_LETTERS) ||
        /^[a-z][a-z0-9]+(?:[._-][a-z][a-z0-9]+){2,}$/.test(name.name))
    )
      return name
  }
  return null
}
