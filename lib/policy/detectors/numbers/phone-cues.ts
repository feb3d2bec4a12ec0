/** What is said around a number: whose it is, what kind, whether numbers are played with. */

import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { keepBySegment, type Segment, sentenceAt } from '../../read-message.ts'
import { theirNumbers } from '../kin.ts'
import { hasAmong, hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'

const OWN_SIGN = /\b(?:my|our|mi|meu|mon)\s(?:cell\s|phone\s)?#/

export interface Near {
  strong: boolean
  phone: boolean
  number: boolean
  label: boolean
  /** A comma stands between the label and the number. */
  apart: boolean
  /** The label stands right before the number. */
  tied: boolean
  /** Numbers are played with: counted, read aloud, made up. */
  play: boolean
  reversed: boolean
}

/** "The area code is ours": the seven digits that follow are a whole number. */
const OUR_CODE =
  /area code(?: is|'s|:)? (?:ours|our own|the usual|the same|same|local|from here|the school)|(?:our|the usual|local|same) area code|(?:lada|codigo de area|codigo)(?: es)? (?:la nuestra|el nuestro|la de aqui|el de aqui|la misma|el mismo|la de siempre|el de siempre|local)|ddd(?: e)? (?:o nosso|daqui|o mesmo|o de sempre|local)|indicatif(?: est)? (?:le notre|celui d'ici|le meme|local|d'ici)|kod (?:zon|rejyon)(?: nan| an)?(?: se)? (?:pa nou|menm|nou)|(?:رمز|مفتاح|كود) (?:المنطقه|المدينه)(?: هو)? (?:رمزنا|نفسه|المعتاد|المحلي|عندنا|تبعنا)|(?:क्षेत्र|एरिया) कोड (?:हाम्रै|हाम्रो|उही|यहीँको|यहीको)|ma vung (?:thi |la |van )?(?:nhu thuong|cua minh|cua truong|cua ta|o day|giong|cu)|区号(?:就?是)?(?:我们|咱们|本地|一样|这边|老样子)|код(?: города| региона)?(?: —| -)? (?:наш|местныи|здешнии|тот же|обычныи|как у школы)/u

const CUE_REACH = 70
/** How far a cue in the neighbouring sentence reaches. */
const SHORT_REACH = 36
/** "6, 0, 3, … No, it is no raffle: join them and her mother answers." */
const JOINED_REACH = 60
const LABEL_REACH = 34
const LIST_REACH = 110
/** "He asked to …": the Arabic word for an order as well. */
const ASKED = /^طلب(?:ت|وا)?\s(?:ان|مني|منا|الي)(?!\p{L})/u
/** "Pedido núm. 603 …": the label's own number, no telephone's. */
const ITS_NUMBER =
  /^\s(?:num|nim|nro|nr|no|n|n°|№|numero|number|nimewo|so|नं|नम्बर|رقم|номер|号)[.:°º#]{0,2}\s?$/
/** "The book's number is": a label and its copula. */
const TIED = /^(?:.{0,2}|\s(?:is|was|es|e|est|se|la|هو|это)\s)$/

/** "It is no telephone but the book's code". */
const NO_PHONE =
  /(?:\b(?:not|isn'?t|is no|never|no (?:es|son)|nao (?:e|sao)|(?:n'est|ce n'est|c'est|ce sont) pas|se pa|pa yon|pa|khong phai(?: la)?)(?: an?| the| un| una?| um| uma| une| le| de| yon| so| my)?|ليس(?:ت)?(?: رقم)?|مش(?: رقم)?|مو(?: رقم)?|не(?: номер)?|不是)\s?$/
const isNoPhone = (text: string, { start, end }: Hit): boolean =>
  NO_PHONE.test(text.slice(Math.max(0, start - 22), start)) ||
  /^(?: number| नम्बर)?\s(?:होइन|hoina)/.test(text.slice(end, end + 16))

/** What a segment says about numbers, looked up once for all of them. */
export interface Cues {
  own: readonly Hit[]
  phone: readonly Hit[]
  number: readonly Hit[]
  text: readonly Hit[]
  me: readonly Hit[]
  label: readonly Hit[]
  /** A telephone that it is not. */
  none: readonly Hit[]
  play: readonly Hit[]
  reversed: readonly Hit[]
  joined: readonly Hit[]
  /** "Her number", of a parent just named. */
  theirs: readonly Span[]
  /** Something may speak of a number to call; without it no number is `strong`, `phone` or `reversed`. */
  some: boolean
}

const kept = keepBySegment<Cues>()

/** Once for all runs of a segment. */
export function cuesOf(segment: Segment): Cues {
  const known = kept.get(segment)
  if (known) return known
  const found = readCues(segment)
  kept.set(segment, found)
  return found
}

function readCues(segment: Segment): Cues {
  const { text } = segment.folded
  const own = hitsOf(segment, 'personal-phone')
  const spoken = hitsOf(segment, 'phone')
  const phone = spoken.filter((one) => !isNoPhone(text, one))
  const asked = hitsOf(segment, 'ask-text')
  const reversed = hitsOf(segment, 'reversed')
  const joined = hitsOf(segment, 'joined')
  const theirs = theirNumbers(segment)
  return {
    theirs,
    own,
    phone,
    text: asked,
    reversed,
    joined,
    number: hitsOf(segment, 'number'),
    me: hitsOf(segment, 'me'),
    label: hitsOf(segment, 'number-label'),
    none: spoken.filter((one) => isNoPhone(text, one)),
    play: hitsOf(segment, 'number-play'),
    some:
      own.length + phone.length + asked.length + reversed.length + joined.length + theirs.length > 0 ||
      text.includes('#') ||
      text.includes('☎') ||
      /au\s/.test(text) ||
      text.startsWith('tel:'),
  }
}

/** What stands near a number and says what it is. */
export function near(segment: Segment, cues: Cues, start: number, end: number): Near {
  const sentence = sentenceAt(segment, start)
  const until = sentenceAt(segment, Math.max(start, end - 1)).end
  const from = Math.max(sentence.start, start - CUE_REACH)
  const to = Math.min(until, end + CUE_REACH)
  const any = (hits: readonly Hit[]) => hasAmong(hits, from, to)
  const labels = hitsWithin(
    segment,
    'number-label',
    Math.max(sentence.start, start - LABEL_REACH),
    start,
  ).filter((l) => !ASKED.test(segment.folded.text.slice(l.start, l.end + 8)))
  // Whoever groups the digits as telephones are grouped may say what they like.
  const isNone = any(cues.none) && /^\d+$/.test(segment.folded.text.slice(start, end))
  const label = labels.length > 0 || hasAmong(cues.label, end, end + 18) || isNone
  const ours = cues.own.length > 0 && OUR_CODE.test(segment.folded.text.slice(from, start))
  const itsOwn = labels.find((l) => ITS_NUMBER.test(segment.folded.text.slice(l.end, start)))
  // "For tickets, the theatre: …": what the label labels came before the comma.
  const sold = labels.length > 0 && hasWithin(segment, 'business', sentence.start, until)
  const apart =
    labels.length > 0 &&
    !itsOwn &&
    labels.every(
      (l) =>
        /[,;]\s/.test(segment.folded.text.slice(l.end, start)) ||
        (sold && !TIED.test(segment.folded.text.slice(l.end, start))),
    )
  const phone =
    cues.some &&
    ((itsOwn ? hasAmong(cues.phone, from, itsOwn.end) || hasAmong(cues.phone, end, to) : any(cues.phone)) ||
      segment.folded.text.slice(from, to).includes('☎') ||
      (/\b(?:au|le)\s$/.test(segment.folded.text.slice(Math.max(0, start - 3), start)) &&
        /^0[1-9]/.test(segment.folded.text.slice(start, end))) ||
      segment.folded.text.startsWith('tel:'))
  // "603, three fives, 0142. That's my cell."
  const beside = () =>
    hasAmong(cues.own, Math.max(0, start - SHORT_REACH), start) || hasAmong(cues.own, end, end + SHORT_REACH)
  return {
    strong:
      cues.some &&
      (any(cues.own) ||
        ours ||
        OWN_SIGN.test(segment.folded.text.slice(from, start)) ||
        any(cues.text) ||
        hasAmong(cues.joined, Math.max(0, start - CUE_REACH), end + JOINED_REACH) ||
        (!label && hasAmong(cues.theirs, from, start)) ||
        (!label && ((phone && any(cues.me)) || beside()))),
    phone,
    number: any(cues.number),
    label,
    apart,
    tied: itsOwn !== undefined || labels.some((l) => start - l.end <= 2),
    play: hasAmong(cues.play, Math.max(0, sentence.start - 40), until + 60),
    reversed: any(cues.reversed),
  }
}

/** "Serials 603-5550142 through 603-5550150": what labels a number labels the next of its list. */
export function continuesLabel(segment: Segment, start: number): boolean {
  const from = Math.max(sentenceAt(segment, start).start, start - LIST_REACH)
  return (
    hasWithin(segment, 'number-label', from, start) &&
    /\d/.test(segment.folded.text.slice(Math.max(0, start - 24), start))
  )
}
