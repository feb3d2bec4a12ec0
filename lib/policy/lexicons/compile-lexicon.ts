/**
 * Phrase search over words. All lists share one trie whose steps are word classes, so a message is read once whatever
 * the number of phrases. In a list, `|` separates phrases, `/` alternatives within one (`_` for a space inside them), a
 * final `*` lets a word go on ("suspend*"), and `..` stands for a few words of the same sentence, or none. Lists are
 * folded by the same function as messages.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Token } from '#lib/text/types.ts'

export type LexiconSource = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Hit {
  start: number
  end: number
  /** Index of the first token, for neighbours. */
  token: number
  tokens: number
  /** Read from the end of the text, as the message asked. */
  backwards?: boolean
}

/** Lists by index of their category, holes where there is none. */
export type Hits = (Hit[] | undefined)[]

/** What a word is: its classes, and where phrases that begin with it go on. */
interface Word {
  ids: readonly number[]
  starts: readonly Node[]
  mask: number
}

interface Node {
  next: Map<number, Node>
  /** One bit for every class that may follow, shared by several: most words are told off by it. */
  mask: number
  /** What may follow after a few other words. */
  later: Node | null
  categories: number[]
}

export interface Lexicon {
  categories: readonly string[]
  /** By category; a category nothing was found of has no list. */
  find(text: string, tokens: readonly Token[]): Hits
  has(word: string): boolean
  /** Written in some list as it stands, not merely begun by an open word. */
  knows(word: string): boolean
  /** Every written word; `goesOn`: any ending may follow. */
  words(): Iterable<{ word: string; goesOn: boolean }>
}

const CACHE_LIMIT = 30_000
const MAX_GAP = 3
const GAP = '..'
/** How far `..` reaches: four words, or twelve characters of a script without spaces. */
const GAP_REACH = 12
const isIdeograph = ({ text }: Token) => text.length === 1 && text.charCodeAt(0) > 0x2fff
/** Arabic writes "and", "to", "the" onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|عال|لل|كال|[بلك])|[وف])/
/** Nepali writes "of", "in", "to", "from" onto the word. */
const NEPALI_SUFFIX = /(?:हरू|हरु)?(?:को|का|की|मा|ले|लाई|बाट|सँग|संग|देखि)$/
const ARABIC = /^[\u0600-\u06ff]/

/** The places of a phrase, each with what may stand there. */
function placesOf(phrase: string, known: Map<string, readonly string[]>): (readonly string[])[][] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part) =>
      (part === GAP ? [GAP] : part.split('/')).map((option) => {
        if (option === GAP) return [GAP]
        const words = known.get(option) ?? wordsOf(option)
        known.set(option, words)
        return words
      }),
    )
}

/** One written word can be several tokens ("don't", 微信); the star stays on the last one. */
function wordsOf(part: string): string[] {
  const open = part.endsWith('*')
  const spaced = part.replaceAll('_', ' ')
  const tokens = tokenizeText(foldText(open ? spaced.slice(0, -1) : spaced).text).map((t) => t.text)
  if (open && tokens.length > 0) tokens[tokens.length - 1] += '*'
  return tokens
}

const NOTHING: Word = { ids: [], starts: [], mask: 0 }
const bitOf = (id: number) => 1 << (id & 31)
const node = (): Node => ({ next: new Map(), mask: 0, later: null, categories: [] })

export function compileLexicon(source: LexiconSource): Lexicon {
  const categories = Object.keys(source)
  const exact = new Map<string, number>()
  const open = new Map<string, number>()
  const root = node()
  let words = 0
  const idOf = (word: string) => {
    const table = word.endsWith('*') ? open : exact
    const key = word.endsWith('*') ? word.slice(0, -1) : word
    let id = table.get(key)
    if (id === undefined) {
      id = words++
      table.set(key, id)
    }
    return id
  }
  const step = (at: Node, word: string): Node => {
    if (word === GAP) {
      at.later ??= node()
      return at.later
    }
    const id = idOf(word)
    let next = at.next.get(id)
    if (!next) {
      next = node()
      at.next.set(id, next)
      at.mask |= bitOf(id)
    }
    return next
  }
  const plant = (places: (readonly string[])[][], i: number, at: Node, c: number): void => {
    const options = places[i]
    if (options) for (const words of options) plant(places, i + 1, words.reduce(step, at), c)
    else if (at !== root && !at.categories.includes(c)) at.categories.push(c)
  }
  const known = new Map<string, readonly string[]>()
  categories.forEach((category, c) => {
    for (const list of Object.values(source[category] ?? {})) {
      for (const phrase of list.split('|')) {
        plant(placesOf(phrase, known), 0, root, c)
      }
    }
  })
  const longestOpen = Math.max(0, ...[...open.keys()].map((k) => k.length))
  const cache = new Map<string, Word>()

  function collect(word: string, ids: number[]): void {
    const id = exact.get(word)
    if (id !== undefined) ids.push(id)
    for (let n = Math.min(word.length, longestOpen); n >= 1; n--) {
      const prefix = open.get(n === word.length ? word : word.slice(0, n))
      if (prefix !== undefined) ids.push(prefix)
    }
  }
  function wordOf(word: string): Word {
    const known = cache.get(word)
    if (known) return known
    const ids: number[] = []
    if (word.length <= 60) collect(word, ids)
    if (ARABIC.test(word) && word.length > 3) {
      const bare = word.replace(ARABIC_PREFIX, '')
      if (bare !== word && bare.length > 1) collect(bare, ids)
      if (/^[وف]/.test(word)) collect(word.slice(1), ids)
    }
    if (word.length > 4 && word >= '\u0900' && word < '\u0980') {
      const bare = word.replace(NEPALI_SUFFIX, '')
      if (bare !== word && bare.length > 2) collect(bare, ids)
    }
    const starts = ids.flatMap((id) => root.next.get(id) ?? [])
    const read =
      ids.length === 0 ? NOTHING : { ids, starts, mask: ids.reduce((bits, id) => bits | bitOf(id), 0) }
    if (cache.size < CACHE_LIMIT) cache.set(word, read)
    return read
  }

  /** Room for the words of one text, used again for the next. */
  const line: Word[] = []

  function find(text: string, tokens: readonly Token[]): Hits {
    const hits: Hits = []
    for (let i = 0; i < tokens.length; i++) line[i] = wordOf((tokens[i] as Token).text)
    const enter = (from: number, next: Node, i: number): void => {
      const end = (tokens[i] as Token).end
      if (next.categories.length > 0) {
        const hit = { start: (tokens[from] as Token).start, end, token: from, tokens: i - from + 1 }
        for (const c of next.categories) {
          const list = hits[c]
          if (list) list.push(hit)
          else hits[c] = [hit]
        }
      }
      if (
        i + 1 < tokens.length &&
        (next.mask & (line[i + 1] as Word).mask) !== 0 &&
        joins(text, end, (tokens[i + 1] as Token).start)
      ) {
        walk(from, next, i + 1)
      }
      if (next.later) leap(from, next.later, i)
    }
    const walk = (from: number, at: Node, i: number): void => {
      const { ids, mask } = line[i] as Word
      if ((at.mask & mask) === 0) return
      for (let k = 0; k < ids.length; k++) {
        const next = at.next.get(ids[k] as number)
        if (next) enter(from, next, i)
      }
    }
    const leap = (from: number, at: Node, i: number): void => {
      let reach = GAP_REACH
      for (let k = i + 1; k < tokens.length && reach >= 0; k++) {
        const token = tokens[k] as Token
        if (!continues(text, (tokens[k - 1] as Token).end, token.start)) return
        walk(from, at, k)
        reach -= isIdeograph(token) ? 1 : 3
      }
    }
    for (let i = 0; i < tokens.length; i++) {
      const { starts } = line[i] as Word
      if (starts.length === 0) continue
      const behind = i + 1 < tokens.length ? (line[i + 1] as Word).mask : 0
      for (let k = 0; k < starts.length; k++) {
        const at = starts[k] as Node
        if ((at.mask & behind) !== 0 || at.later !== null || at.categories.length > 0) enter(i, at, i)
      }
    }
    return hits
  }
  return {
    categories,
    find,
    has: (word) => wordOf(word).ids.length > 0,
    knows: (word) => exact.has(word) || open.has(word),
    *words() {
      for (const word of exact.keys()) yield { word, goesOn: false }
      for (const word of open.keys()) yield { word, goesOn: true }
    },
  }
}

/** Words of one phrase stand together: at most a few signs between them and no end of a line. */
function joins(text: string, end: number, next: number): boolean {
  if (next === end) return true
  if (next - end > MAX_GAP) return false
  // A comma between two ideographs is a pause, not a sign set between them.
  if (text.charCodeAt(end) === 44 && text.charCodeAt(end - 1) > 0x2fff) return false
  for (let i = end; i < next; i++) if (text.charCodeAt(i) === 10) return false
  return true
}

/** The sentence goes on between two words. */
function continues(text: string, end: number, next: number): boolean {
  if (next - end > MAX_GAP) return false
  for (let i = end; i < next; i++) if (isStop(text.charCodeAt(i))) return false
  return true
}

const isStop = (c: number) => c === 10 || c === 33 || c === 46 || c === 59 || c === 63
