/**
 * Insults behind a veil: letters set apart ("p.o.r.c.o.s", "т у п и ц ы"), a word broken by a sign ("मू-र्ख"), letters
 * starred out or left away ("id*ota", "stpd"), doubled ("iddiottta") or run together ("bandodeburros"). What turns out to be
 * one is put in plain letters, and the text is then judged as any other; each letter keeps its place.
 */
import { rewriteFolded } from '#lib/text/rewrite-folded.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Folded, Token } from '#lib/text/types.ts'
import { LEXICON } from '../../lexicons/index.ts'
import type { Segment } from '../../read-message.ts'
import { wordsOf } from '../segment-words.ts'
import { cutInsults, INSULT_WORDS, isGlue, isInsultWord } from './insult-words.ts'

/** One letter, or one consonant or vowel of Devanagari with what hangs on it. */
const LETTER =
  '(?:[a-z\\u0400-\\u04ff\\u0621-\\u064a]|[\\u0904-\\u0939\\u0958-\\u0961](?:\\u094d[\\u0904-\\u0939])*[\\u0900-\\u0903\\u093a-\\u094d\\u094e-\\u0957]*)'
/** Stops, dashes, brackets, pictures: whatever is no letter and ends no clause. */
const SIGN = '[^\\p{L}\\p{M}\\p{N}\\s,;!?"\'&@]'
const RUN = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])[([{]?${LETTER}(?:(?:${SIGN}{1,4} ?| {1,3}|,)${LETTER}(?![\\p{L}\\p{M}])){2,50}[)\\]}]?`,
  'gu',
)
const ONE = new RegExp(`(${LETTER})([^\\p{L}\\p{M}]*)`, 'gu')

const width = (gap: string) => (gap.trim() === '' ? 1 + gap.length : 1)
/** "p.o.r.c.o.s n o j e n t o s": where what stands between letters changes, a word ends. */
function joinRun(run: string): string | null {
  const words: string[] = []
  let word = ''
  let between = ''
  for (const [, letter = '', gap = ''] of run.matchAll(ONE)) {
    if (between !== '' && gap !== '' && width(gap) < width(between)) {
      // "é l.i.x.o": the wider gap before this letter was the end of a word.
      words.push(word)
      word = letter
      between = gap
      continue
    }
    word += letter
    if (between !== '' && gap !== between) {
      words.push(word)
      word = ''
      between = ''
    } else between = gap
  }
  if (word !== '') words.push(word)
  let rude = false
  const read = words.map((one) => {
    const cut = isInsultWord(one) ? one : cutInsults(one)
    if (cut !== null) rude = true
    return cut ?? (isGlue(one) ? one : null)
  })
  if (!read.some((one) => one === null) && (rude || read.length > 1)) return read.join(' ')
  // Even signs throughout: no telling where words end.
  return cutInsults(words.join(''))
}

const PART = '[\\p{L}\\p{M}]{1,12}'
const BROKEN = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@/.])${PART}(?:(?:${SIGN}{1,4}|,)${PART}){1,6}[)\\]}]?(?![\\p{L}\\p{M}\\p{N}@])`,
  'gu',
)
const joinBroken = (text: string): string | null => {
  const joined = text.replace(/[^\p{L}\p{M}]/gu, '')
  return joined.length >= (joined < '\u0400' && joined !== 'ngu' ? 4 : 3) && isInsultWord(joined)
    ? joined
    : null
}

const MASKED =
  /(?<![\p{L}\p{M}*_#•])\p{L}[\p{L}\p{M}]{0,9}(?:[*#_•%]{1,8}[\p{L}\p{M}]{0,9}){1,3}(?![\p{L}\p{M}])/gu
const MASK = /[*#_•%]/
const byFirst = new Map<string, string[]>()
for (const word of INSULT_WORDS) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])

function fits(masked: string, word: string): boolean {
  // A sign of Devanagari is written as several.
  if (masked >= '\u0900' && masked < '\u0980')
    return new RegExp(`^${masked.replace(/[*#_•%]/g, '.{1,3}')}$`, 'u').test(word)
  if (masked.length !== word.length) return false
  for (let i = 0; i < word.length; i++)
    if (!MASK.test(masked.charAt(i)) && masked.charAt(i) !== word.charAt(i)) return false
  return true
}
/** A word of which only the beginning is left is a rude one, where somebody is called it. */
const ANY_INSULT = 'stupid'
function unmask(masked: string): string | null {
  const shown = masked.replace(/[*#_•%]/g, '').length
  const hidden = masked.length - shown
  const plural = masked.endsWith('s') ? masked.slice(0, -1) : masked
  const words = byFirst.get(masked.charAt(0)) ?? []
  if (shown >= (masked < '\u0600' ? 3 : 2) && shown > hidden)
    for (const word of words) if (word.length >= 3 && (fits(masked, word) || fits(plural, word))) return word
  return hidden >= 3 && /[*#]{3}/.test(masked) && masked.charCodeAt(0) < 0x500 ? ANY_INSULT : null
}

/** Half of a Chinese word hidden or in Latin letters. */
const HAN_VEILED =
  /(?:白|笨|蠢|傻|混|废|饭|懒|垃)(?:[*×〇○#_]{1,2}|x(?![a-z]))|(?:笨|混)dan(?![a-z])|白chi(?![a-z])|傻(?:gua|zi|bi)(?![a-z])|蠢(?:huo|zhu)(?![a-z])|废wu(?![a-z])|(?<![a-z])(?:ben蛋|bai痴|sha[瓜子]|hun蛋|f(?:ei)?物|chun货|la圾)|(?<=[头是只])zhu(?![a-z])|(?<=[是个])sb(?![a-z型])|(?<=[\u4e00-\u9fff])(?:shabi|bendan|baichi|shagua|feiwu|chunhuo|chunzhu|hundan|fantong)(?![a-z])/g
const HAN_MEANT: Readonly<Record<string, string>> = {
  白: '白痴',
  笨: '笨蛋',
  蠢: '蠢货',
  傻: '傻瓜',
  混: '混蛋',
  废: '废物',
  饭: '饭桶',
  懒: '懒鬼',
  垃: '垃圾',
  b: '笨蛋',
  s: '傻瓜',
  h: '混蛋',
  f: '废物',
  c: '蠢货',
  l: '垃圾',
  z: '猪',
}

const collapse = (word: string) => word.replace(/(.)\1+/g, '$1')
const COLLAPSED = new Map(
  INSULT_WORDS.filter((w) => w.length >= 4 || w > '\u0400').map((w) => [collapse(w), w]),
)
const VOWELS = /[aeiou]/g
const BONES = new Map(
  INSULT_WORDS.filter((w) => /^[a-z]{5,}$/.test(w) && w.replace(VOWELS, '').length >= 4).map((w) => [
    w.replace(VOWELS, ''),
    w,
  ]),
)
function unstretch(word: string): string | null {
  const once = collapse(word)
  if (once === word) return null
  const meant = COLLAPSED.get(once) ?? COLLAPSED.get(once.replace(/s$/, ''))
  return meant && meant !== word && word.length > meant.length + 1 ? meant : null
}
const CLUSTER = /[bcdfghjklmnpqrstvwxz]{3}/
function fleshOut(word: string): string | null {
  const meant = BONES.get(word.replace(VOWELS, ''))
  if (!meant || meant.length <= word.length || meant.at(-1) !== word.at(-1) || meant[0] !== word[0])
    return null
  // One vowel of a longer word may be missing where that leaves letters nobody writes side by side: "imbcil".
  const none = word.replace(VOWELS, '') === word
  if (
    !none &&
    (word.length < 6 || meant.length !== word.length + 1 || CLUSTER.test(meant) || !CLUSTER.test(word))
  )
    return null
  let at = 0
  for (const c of meant) if (c === word.charAt(at)) at++
  return at === word.length ? meant : null
}
/** Words run together open with who is called so. */
const ADDRESS =
  /^(?:you|ur|all|bunch|pack|son|eres|usted|bola|partida|voce|vcs|sao|bando|cambada|corja|vous|bande|espece|nouse|ouse|bann|pitit|вы|ты|ваш|сборище|банда|какие|انت|ابنك)/
function judge(word: string): string | null {
  const drawn = /(.)\1\1/.test(word)
  if (drawn ? LEXICON.knows(word) : LEXICON.has(word) || isInsultWord(word)) return null
  const tied = /^(do|lu|bon|thang|con)(ngu|dot|ngoc|heo|cho|lon|dien|khung|khon)$/.exec(word)
  if (tied) return `${tied[1]} ${tied[2]}`
  const stretched = unstretch(word)
  if (stretched) return stretched
  if (/^[a-z]{4,9}$/.test(word)) return fleshOut(word)
  return word.length >= 8 && ADDRESS.test(word) ? cutInsults(word, 2) : null
}
/** Most words come again and again. */
const judged = new Map<string, string | null>()
const JUDGED_LIMIT = 20_000
function judgeWord(word: string): string | null {
  const kept = judged.get(word)
  if (kept !== undefined) return kept
  const found = judge(word)
  if (judged.size < JUDGED_LIMIT) judged.set(word, found)
  return found
}
const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{4,40}(?![\p{L}\p{M}\p{N}])/gu
const MOST = 20_000

/** What must be there before the text is searched for more. */
const BROKEN_HINT =
  /[a-z\u0400-\u0fff][^a-z\u0400-\u0fff\u4e00-\u9fff\d\s;!?"'&@]{1,4}[a-z\u0400-\u0fff]|[\u4e00-\u9fff][^a-z\u0400-\u0fff\u4e00-\u9fff\d\s;!?"'&@,.:]{1,4}[\u4e00-\u9fff]/
const HAN_HINT = /[\u4e00-\u9fff][*×x〇○#_a-z]|[a-z][\u4e00-\u9fff]/
function hasRun(tokens: readonly Token[]): boolean {
  let run = 0
  for (const { text } of tokens) {
    const c = text.charCodeAt(0)
    const lone = (text.length === 1 && c < 0x3000) || (text.length <= 8 && c >= 0x904 && c < 0x980)
    run = lone ? run + 1 : 0
    if (run >= 3) return true
  }
  return false
}

/** The segment with veiled insults in plain letters and where they stand in it; null where there are none. */
export function unveil(segment: Segment): { plain: Segment; spans: { start: number; end: number }[] } | null {
  const { text } = segment.folded
  if (text.length > MOST) return null
  const { tokens } = wordsOf(segment)
  let folded: Folded = segment.folded
  if (hasRun(tokens)) folded = rewriteFolded(folded, RUN, ([run]) => joinRun(run))
  if (BROKEN_HINT.test(text)) folded = rewriteFolded(folded, BROKEN, ([word]) => joinBroken(word))
  if (MASK.test(text)) folded = rewriteFolded(folded, MASKED, ([word]) => unmask(word))
  if (HAN_HINT.test(text))
    folded = rewriteFolded(folded, HAN_VEILED, ([word]) => HAN_MEANT[word.charAt(0)] ?? null)
  if (tokens.some((t) => t.text.length >= 4 && judgeWord(t.text) !== null))
    folded = rewriteFolded(folded, WORD, ([word]) => judgeWord(word))
  if (folded === segment.folded) return null
  const plain: Segment = {
    field: segment.field,
    role: segment.role,
    attachment: segment.attachment,
    original: segment.original,
    folded,
    sentences: splitSentences(folded.text),
  }
  return { plain, spans: rewritten(folded) }
}

/** Units that stand for the same place, or for more than one of the original: what was put there. */
function rewritten({ text, from, to }: Folded): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = []
  if (!from || !to) return out
  for (let i = 0; i < text.length; i++) {
    const shared = from[i] === from[i + 1] && to[i] === to[i + 1]
    if (!shared) continue
    const start = i
    while (i + 1 < text.length && from[i + 1] === from[start] && to[i + 1] === to[start]) i++
    if (i > start) out.push({ start, end: i + 1 })
  }
  return out
}
