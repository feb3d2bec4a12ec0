/** Platforms named in a text. A name that is an ordinary word counts only with evidence beside it. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { categoryIndex } from '../../lexicons/index.ts'
import { PLATFORMS, type Platform } from '../../lexicons/platforms.ts'
import { keepBySegment, type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { acrosticIn } from '../children/initials.ts'
import { hitsWithin, wordsOf } from '../segment-words.ts'
import { plainWord } from '../undisguise.ts'
import { cipheredNames } from './ciphered-names.ts'
import { piecedNames } from './pieced-names.ts'
import { splitNames } from './split-names.ts'

export interface FoundPlatform {
  start: number
  end: number
  platform: Platform
  /** False where the word could be an ordinary one. */
  plain: boolean
}

const kept = keepBySegment<FoundPlatform[]>()
/** What makes "signal", "line" or "snap" an app: "on Signal", "my snap", "via Telegram", "Snap:". */
const LEAD =
  /(?:\b(?:on|onto|to|for|via|over|by|through|using|my|your|our|use|have|en|por|no|na|pelo|pela|mi|su|meu|minha|sur|mon|ma|votre|avez|as|utilisez|sou|nan|gen|qua|tren|dung|xai|co|nhan|goi|app)|علي|عبر|в|через|用|上|मा)\s(?:the\s)?$/

/** "no Face", "pelo whats": short names of Portuguese and Spanish chat. */
const IBERIAN_LEAD =
  /\b(?:lap group|tao group|vao group|co group|mo group|lap nhom|tao nhom|vao nhom|co nhom|nhan|ib|kb|qua|tren|videollamada de|videochamada de|chamada de|llamada de|mensaje de|grupo de|un|um|no|do|ao|pelo|por|x|sur|sou|via|avez|as|pal|pro|num|en|el|del|al|meu|mi|seu|su|tu)\s(?:el\s)?$/
/** Names that are also words: after "on", "via", "no", "por" they are the app. */
const NAMED = new Set(['discord', 'discor', 'telegram', 'messenger'])
const NEAR_LEAD =
  /\b(?:on|onto|my|ur|via|en|al|por|x|no|na|pelo|pro|pal|num|over|meu|mi|mon|sur|sou|nan|qua|tren|3al|bel|bil)\s(?:el |le )?$/
/** What one does on a platform and not in science class. */
const SOCIAL =
  /\b(?:duet|stitch|clips?|trend|viral|follow|dms?|add|msg|messages?|live|handle|story|stories|streaks?|snaps?|likes?|sigan|sigue|segue|sigam|agreg\w+|baile|dance|hashtag|tag)\b|#/
const PROPER = new Set(['discord', 'telegram', 'messenger'])

/** Within a sentence, and no part of a title ("Hand Signal Rules", "the Stop Signal"). */
const PROPER_ALONE = new Set(['signal', 'threads', 'snap', 'kik'])
function isCapitalAlone(segment: Segment, start: number): boolean {
  if (start <= sentenceAt(segment, start).start + 1) return false
  const at = spanIn(segment, start, start + 1).start
  const [before, behind] = [
    segment.original.slice(Math.max(0, at - 20), at),
    segment.original.slice(at, at + 24),
  ]
  return /(?:^|[^\p{L}])\p{Ll}[\p{L}'’-]*[ ¿?]{1,3}$/u.test(before) && !/^\p{L}+ \p{Lu}/u.test(behind)
}

function isApp(segment: Segment, start: number, end: number, word: string): boolean {
  const text = segment.folded.text
  const lead = LEAD.test(text.slice(Math.max(0, start - 14), start))
  const labelled = /^\s?(?::|=|\s(?:is|es|e|app|group|id|account|handle|name|chat|server|dms?|me)\b)/.test(
    text.slice(end, end + 12),
  )
  if (word === 'face' || word === 'whats' || word === 'wp')
    return (
      IBERIAN_LEAD.test(text.slice(Math.max(0, start - 20), start)) &&
      !/^\sto\b/.test(text.slice(end, end + 4)) &&
      !/\b(?:d'?|d |juste |maison )en\s$/.test(text.slice(Math.max(0, start - 12), start)) &&
      !(
        /\ben\s$/.test(text.slice(Math.max(0, start - 4), start)) &&
        /^\s(?:d[eu']|des|l')/.test(text.slice(end, end + 4))
      )
    )
  // A capital within a sentence makes it a name, where words are not all in capitals.
  if (PROPER.has(word) && isTitleCase(segment, start) && start > sentenceAt(segment, start).start + 1)
    return true
  if (PROPER_ALONE.has(word) && isTitleCase(segment, start) && isCapitalAlone(segment, start)) return true
  if (
    word === 'x' &&
    isCapital(segment, start) &&
    /^\s(?:account|profile|post|handle)\b/.test(text.slice(end, end + 9))
  )
    return true
  if (word === 'line' && isCapital(segment, start) && /[\u4e00-\u9fff]$/.test(text.slice(0, start).slice(-1)))
    return true
  if (word === 'ig' && labelled) return true
  if (word === 'tt' || word === 'sc')
    return (
      NEAR_LEAD.test(text.slice(Math.max(0, start - 10), start)) &&
      SOCIAL.test(text.slice(sentenceAt(segment, start).start, sentenceAt(segment, start).end))
    )
  if (
    word === 'messenger' &&
    /\b(?:gen|avez|as|tiene|tienes|usa|usas|tem|co|xai|dung|un|bel|bil|3al|do you use|u use|have)\s$/.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return true
  if (NAMED.has(word) && NEAR_LEAD.test(text.slice(Math.max(0, start - 10), start))) return true
  if (word.length <= 2)
    return (
      lead && (word !== 'x' || isCapital(segment, start)) && !/^[\s]?[=+\d(]/.test(text.slice(end, end + 2))
    )
  if (
    word === 'snap' &&
    /\b(?:un|yon|ton|son|leur|o|um|le|el|do|du)\s$/.test(text.slice(Math.max(0, start - 6), start))
  )
    return isCapital(segment, start)
  if (word === 'zap' && IBERIAN_LEAD.test(text.slice(Math.max(0, start - 10), start))) return true
  if (word === 'snap' || word === 'snaps' || word === 'gram' || word === 'zap') return lead || labelled
  const waved = word === 'signal' && /^\sme\b/.test(text.slice(end, end + 4))
  return isCapital(segment, start) && (lead || (labelled && !waved))
}

/** "S.n.a.p": nobody sets an ordinary word apart; a short form is all capitals. */
function isSetApart(segment: Segment, start: number, end: number): boolean {
  if (!/^[a-z](?:[.\-_*' ]{1,2}[a-z]){3,}$/.test(segment.folded.text.slice(start, end))) return false
  const span = spanIn(segment, start, end)
  return /[a-z]/.test(segment.original.slice(span.start, span.end))
}

function isCapital(segment: Segment, start: number): boolean {
  const c = segment.original.charAt(spanIn(segment, start, start + 1).start)
  return c !== c.toLowerCase() || c.toUpperCase() === c.toLowerCase()
}

function isTitleCase(segment: Segment, start: number): boolean {
  const from = spanIn(segment, start, start + 1).start
  const line = segment.original.slice(Math.max(0, from - 2), from)
  return /^[A-Z][a-z]/.test(segment.original.slice(from, from + 2)) && !line.includes('\n')
}

/** Where the hits of each platform's lists are, looked up once. */
const LISTS = PLATFORMS.map((platform) => ({
  platform,
  plain: categoryIndex(`platform:${platform.id}`),
  maybe: platform.words ? categoryIndex(`maybe:${platform.id}`) : -1,
}))

const SCHOOL_LINE =
  /(?:-|\b(?:car|bus|trip|attendance|front|help|tip|hot|lunch|finish|start|pick ?up|drop ?off|dotted|office)\s)$/
const ANY_THING = /^\s(?:cois|cs|cois|uma?\b|dia|hora|pesso|moment|duvid|proble|altura)/
const WORD_ROW = /^(?:snap|we|face|what'?s|tik|tic|tele|you),\s/
const NONE: readonly Hit[] = []

export function platformsIn(segment: Segment): readonly FoundPlatform[] {
  const known = kept.get(segment)
  if (known) return known
  const found: FoundPlatform[] = []
  const { tokens, hits } = wordsOf(segment)
  if (tokens.length > 0) {
    for (const { platform, plain, maybe } of LISTS) {
      for (const h of hits[plain] ?? NONE) {
        // "Snap, chat, ship": words in a row.
        if (h.tokens > 1 && WORD_ROW.test(segment.folded.text.slice(h.start, h.end))) continue
        found.push({ start: h.start, end: h.end, platform, plain: true })
      }
      if (maybe < 0) continue
      for (const h of hits[maybe] ?? NONE) {
        const written = segment.folded.text.slice(h.start, h.end)
        const word = /^[a-z]*[0-9][a-z0-9]*$/.test(written) ? (plainWord(written) ?? written) : written
        // "Z@p", "f@ce": nobody writes an ordinary word so.
        const veiled = /^[a-z]{1,4}[@$€][a-z]{1,8}$/.test(written)
        found.push({
          start: h.start,
          end: h.end,
          platform,
          plain:
            h.backwards === true ||
            veiled ||
            isSetApart(segment, h.start, h.end) ||
            isApp(segment, h.start, h.end, word),
        })
      }
    }
    const acrostic = acrosticIn(segment)
    if (acrostic) found.push({ ...acrostic, plain: true })
    for (const ciphered of cipheredNames(segment)) found.push({ ...ciphered, plain: true })
    for (const pieced of piecedNames(segment)) found.push({ ...pieced, plain: true })
    for (const split of splitNames(segment))
      if (!found.some((one) => one.plain && one.start <= split.start && one.end >= split.end))
        found.push({ ...split, plain: true })
    const { text } = segment.folded
    for (let i = found.length - 1; i >= 0; i--) {
      // "Qq coisa" is "anything" in a Brazilian chat.
      if (found[i]!.platform.id === 'qq' && ANY_THING.test(text.slice(found[i]!.end, found[i]!.end + 10))) {
        found.splice(i, 1)
        continue
      }
      // "The car-line tag": a line of a school day.
      if (
        found[i]!.platform.id === 'line' &&
        SCHOOL_LINE.test(text.slice(Math.max(0, found[i]!.start - 12), found[i]!.start))
      ) {
        found.splice(i, 1)
        continue
      }
      // The host of an address is a link's business.
      // and "Twitter-style" is only like it.
      if (
        /^(?:\.[a-z]{2}|[- ](?:style|styled|like post|themed|inspired)\b|[包架签袋]|邮箱|郵箱|信箱|糖)/.test(
          text.slice(found[i]!.end, found[i]!.end + 12),
        )
      )
        found.splice(i, 1)
    }
    found.sort((a, b) => a.start - b.start)
  }
  kept.set(segment, found)
  return found
}

/** The sentence names a page or account of the school's register, also in words ("facebook dot com slash …"). */
export function namesOfficialPage(reading: Reading, segment: Segment, at: number): boolean {
  const { handles } = reading.facts.public.registers
  if (handles.size === 0) return false
  const sentence = sentenceAt(segment, at)
  const words = segment.folded.text.slice(sentence.start, sentence.end + 60)
  for (const handle of handles) if (handle.length > 3 && words.includes(handle)) return true
  return false
}

const MINE_BEFORE =
  /(?:\b(?:my|mi|mis|meu|meus|minha|mon|ma|mes)\s(?:(?!(?:on|in|at|to|en|no|na|em|sur|sou|for|e|y|and|i|is)\s)[\p{L}]+\s){0,2}|(?:मेरो|मेरै|mero|merai)\s(?:[\p{L}\p{M}]+\s){0,2}|(?:мои|мои|моя|мою|моем|моеи|свои|свою|своем|своеи)\s(?:[\p{L}]+\s){0,2}|(?:у (?:себя|меня)|к себе)\s(?:(?:в|во|на)\s)?(?!портал)(?:[\p{L}]+\s)?|(?:личн(?:ои|ую|ом|ыи)|свое(?:и|м)|свою)\s(?:личн\p{L}{2,3}\s)?(?:страни\p{L}{2,4}|профил\p{L}{1,2}|аккаунте?|канале?|блоге?)\s(?:в\s|во\s)?|chez moi sur\s|我(?:那个|自己)?(?:的|个人的?|私人的?|自己的?|们?的?个人)?|我(?!看|见|发现|听|们|建议)[^,.!?\n家妈爸人您你]{1,12}(?:私人|个人)的?|(?<![他她您你])自己(?:那个)?(?:的|个人的?|私人的?)?|عندي\s(?:علي\s|ع\s?|في\s)?)$/u
const MINE_AFTER =
  /^(?:\s(?:(?:prive|pesonel)\s)?(?:pa )?(?:mwen|m)\b(?!\s(?:ap|pral|ka|te))|\s(?:rieng |ca nhan )?(?:cua )(?:toi|minh|co|thay|em)\b|\s(?:em|minh|toi|ca nhan|rieng)\b|\s(?:الخاص بي|الخاصه بي|حقي|تبعي|بتاعي|الشخصي)|\spessoal|\spersonnel|\sperso\b|\spersonal\b)/

export const I_DID = /(?:^|\s)(?:म|मैले)\s|(?:छु|ँ)(?![\u0900-\u097f])/

function sentenceText(segment: Segment, at: number): string {
  const { start, end } = sentenceAt(segment, at)
  return segment.folded.text.slice(start, end)
}

/** "My own Facebook", "sou WhatsApp mwen": the writer's. */
export function isOwnPlatform(segment: Segment, p: FoundPlatform): boolean {
  const { text } = segment.folded
  if (
    /(?:ي|تي)$/.test(text.slice(p.start, p.end)) &&
    /^(?:واتسابي|واتسي|سنابي)/.test(text.slice(p.start, p.end))
  )
    return true
  const { start, end } = withBracket(text, p)
  const before = text.slice(Math.max(0, start - 40), start)
  if (start < p.start && CALLED_ELSE.test(before)) return true
  // "आफ्नो" is the doer's own: mine, where I am the doer.
  if (/आफ्न[ोै]\s(?:[\u0900-\u097f]+\s)?$/.test(before)) return I_DID.test(sentenceText(segment, p.start))
  return MINE_BEFORE.test(before) || MINE_AFTER.test(text.slice(end, end + 24))
}

/** "My own page (Instagram, you know)": what stands in brackets is told of what stands before them. */
export function withBracket(text: string, p: Span): Span {
  const before = text.slice(Math.max(0, p.start - IN_BRACKET), p.start)
  const open = before.lastIndexOf('(')
  if (open < 0 || /[)\n]/.test(before.slice(open))) return p
  const close = text.slice(p.end, p.end + IN_BRACKET).indexOf(')')
  return close < 0 ? p : { start: p.start - before.length + open, end: p.end + close + 1 }
}
const IN_BRACKET = 24
/** A nickname before the bracket: "自己的小红薯(就是小红书)". */
const CALLED_ELSE = /(?:我|(?<![他她您你])自己)的?[\u3400-\u9fff]{1,5}$/u

/** What may stand between "get", "make" and the platform itself. */
const ARTICLES =
  /^[\s-]?(?:(?:an?|the|un|una|um|uma|une|le|la|el|yon|on|en|no|na|sur|sou|up|their|his|her|own|his own|her own|their own|себе|еи|ему|им|свои|в|на|на свои|一个|个|上|cho|mot|vous|toi|te|leur|lui|yon|حساب|علي|فيديو|story|reel|new|nuevo|novo|own|propio|propia|proprio|propria|propre|de|de um|short|quick|su|sua|seu|tu|teu|tua|son|sa|il|il yo|ton|ta)\s?){0,3}$/

const OBJECT_FIRST = /^\s(?:मा\s|नयाँ\s|आफ्नै?ो?\s|पनि\s)?[\u0900-\u097f]$/

/** "Get Facebook", "make a TikTok", "заведите дочке инстаграм": the platform itself is what is got or made. */
export function isGoverned(segment: Segment, verbs: readonly Span[], p: Span): boolean {
  const { text } = segment.folded
  return verbs.some((v) => {
    // Nepali says what is opened before it says "open".
    if (v.start >= p.end) return OBJECT_FIRST.test(text.slice(p.end, v.start + 1))
    if (v.end > p.start || p.start - v.end > 30) return false
    const child = hitsWithin(segment, 'learner', v.end, p.start)[0]
    const between = child
      ? text.slice(v.end, child.start) + text.slice(child.end, p.start)
      : text.slice(v.end, p.start)
    return ARTICLES.test(between) || (child !== undefined && between.length < 14)
  })
}
