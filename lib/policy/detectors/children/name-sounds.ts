/**
 * A child's name written in another script than the roster's ("أوين Castleberry", "ओवेन क्यासलबेरी"). Scripts are compared
 * by the consonants they share; vowels, w, y and h come and go.
 */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'
import type { StudentRecord } from '../../types.ts'
import type { RosterIndex } from './roster-index.ts'

const CLASSES = [
  'bpپبпбपफबभ',
  'fvفڤфвफ़',
  'kgqكقغگкгкकखगघ',
  'szسصزضظсзцसज़',
  'jʃشجژжшщчचछजझशष',
  'tdتطثدذтдतथदधटठडढ',
  'lلлल',
  'mмمम',
  'nнنनणंँङञ',
  'rرрर',
]
const SOUND: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap((letters) => [...letters].map((c) => [c, letters.charAt(0)] as const)),
)
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|ch|sh|تش/g, 'ʃ'],
  [/ph/g, 'f'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c/g, 'k'],
  [/x|кс/g, 'ks'],
  [/g(?=[ei])/g, 'ʃ'],
]

export interface NameSound {
  /** It begins with a vowel (or w, y, h). */
  open: boolean
  consonants: string
}

const CACHE_LIMIT = 20_000
const heard = new Map<string, NameSound>()

export function soundOf(word: string): NameSound {
  const known = heard.get(word)
  if (known) return known
  let text = word
  for (const [pattern, to] of SPELLINGS) text = text.replace(pattern, to)
  let consonants = ''
  for (const c of text) {
    const sound = SOUND.get(c)
    if (sound !== undefined && !consonants.endsWith(sound)) consonants += sound
  }
  const sound = { open: !SOUND.has(text.charAt(0)), consonants }
  if (heard.size < CACHE_LIMIT) heard.set(word, sound)
  return sound
}

/** The same, or one consonant fewer where there are many. */
function sameSound(a: NameSound, b: NameSound, most: number): boolean {
  if (a.open !== b.open) return false
  const [short, long] = a.consonants.length < b.consonants.length ? [a, b] : [b, a]
  if (short.consonants === long.consonants) return true
  if (long.consonants.length < most || long.consonants.length - short.consonants.length > 1) return false
  for (let i = 1; i < long.consonants.length; i++)
    if (long.consonants.slice(0, i) + long.consonants.slice(i + 1) === short.consonants) return true
  return false
}

interface Sounds {
  firsts: readonly NameSound[]
  /** Students by the first two consonants of their surname. */
  byHead: ReadonlyMap<string, readonly number[]>
  lasts: readonly NameSound[]
}

const kept = new WeakMap<readonly StudentRecord[], Sounds>()
const firstWord = (name: string) => foldText(name).text.split(/[\s-]/)[0] as string

function soundsOf(students: readonly StudentRecord[]): Sounds {
  const known = kept.get(students)
  if (known) return known
  const byHead = new Map<string, number[]>()
  const firsts = students.map((s) => soundOf(firstWord(s.first)))
  const lasts = students.map((s) => soundOf(firstWord(s.last)))
  lasts.forEach((last, i) => {
    if (last.consonants.length < 3) return
    const head = last.consonants.slice(0, 2)
    const list = byHead.get(head)
    if (list) list.push(i)
    else byHead.set(head, [i])
  })
  const made = { firsts, byHead, lasts }
  kept.set(students, made)
  return made
}

const FOREIGN = /^[\u0400-\u052f\u0600-\u06ff\u0900-\u097f]{2,}$/
const isForeign = (text: string) => text.charCodeAt(0) >= 0x400 && FOREIGN.test(text)
const ENDING = /(?:लाई|को|का|की|ले|मा|बाट|सँग|संग|ском|ским|ому|ого|ем|ом|ои|ою|а|у|е|ы|и|ю|я)$/
const START = /^(?:[وفبلك]|لل)(?=[\u0600-\u06ff]{3})/

const formsOf = (text: string): string[] => [
  ...new Set([text, text.replace(ENDING, ''), text.replace(START, '')]),
]

const heardForms = new Map<string, readonly NameSound[]>()

/** How a word sounds, with and without what is written onto it. */
function soundsIn(text: string): readonly NameSound[] {
  const known = heardForms.get(text)
  if (known) return known
  const sounds = formsOf(text).map(soundOf)
  if (heardForms.size < CACHE_LIMIT) heardForms.set(text, sounds)
  return sounds
}

/** Signs Chinese writes foreign names with. */
const NAME_SIGNS = new Set(
  '阿埃艾爱安奥巴贝本比彼波布查蔡达戴德迪丁多厄尔法菲费芬弗夫盖格古哈海汉赫霍基吉加杰金卡凯科克肯库拉莱兰劳勒雷蕾利莉林琳露卢鲁伦罗洛马玛迈曼梅门米密莫姆娜纳内尼妮努诺欧帕佩皮普奇乔琼丘瑞萨塞桑沙莎山史斯丝索苏塔泰坦特蒂汀图托瓦万威薇维韦温文沃乌西希夏谢辛雅亚扬耶伊因尤约泽扎詹珍朱兹佐杜朵昂恩蕊萝迦齐契霞迪凯恺简珊艺里柯珀琪黛黎荷娅妲伯姗珂卓洁贾森摩根路廉芙达莎妮弥娃宝卡晨'.split(
    '',
  ),
)

/** The first name of one of these children, written in another script. */
function soundsLikeFirst(
  students: readonly StudentRecord[],
  among: readonly number[],
  text: string,
): readonly number[] {
  const { firsts } = soundsOf(students)
  const forms = soundsIn(text)
  return among.filter((s) => forms.some((f) => sameSound(f, firsts[s] as NameSound, 3)))
}

/** A whole name of two words, both in another script. */
function soundsLikeWhole(students: readonly StudentRecord[], first: string, last: string): readonly number[] {
  const { byHead, lasts } = soundsOf(students)
  for (const sound of soundsIn(last)) {
    if (sound.consonants.length < 3) continue
    const near = byHead.get(sound.consonants.slice(0, 2))
    const same = near?.filter((s) => sameSound(sound, lasts[s] as NameSound, 5)) ?? []
    if (same.length === 0) continue
    const found = soundsLikeFirst(students, same, first)
    const enough = sound.consonants.length + soundOf(first).consonants.length >= 5
    if (found.length > 0 && enough) return found
  }
  return []
}

/** "أوين Castleberry", "欧文 Castleberry": how many words before or behind `at`, and whose name they make. */
export function nameInOtherScript(
  roster: RosterIndex,
  tokens: readonly Token[],
  at: number,
): { students: readonly number[]; from: number; to: number } | null {
  const head = tokens[at] as Token
  const next = tokens[at + 1]
  // Ideographs are read from the surname behind them.
  if (head.text.charCodeAt(0) > 0x2fff) return null
  if (isForeign(head.text)) {
    if (!next || next.start - head.end > 2) return null
    const surname = roster.surnames.get(next.text)
    if (surname) {
      const students = soundsLikeFirst(roster.students, surname, head.text)
      return students.length === 1 ? { students, from: at, to: at + 2 } : null
    }
    if (!isForeign(next.text) || head.text.length < 3 || next.text.length < 4) return null
    const students = soundsLikeWhole(roster.students, head.text, next.text)
    return students.length === 1 ? { students, from: at, to: at + 2 } : null
  }
  if (at < 2 || !NAME_SIGNS.has((tokens[at - 1] as Token).text) || !/^[a-z]{4}/.test(head.text)) return null
  const students = roster.surnames.get(head.text)
  if (students?.length !== 1) return null
  let from = at
  let until = head.start
  while (from > 0 && at - from < 5) {
    const sign = tokens[from - 1] as Token
    if (!NAME_SIGNS.has(sign.text) || until - sign.end > 1) break
    until = sign.start
    from--
  }
  return at - from >= 2 ? { students, from, to: at + 1 } : null
}
