/**
 * Every enrolled child's names in one trie over folded words. Finding names costs the length of the text times the
 * words of the longest name, whatever the size of the roster.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { StudentRecord } from '../../types.ts'

export interface NameNode {
  next: Map<string, NameNode>
  students: number[]
  /** Of a root: how the words begin that begin a name, noted on first use. */
  heads?: Uint8Array
}

export interface RosterIndex {
  students: readonly StudentRecord[]
  byId: ReadonlyMap<string, StudentRecord>
  /** Full names and aliases of two words or more (or of a script without spaces). */
  full: NameNode
  /** First names and one-word aliases; a child stands alone in it when the name is unique. */
  first: NameNode
  /** Whole names without their gaps, for letters spaced out or run together. */
  joined: ReadonlyMap<string, readonly number[]>
  /** Their first letters: most letters begin none. */
  joinedHeads: ReadonlySet<string>
  /** Surname parts, for "Mrs Castleberry" and "the Tang family". */
  surnames: ReadonlyMap<string, readonly number[]>
}

const CYRILLIC = /^[\u0400-\u04ff]+$/
const CYRILLIC_ENDING =
  /(?:ского|скому|ским|ском|ская|скои|скую|скии|ого|ому|ыми|ами|ием|ои|ою|еи|ем|ом|ым|ую|ая|ыи|ии|ия|ию|у|а|е|ы|и|я|ю|ь)$/

/** Names decline: two forms of one name share this stem. Other scripts stand as they are. */
export function nameStem(token: string): string {
  if (token.length < 4 || !CYRILLIC.test(token)) return token
  const stem = token.replace(CYRILLIC_ENDING, '')
  return stem.length >= 3 ? stem : token
}

/** How many letters of a whole name are looked up first. */
export const HEAD = 4

const node = (): NameNode => ({ next: new Map(), students: [] })
const tokensOf = (name: string) => tokenizeText(foldText(name).text).map((t) => nameStem(t.text))

function insert(root: NameNode, tokens: readonly string[], student: number): void {
  let at = root
  for (const token of tokens) {
    let next = at.next.get(token)
    if (!next) {
      next = node()
      at.next.set(token, next)
    }
    at = next
  }
  if (at !== root && !at.students.includes(student)) at.students.push(student)
}

export function compileRoster(students: readonly StudentRecord[]): RosterIndex {
  const full = node()
  const first = node()
  const surnames = new Map<string, number[]>()
  const joined = new Map<string, number[]>()
  students.forEach((student, i) => {
    const firstTokens = tokensOf(student.first)
    const lastTokens = tokensOf(student.last)
    insert(first, firstTokens, i)
    const names = [student.full, `${student.first} ${student.last}`, ...student.aliases]
    for (const name of names) {
      const tokens = tokensOf(name)
      if (tokens.length < 2) {
        insert(first, tokens, i)
        continue
      }
      insert(full, tokens, i)
      const whole = tokens.join('')
      const same = joined.get(whole)
      if (!same) joined.set(whole, [i])
      else if (!same.includes(i)) same.push(i)
      // A nickname or another script's first name; ideographic names start with the surname.
      const head = tokens[0] as string
      if (head < '\u2e80' && head.length > 2 && !lastTokens.includes(head)) insert(first, [head], i)
    }
    addCompoundForms(full, firstTokens, lastTokens, i)
    for (const part of lastTokens) {
      if (part.length < 3) continue
      const list = surnames.get(part) ?? []
      if (!surnames.has(part)) surnames.set(part, list)
      if (list.length < 8) list.push(i)
    }
  })
  return {
    students,
    byId: new Map(students.map((s) => [s.id, s])),
    full,
    first,
    joined,
    joinedHeads: new Set([...joined.keys()].map((k) => k.slice(0, HEAD))),
    surnames,
  }
}

/** "Will Abernethy-Sato" is also written "Will Abernethy", and "Sato, Will". */
function addCompoundForms(
  full: NameNode,
  first: readonly string[],
  last: readonly string[],
  i: number,
): void {
  if (first.length === 0 || last.length === 0) return
  insert(full, [...last, ...first], i)
  const head = last[0] as string
  if (last.length > 1 && head.length > 3) insert(full, [...first, head], i)
  if (first.length > 1) insert(full, [first[0] as string, ...last], i)
}
