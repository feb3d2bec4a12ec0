/**
 * A group or an app that is told of and kept away from: "some mothers have a chat of their own, I am not in it", "you
 * ask whether there is one: no". Not so where the reader is asked in all the same.
 */
import { type Segment, sentenceAt } from '../../read-message.ts'
import { isDenied } from '../guards.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'

const SENTENCES_AFTER = 2
const REACH = 260
const JOIN =
  /(?<![\p{L}])(?:join|come in|hop in|unase|unanse|unete|entren|entrem|entrez|rejoignez|antre|vin antre|tham gia|vao nhom|vao cho|sign up|link|enlace|lien|lyen|scan\p{L}*|escane\p{L}*|scannez|eskane|quet)(?!\p{L})|انضم|رابط|امسح|सामेल|जोडिनु|लिङ्क|स्क्यान|加入|进群|入群|扫码|链接|вступа|присоедин|ссылк|заходите/gu
const BUT =
  /(?:[,.;]|\s)\s?(?:cu |but|still|anyway|even so|pero|aun asi|mas|porem|mesmo assim|mais|quand meme|men|nhung|но|зато|все равно)\s|لكن|तर\s|तैपनि|但|不过|还是|欢迎/
const URGED_REACH = 130
const BUT_JOIN =
  /(?:,|\s)\s?(?:but|pero|mas|mais|men|nhung|но)\s(?:do |please |cu )?(?:join|unanse|entren|entrem|rejoignez|antre|vao|вступайте)(?!\p{L})/u

/** "Not the school's, but join us": asked in all the same. */
export function isUrged(segment: Segment, at: number): boolean {
  const { text } = segment.folded
  const { start, end: first } = sentenceAt(segment, at)
  if (BUT_JOIN.test(text.slice(start, at))) return true
  const end = Math.min(at + URGED_REACH, first < text.length ? sentenceAt(segment, first).end : first)
  return [...text.slice(at, end).matchAll(JOIN)].some((join) => {
    const from = at + join.index
    return BUT.test(text.slice(at, from)) || !isDenied(segment, from, from + join[0].length)
  })
}

const NO =
  /^[\s:;,.!?"']*(?:(?:le |les |lhe |i |we |je (?:lui )?|j'|mwen |m )?(?:dije|dijimos|told (?:him|her|them)|said|disse|dissemos|(?:ai )?(?:dit|repondu)|di l|di yo)(?: que| that)? )?(?:(?:thua )?(?:no|non|nao|нет|لا|छैन|होइन|khong)(?![\p{L}])|没有)/u
const ANSWER_REACH = 28

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
      NO.test(text.slice(start, start + ANSWER_REACH)) ||
      /[?:]\s?(?:no|non|nao|нет|لا|छैन)\b/.test(text.slice(at, first)))
  )
}
