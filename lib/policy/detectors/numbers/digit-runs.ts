/**
 * Words that are digits only in each other's company: Roman numerals, numbers of another script written in Latin
 * letters ("sunya ek dui"), letters that look like digits between figures, the area code of a state. Asked only where
 * a number to call is spoken of.
 */
import type { Token } from '#lib/text/types.ts'
import { AREA_CODES, TRANSLITERATED } from '../../lexicons/number-words.ts'
import { WORDS } from './digit-words.ts'

const ROMAN = /^(?:x|ix|iv|v?i{0,3})$/
const ROMAN_VALUE: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
}
const NULLA = new Set(
  '0 o n nulla nullus nihil nil zero oh neant rien nada cero zewo anyen khong ноль нуль صفر शून्य sunya 零'.split(
    ' ',
  ),
)

/** Single digits in Roman numerals, where at least four of ten neighbouring words are such. */
function romanDigits(tokens: readonly Token[], out: Map<number, string>): void {
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    const text = tokens[i]?.text ?? ''
    if (text !== '' && (ROMAN.test(text) || NULLA.has(text) || /^\d$/.test(text))) continue
    const run = tokens.slice(from, i)
    const roman = run.filter((t) => ROMAN_VALUE[t.text] !== undefined).length
    if (run.length >= 7 && roman >= 4) {
      run.forEach((t, k) => {
        const value = ROMAN_VALUE[t.text]
        if (value !== undefined) out.set(from + k, String(value))
        else if (!/^\d$/.test(t.text)) out.set(from + k, '0')
      })
    }
    from = i + 1
  }
}

/** Where ten single digits of several scripts stand side by side, each in its own, a Roman one is a digit too. */
const IN_ALL = 10
const FEWEST_OTHER = 7
const ONLY_SIGNS = /^[^\p{L}\p{N}]{0,4}$/u
const singleOf = (word: string): string | undefined => {
  if (/^\d$/.test(word)) return word
  const value = WORDS.get(word) ?? TABLES[0]?.get(word)
  return value !== undefined && Number(value) < 10 ? String(value) : undefined
}
function mixedDigits(tokens: readonly Token[], text: string, out: Map<number, string>): void {
  let from = 0
  const close = (to: number) => {
    const run = tokens.slice(from, to)
    const others = run.filter((t) => singleOf(t.text) !== undefined).length
    const said = run.filter((t) => !/^\d$/.test(t.text)).length
    if (run.length === IN_ALL && others >= FEWEST_OTHER && said >= 2 && said < IN_ALL)
      run.forEach((t, k) => {
        if (!/^\d$/.test(t.text)) out.set(from + k, singleOf(t.text) ?? String(ROMAN_VALUE[t.text]))
      })
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const last = tokens[i - 1]
    if (i > from && last && !ONLY_SIGNS.test(text.slice(last.end, token.start))) {
      close(i)
      from = i
    }
    if (singleOf(token.text) !== undefined || ROMAN_VALUE[token.text] !== undefined) continue
    close(i)
    from = i + 1
  }
  close(tokens.length)
}

const FEWEST_ITEMS = 7
/** "Six swans / 0 clouds / III kings / V petals": each item of a list begins with a number of some kind. */
function atItems(tokens: readonly Token[], text: string, out: Map<number, string>): void {
  let run: [number, string][] = []
  let items = 0
  let figures = 0
  const close = () => {
    if (items >= FEWEST_ITEMS && figures >= items - 2) for (const [k, value] of run) out.set(k, value)
    run = []
    items = figures = 0
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const before = tokens[i - 1]
    const gap = before ? text.slice(before.end, token.start) : ':'
    if (gap.includes(':')) close()
    if (!/[:/|;,\n]/.test(gap)) continue
    const roman = ROMAN_VALUE[token.text]
    if (roman !== undefined) run.push([i, String(roman)])
    items++
    if (roman !== undefined || WORDS.has(token.text) || /^\d$/.test(token.text)) figures++
  }
  close()
}

const TABLES = TRANSLITERATED.map(
  (lists) => new Map(lists.flatMap((list, digit) => list.split(' ').map((w) => [w, String(digit)] as const))),
)
const ANY = new Set(TABLES.flatMap((table) => [...table.keys()]))
const SHORTEST_RUN = 6

/** "tin ota paanch": three fives. */
const OFTEN = /^(?:[wv]?[ao]ta|choti|chhoti|patak|palta|marrat|marat|raza)$/
const JOINS =
  /^(?:ani|pheri|feri|ra|tyaspachi|pachi|pachhi|ajha|last|ma|antya|antim|suru|bich|sesh|wa|w|thumma|ba3den|baden|potom|zatem|i|ranhou|zai)$/

/** "panch5panch" */
function gluedOf(table: ReadonlyMap<string, string>, text: string): string | undefined {
  if (text.length > 24 || !/^(?=.*\d)(?=.*[a-z])[a-z0-9]+$/.test(text)) return undefined
  let out = ''
  for (const part of text.match(/\d+|[a-z]+/g) ?? []) {
    const digit = /\d/.test(part) ? part : table.get(part)
    if (digit === undefined) return undefined
    out += digit
  }
  return out
}

/** Six neighbouring words at least, all of one language or figures; `few`: where a number went before. */
function transliterated(tokens: readonly Token[], out: Map<number, string>, few: boolean): void {
  let any = 0
  let nepali = 0
  for (let i = 0; i < tokens.length && any < SHORTEST_RUN; i++) {
    const { text } = tokens[i] as Token
    if (!ANY.has(text)) {
      // "60tin"
      if (TABLES[0] && text.charCodeAt(0) < 58 && gluedOf(TABLES[0], text) !== undefined) nepali++
      continue
    }
    any++
    if (TABLES[0]?.has(text)) nepali++
  }
  if (any < 4 && nepali < 2) return
  for (const table of few || any < 4 ? TABLES.slice(0, 1) : TABLES) {
    let run: [number, string][] = []
    let said = 0
    let digits = 0
    let joins = 0
    let often = false
    for (let i = 0; i <= tokens.length; i++) {
      const text = tokens[i]?.text ?? ''
      const digit = table.get(text)
      const times = digit === undefined || digit < '2' || digit > '4' ? 0 : Number(digit)
      const what =
        times > 0 && OFTEN.test(tokens[i + 1]?.text ?? '') ? table.get(tokens[i + 2]?.text ?? '') : undefined
      if (what !== undefined) {
        run.push([i, what.repeat(times)], [i + 1, ''], [i + 2, ''])
        often = true
        said += 2
        digits += times
        joins = 0
        i += 2
        continue
      }
      const glued = digit ?? gluedOf(table, text)
      if (glued !== undefined || /^\d+$/.test(text)) {
        if (glued !== undefined) {
          run.push([i, glued])
          said++
        }
        digits += (glued ?? text).length
        joins = 0
        continue
      }
      if (digits > 0 && joins < 3 && JOINS.test(text)) {
        joins++
        continue
      }
      if (
        (said >= 4 && digits >= SHORTEST_RUN) ||
        (said >= 2 && digits === 10) ||
        (few && (often || said >= 3))
      )
        for (const [k, value] of run) out.set(k, value)
      run = []
      said = digits = joins = 0
      often = false
    }
  }
}

const LIKE: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2' }

/** "6O3 SSS Ol42": letters alone, between two groups that have figures. */
function lookalikeGroups(tokens: readonly Token[], out: Map<number, string>): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token
    if (LIKE[token.text.charAt(0)] === undefined) continue
    if (token.text.length < 2 || token.text.length > 4 || !/^[olisbz]+$/.test(token.text)) continue
    const before = tokens[i - 1] as Token
    const after = tokens[i + 1] as Token
    const close = token.start - before.end <= 3 && after.start - token.end <= 3
    if (
      close &&
      /^[\dolisbz]*\d[\dolisbz]*$/.test(before.text) &&
      /^[\dolisbz]*\d[\dolisbz]*$/.test(after.text)
    )
      out.set(i, [...token.text].map((c) => LIKE[c]).join(''))
  }
}

/** "Area code of New Hampshire", "NH area code", with no figures given. */
function areaCodes(tokens: readonly Token[], out: Map<number, string>): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if ((tokens[i] as Token).text !== 'area' || (tokens[i + 1] as Token).text !== 'code') continue
    for (let k = Math.max(0, i - 3); k < Math.min(tokens.length, i + 7); k++) {
      const one = (tokens[k] as Token).text
      const code = AREA_CODES.get(one) ?? AREA_CODES.get(`${one} ${tokens[k + 1]?.text ?? ''}`)
      if (code === undefined) continue
      if (tokens.slice(i + 2, i + 7).some((t) => t.text === code)) break
      out.set(k < i ? i + 1 : k + (AREA_CODES.has(one) ? 0 : 1), code)
      break
    }
  }
}

const NONE: ReadonlyMap<number, string> = new Map()

/** By index of the word, the digits it stands for, '' where the word before says them; `few`: what goes on with a number begun before needs no company. */
export function readInRuns(tokens: readonly Token[], text: string, few = false): ReadonlyMap<number, string> {
  if (!/[a-z]/.test(text)) return NONE
  const out = new Map<number, string>()
  romanDigits(tokens, out)
  if (/(?<![a-z])(?:iii?|iv|vi{0,3}|ix)(?![a-z])/.test(text)) atItems(tokens, text, out)
  transliterated(tokens, out, few)
  lookalikeGroups(tokens, out)
  if (out.size === 0) mixedDigits(tokens, text, out)
  areaCodes(tokens, out)
  return out
}
