/** What holds the parts of an address together: signs, their names, and the pauses of whoever spells it out. */
import type { Token } from '#lib/text/types.ts'
import {
  AT_WORDS,
  DASH_WORDS,
  DOT_WORDS,
  LOW_LINE_WORDS,
  PLACE_WORDS,
  TWO_WORD_AT,
} from '../../lexicons/address-words.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin } from '../segment-words.ts'

/** Between letters given one by one: "h - b - r", "s / m / a", "h.a.l". */
const PAUSE = /^(?: |\s?[-/|,*]\s?|\n)$/

/** "y/_/r": a sign given like a letter. */
const SIGN_APART = /^\s?[/|]\s?[._]\s?[/|]\s?$/

/** "h.a.l.i.n.a": a dot before or behind this one as well, between letters. */
function isDotted(tokens: readonly Token[], text: string, i: number, step: 1 | -1): boolean {
  const [first, last] = step === 1 ? [i - 1, i + 2] : [i - 2, i + 1]
  const isBetween = (k: number) => {
    const [a, b] = [tokens[k], tokens[k + 1]]
    return a?.text.length === 1 && b?.text.length === 1 && text.slice(a.end, b.start) === '.'
  }
  return isBetween(first) || isBetween(last - 1)
}

const ENDING = /^(?:com|net|org|edu|info|me|ком|нет|कम|नेट|كوم|نت)$/
const DISC = /^\s?(?:\*|[([{])\s?$/

/** What joins two words of an address: a sign in the gap, or a spoken one taking a word. */
export function joint(
  tokens: readonly Token[],
  text: string,
  i: number,
  step: 1 | -1,
): { sign: string; skip: number } | null {
  const here = tokens[i] as Token
  const next = tokens[i + step]
  if (!next) return null
  const gap = step === 1 ? text.slice(here.end, next.start) : text.slice(next.end, here.start)
  const single = here.text.length === 1 && next.text.length === 1 && !AT_WORDS.has(next.text)
  if (gap.length <= 5) {
    if (single && (PAUSE.test(gap) || (gap === '.' && isDotted(tokens, text, i, step))))
      return { sign: '', skip: 1 }
    const sign = gap.replace(/[\s()[\]{}]/g, '')
    if (/^[._+-]$/.test(sign) && (gap.length === 1 || sign === '.')) return { sign, skip: 1 }
    if (single && SIGN_APART.test(gap)) return { sign: gap.replace(/[\s/|]/g, ''), skip: 1 }
    if (gap === '') return { sign: '', skip: 1 }
    // "example ● net", "example (net)": discs are folded to stars.
    if (DISC.test(gap) && (step < 0 || ENDING.test(next.text))) return { sign: '.', skip: 1 }
  }
  const beyond = tokens[i + step * 2]
  if (!beyond) return null
  const reach = step === 1 ? beyond.start - here.end : here.start - beyond.end
  if (reach > 24) return null
  const across = step === 1 ? text.slice(here.end, beyond.start) : text.slice(beyond.end, here.start)
  if (/[,;!?]|\n\s*\n|\n.*\n/.test(across) && !/^,\s\p{L}+,\s$/u.test(across)) return null
  if (DOT_WORDS.has(next.text)) return { sign: '.', skip: 2 }
  if (LOW_LINE_WORDS.has(next.text)) return { sign: '_', skip: 2 }
  if (DASH_WORDS.has(next.text)) return { sign: '-', skip: 2 }
  return null
}

/** "A còng", "a wonn": the sign in two words. */
export const signInTwo = (first: string, second: string): boolean =>
  TWO_WORD_AT.get(first)?.has(second) ?? false

/** "Imel mwen: halina.b nan example pwen net": a mailbox is spoken of, and a place has a host behind it. */
export function hostBehindPlace(segment: Segment, tokens: readonly Token[], i: number): boolean {
  const place = tokens[i] as Token
  if (!PLACE_WORDS.has(place.text)) return false
  const [name, host, dot, ending] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]]
  if (!name || !host || !dot) return false
  const { text } = segment.folded
  if (text.slice(name.end, place.start) !== ' ' || text.slice(place.end, host.start) !== ' ') return false
  if (!/^[a-z0-9]+$/.test(name.text) || !/^[a-z0-9]{2,}$/.test(host.text)) return false
  const spoken = DOT_WORDS.has(dot.text) && ending !== undefined && ENDING.test(ending.text)
  const written = text.slice(host.end, dot.start) === '.' && ENDING.test(dot.text)
  if (!spoken && !written) return false
  const { start, end } = sentenceAt(segment, place.start)
  if (!hasWithin(segment, 'mail', start, end)) return false
  // "Write mail: draft_2 on example.org": a page, unless the writer gives it as their own.
  const before = text.slice(Math.max(0, name.start - 2), name.start)
  const introduced = /[:=]\s?[a-z0-9._-]*$/.test(text.slice(Math.max(0, name.start - 40), name.start))
  if (written) return introduced && hasWithin(segment, 'me', start, end)
  return introduced || /\d/.test(name.text) || /[a-z0-9][._]$/.test(before)
}
