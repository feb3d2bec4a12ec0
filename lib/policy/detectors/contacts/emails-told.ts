/**
 * Addresses told by their looks: "imani82, the curly a, example, a dot and what a goalie stands in front of". Told only
 * where a mailbox is spoken of first and a dot follows the sign.
 */
import type { Token } from '#lib/text/types.ts'
import { DOT_WORDS } from '../../lexicons/address-words.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsOf, tokenFrom, wordsOf } from '../segment-words.ts'
import { describedAddress } from './described-address.ts'
import { type Owner, ownerOf } from './owner.ts'
import { countSteps, STEPS, steppedEmail } from './told-in-steps.ts'

export interface ToldEmail {
  start: number
  end: number
  owner: Owner
}

const LITTLE_DOT = /^(?:dots?|puntito|pontinho|stop|period|चिन्ह|точечка|точку|точкой|кропка)$/
const ENDING = /^(?:com|net|org|edu|gov|info|ком|нет|орг|कम|नेट|كوم|نت)$/
/** How many words may stand between the sign and the dot, the dot and its ending. */
const TO_DOT = 14
const TO_ENDING = 4
/** The rest is written out. */
const WRITTEN_HOST = /^[^\n]{0,24}?[a-z0-9-]+\.(?:com|net|org|edu|gov|info)(?![a-z0-9])/
/** Signs that look like nothing else. */
const PLAIN_SIGN = /\ba\b|^圈|圆圈a|圈里|带圈|^а /

/** The sign by its own name, with a pause behind it: "then the at sign, then example dot net". */
const NAMED_SIGN =
  /^(?:(?:the )?at (?:sign|symbol)|arroba|arr?obas?e?|awobaz|собак[ау]|собачк[ау]|艾特|小老鼠|(?:اشاره )?ات|एट|a cong|a moc)$/
const PAUSE =
  /^\s?(?:,|;|\s(?:and|then|y|luego|despues|e|depois|puis|ensuite|et|epi|apre|roi|sau|сначала|потом|затем|дальше|सुरुमा|अनि|त्यसपछि|اولا|ثم|وبعدها|然后|再|接着)\s)/

/** "corey.home 🐌 example 🔴 net": pictures for the signs, and words of what they stand for. */
const PICTURED =
  /(?<![a-z0-9._-])[a-z0-9][a-z0-9._-]{1,30}\s?\p{Extended_Pictographic}\ufe0f?\s?[a-z0-9-]{2,24}\s?(?:\p{Extended_Pictographic}\ufe0f?|\.|\bdot\b)\s?(?:com|net|org|edu|gov|info)(?![a-z0-9])/gu
const MEANT =
  /@|\bat[ -]?(?:sign|symbol)|\bar+oba|\baroba|\bawobaz|\bsiy "?a\b|\ba (?:curly|enroul|vlope|cong|moc)|curly a|собак|艾特|小老鼠|圈a|(?:علامه|اشاره) (?:ات|@)|एट/
const BEFORE_IT = 80
const AFTER_IT = 160

function picturedEmail(reading: Reading, segment: Segment): ToldEmail | null {
  const { text } = segment.folded
  if (hitsOf(segment, 'mail').length === 0) return null
  for (const { index: start, 0: found } of text.matchAll(PICTURED)) {
    const end = start + found.length
    const from = Math.max(0, start - BEFORE_IT)
    if (!hasWithin(segment, 'mail', from, end + AFTER_IT)) continue
    if (!MEANT.test(text.slice(end, end + AFTER_IT)) && !MEANT.test(text.slice(from, start))) continue
    const owner = ownerOf(reading, segment, start, end)
    return { start, end, owner: owner === 'unknown' || owner === 'business' ? 'self' : owner }
  }
  return null
}

function describedEmail(reading: Reading, segment: Segment): ToldEmail | null {
  const found = describedAddress(segment)
  const owner = found ? ownerOf(reading, segment, found.start, found.end) : 'business'
  if (!found || owner === 'business' || owner === 'recipient') return null
  return { ...found, owner: owner === 'unknown' ? 'self' : owner }
}

export function toldEmail(reading: Reading, segment: Segment): ToldEmail | null {
  const { text } = segment.folded
  for (const sign of hitsOf(segment, 'at-told').slice(0, 20)) {
    const sentence = sentenceAt(segment, sign.start)
    const before = sentenceAt(segment, Math.max(0, sentence.start - 1)).start
    if (!hasWithin(segment, 'mail', before, sign.start)) continue
    if (NAMED_SIGN.test(text.slice(sign.start, sign.end)) && !PAUSE.test(text.slice(sign.end, sign.end + 12)))
      continue
    const { tokens } = wordsOf(segment)
    const i = tokenFrom(segment, sign.end)
    const near = tokens.slice(i, i + TO_DOT)
    const dot = near.findIndex((t) => DOT_WORDS.has(t.text) || LITTLE_DOT.test(t.text))
    const host = WRITTEN_HOST.exec(text.slice(sign.end, sign.end + 70))
    const steps = countSteps(text.slice(sentence.start, sentence.end))
    if (dot < 0 && !host && steps < STEPS) continue
    if (host && isKnownHost(reading, host[0])) continue
    const behind = tokens.slice(i + dot + 1, i + dot + 1 + TO_ENDING)
    const ending = behind.find((t) => ENDING.test(t.text)) ?? spelledEnding(behind)
    if (!ending && !host && !PLAIN_SIGN.test(text.slice(sign.start, sign.end))) continue
    const end =
      (host ? sign.end + host[0].length : ending?.end) ??
      Math.min(sentence.end, behind[behind.length - 1]?.end ?? sign.end)
    if (dot >= 0 && isKnownHost(reading, `${near[dot - 1]?.text}.${ending?.text}`)) continue
    const mail = tokens.filter(
      (t) => t.start >= Math.max(sentence.start, sign.start - 90) && t.end <= sign.start,
    )
    const start = mail[Math.max(0, mail.length - 12)]?.start ?? sign.start
    const owner = ownerOf(reading, segment, start, end)
    return { start, end, owner: owner === 'unknown' || owner === 'business' ? 'self' : owner }
  }
  return steppedEmail(reading, segment) ?? picturedEmail(reading, segment) ?? describedEmail(reading, segment)
}

/** "n-e-t": its letters one by one. */
function spelledEnding(behind: readonly Token[]): Token | undefined {
  const letters = behind.slice(0, 3)
  return ENDING.test(letters.map((t) => (t.text.length === 1 ? t.text : ' ')).join(''))
    ? letters[2]
    : undefined
}

/** The school's own, or a vendor's. */
function isKnownHost(reading: Reading, said: string): boolean {
  const { emailDomains, vendorDomains, approvedDomains } = reading.facts.public.registers
  const host = /[a-z0-9.-]+$/.exec(said)?.[0] ?? ''
  return emailDomains.has(host) || vendorDomains.has(host) || approvedDomains.has(host)
}
