/**
 * A group or an app that is told of and kept away from: "some mothers have a chat of their own, I am not in it", "you
 * ask whether there is one: no". Not so where the reader is asked in all the same.
 */
import { type Segment, sentenceAt } from '../read-message.ts'
import { isDenied } from './guards.ts'
import { hasWithin, hitsOf, hitsWithin } from './segment-words.ts'

const SENTENCES_AFTER = 2
const REACH = 260
const JOIN =
  /(?<![\p{L}])(?:join|unase|unanse|unete|entren|entrem|entrez|rejoignez|antre|vini|tham gia|vao nhom|sign up|link|enlace|lien|lyen|scan\p{L}*|escane\p{L}*|scannez|eskane|quet)(?!\p{L})|انضم|رابط|امسح|सामेल|जोडिनु|लिङ्क|स्क्यान|加入|进群|入群|扫码|链接|вступа|присоедин|ссылк|заходите/gu
const BUT =
  /(?:[,.;]|\s)\s?(?:but|still|anyway|even so|pero|aun asi|mas|porem|mesmo assim|mais|quand meme|men|nhung|но|зато|все равно)\s|لكن|तर\s|तैपनि|但|不过|还是/
const NO = /^[\s:;,.!?"']*(?:no|non|nao|нет|لا|छैन|होइन|khong|没有)(?![\p{L}])/u
const ANSWER_REACH = 12

export function isDisowned(segment: Segment, at: number): boolean {
  if (hitsOf(segment, 'disowned').length === 0 && hitsOf(segment, 'asked-whether').length === 0) return false
  const { text } = segment.folded
  const { start, end: first } = sentenceAt(segment, at)
  let end = first
  for (let i = 0; i < SENTENCES_AFTER && end < text.length; i++) end = sentenceAt(segment, end).end
  end = Math.min(end, at + REACH)
  for (const join of text.slice(at, end).matchAll(JOIN)) {
    const from = at + join.index
    if (!isDenied(segment, from, from + join[0].length)) return false
  }
  const disowned = hitsWithin(segment, 'disowned', start, end).at(-1)
  if (disowned) return !BUT.test(text.slice(disowned.end, sentenceAt(segment, disowned.start).end))
  // "… whether there is a chat. No, …"
  const before = start > 0 ? sentenceAt(segment, start - 1).start : 0
  return (
    hasWithin(segment, 'asked-whether', before, first) &&
    (NO.test(text.slice(first, first + ANSWER_REACH)) ||
      /[?:]\s?(?:no|non|nao|нет|لا|छैन)\b/.test(text.slice(at, first)))
  )
}
