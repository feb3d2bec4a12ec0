/**
 * Hints at talking elsewhere that name no app: "not through here", "you know where to find me". No phrase hints by
 * itself; it takes two things together, in one sentence or two that stand side by side: where to (out of this app,
 * unseen, the way both know, an app described, a second address) and somebody asked to come, or two of the first kind.
 */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import type { Category } from '../../lexicons/index.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { isDenied, isPolicyTalk, isQuoted, isWordStudy } from '../guards.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'

const MAX_FOUND = 200
const STRONG = ['off-app', 'unseen', 'known-way', 'usual', 'coded-app', 'other-self', 'hint'] as const
const WEAK = ['aside', 'hint-weak', 'discreet', 'cant-here', 'not-reply'] as const
type Kind = (typeof STRONG)[number] | (typeof WEAK)[number]

interface Part extends Span {
  kind: Kind
}

/** "On the other hand", "besides": they say where nothing. */
const OTHER_HAND = /^(?:por otro lado|por outro lado|autre part|ailleurs|di khac|aparte|apart|a part)/
/** "Another way to help" leads nowhere. */
const WAY = /(?:way|manera|forma|via|jeito|maneira|facon|maniere|moyen|jan|fason|طريقه|cach)$/
const PURPOSE = /^\s(?:to|of|de|d|pour|pou|para|pra|ل\p{L}|de)\b/u
const ABSENT =
  /(?:\b(?:is|was|are|were|isn|wasn|be|been|est|suis|etait|etaient|sont|sera|esta|estaba|estuvo|estan|he|she|they|li|yo|khong)|[他她]|今天|हेर|нет)\s?$/
const DAY =
  /^\s?(?:,\s?)?(?:today|yesterday|now|yet|on |this |hoy|ayer|hoje|ontem|aujourd|hier|jodi|yè|اليوم|आज|сегодня|вчера)/
const ONLINE = /\bonline\b|en linea|en ligne|на связи|网上|ऑनलाइन|अनलाइन|trên mạng|tren mang|اونلاين/
const DEVANAGARI = /[\u0900-\u097f]/

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Two different things said, not one found twice. */
const isOther = (a: Part, b: Part) =>
  a.kind !== b.kind &&
  !overlaps(a, b) &&
  a.kind !== 'hint' &&
  b.kind !== 'hint' &&
  !(a.kind === 'coded-app' && b.kind === 'aside')

/** The sentence with its neighbours. */
function around(segment: Segment, sentence: Span): Span {
  const { length } = segment.folded.text
  return {
    start: sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0,
    end: sentence.end < length ? sentenceAt(segment, sentence.end).end : sentence.end,
  }
}

/** Denied before it is said: "please do not write outside the portal"; in Nepali after it. */
function isForbidden(segment: Segment, hit: Part): boolean {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, hit.start)
  const from = Math.max(sentence.start, hit.start - 80)
  const invites = hitsWithin(segment, 'not-denial', from, hit.end)
  return hitsWithin(segment, 'negation', from, sentence.end).some((n) => {
    if (n.start >= hit.end) return DEVANAGARI.test(text.slice(n.start, n.end)) && !isWish(segment, hit, n)
    if (n.end > hit.start || invites.some((i) => overlaps(i, n))) return false
    if (/[,;:]/.test(text.slice(n.end, hit.start))) return false
    return hit.kind !== 'unseen' || hasWithin(segment, 'reach', n.end, hit.start)
  })
}

/** "यहाँ … मिल्दैन" says why not here, it forbids nothing. */
function isWish(segment: Segment, hit: Part, negation: Span): boolean {
  return (
    hit.kind === 'unseen' ||
    STRONG.some((k) =>
      hitsWithin(segment, k, hit.end, sentenceAt(segment, hit.start).end).some((h) => overlaps(h, negation)),
    )
  )
}

function isEmpty(segment: Segment, hit: Part): boolean {
  const { text } = segment.folded
  const words = text.slice(hit.start, hit.end)
  const before = text.slice(Math.max(0, hit.start - 12), hit.start)
  const after = text.slice(hit.end, hit.end + 12)
  if (hit.kind === 'off-app' || hit.kind === 'hint')
    return /^[不别勿]/.test(words) && text.slice(hit.start, hit.end + 2).includes('外')
  if (hit.kind === 'coded-app') return isSchoolApp(segment, hit)
  if (hit.kind !== 'aside' && hit.kind !== 'hint-weak') return false
  if (OTHER_HAND.test(words)) {
    const { start } = sentenceAt(segment, hit.start)
    if (hit.start - start <= 1 || /\b(?:d|par)\s?'?\s?$/.test(before) || /^\s?,/.test(after)) return true
  }
  if (WAY.test(words) && PURPOSE.test(after)) return true
  return ABSENT.test(before) || DAY.test(after)
}

/** "On the class tablets, open the green app with the phone". */
function isSchoolApp(segment: Segment, hit: Span): boolean {
  const { start, end } = sentenceAt(segment, hit.start)
  return SCHOOL_DEVICE.test(segment.folded.text.slice(start, end))
}
const SCHOOL_DEVICE =
  /(?:\b(?:folders?|binder|notebooks?|stickers?|toys?|mural|carpetas?|cuadernos?|pegatinas?|pasta|cadernos?|adesivos?|pochette|cahiers?|autocollants?|katab|tablets?|chromebooks?|ipads?|classroom|computer lab|worksheet)|tablet\p{L}*|tablette\p{L}*|may tinh bang|sala de (?:computo|aula|informatica))(?!\p{L})|планшет|папк\p{L}|тетрад|наклейк|игрушк|تابلت|لوحي|ट्याब|फाइल|कापी|ملف|دفتر|平板|本子|文件夹|贴纸|电脑课|机房/u

/** The school's own place, or a meeting face to face, is where it goes on. */
function isMeeting(segment: Segment, parts: readonly Part[], from: number, to: number): boolean {
  const { text } = segment.folded
  return hitsWithin(segment, 'in-person', from, to).some(
    (h) =>
      !parts.some((p) => overlaps(p, h)) &&
      !/\b(?:than|not at|not in|outside|without|que|qu|del|hors|fuera)\s(?:the |la |le |el |au |en la )?$/.test(
        text.slice(Math.max(0, h.start - 16), h.start),
      ) &&
      !SPOKEN_OF.test(text.slice(Math.max(0, h.start - 40), h.start)) &&
      !/^ ?(?:thong tin|(?:de l'ecole |de la escuela |da escola )?(?:fermee|cerrada|fechada|closed))/.test(
        text.slice(h.end, h.end + 30),
      ),
  )
}
/** "What happened at the meeting": what it is about, not where it goes on. */
const SPOKEN_OF =
  /(?:\b(?:happened|said|aconteceu|rolou|passou|disseram|paso|sucedio|dijeron|hablo|s'est (?:passe|dit)|ete dit|te (?:pase|di)|da (?:noi|xay ra)|xay ra)\b|حدث|صار|قيل|भएको|भनेको|发生|说了?|было|сказали|случилось|произошло)\s?(?:(?:na|no|en|en la|a la|at|at the|in|in the|nan|lors de la|pendant la|trong|o|في|ب|на|в|во)\s)?(?:the |la |el |a |o |l')?$/

const partsWithin = (segment: Segment, kinds: readonly Kind[], span: Span): Part[] =>
  kinds.flatMap((kind) => hitsWithin(segment, kind, span.start, span.end).map((h) => ({ ...h, kind })))

function isSpokenAbout(segment: Segment, at: number, wide: Span): boolean {
  return (
    isQuoted(segment, at) ||
    isWordStudy(segment, at) ||
    isPolicyTalk(segment, at) ||
    hasWithin(segment, 'wary', wide.start, wide.end) ||
    hasWithin(segment, 'fiction', wide.start, wide.end) ||
    IN_NEED.test(segment.folded.text.slice(wide.start, wide.end))
  )
}
/** "If the cost is hard, tell me privately: there is a fund". */
const IN_NEED =
  /(?<!\p{L})(?:hardship|can'?t afford|scholarships?|there is a fund|help with the cost|if (?:the )?(?:cost|money|price|fee)|existe um fundo|ha um fundo|bolsas?|dificuldades? (?:de pagar|financeir\w*)|(?:si|cuando) (?:el )?(?:costo|dinero|precio|pago)|hay un fondo|becas?|difficultes? financieres?|il (?:y a|existe) un fonds|bourses?|gen yon fon|pa ka peye|hoan canh kho khan|co quy)(?!\p{L})|صندوق دعم|ضائقه|منحه|आर्थिक (?:समस्या|कठिनाइ)|经济困难|有基金|补助|материальн\p{L}+ (?:труд|сложн)|есть фонд/u

/** What is said of other children is not said, here or anywhere. */
const OTHERS =
  /\b(?:other|another|anyone else's) (?:child|student|famil|kid|pupil)|\botr[oa]s? (?:alumn|nin|famil|estudiant)|\boutr[oa]s? (?:alun|crianc|famil)|\bautres? (?:eleve|enfant|famille)|\blot (?:timoun|elev|paran)|أطفال آخرين|طلاب آخرين|अरू (?:बच्चा|विद्यार्थी)|其他(?:孩子|学生|同学)|други[ехм]{1,2} (?:дет|учени)/

/** What in this sentence hints at another place, or nothing. */
function hintAt(reading: Reading, segment: Segment, sentence: Span): Part[] | null {
  const { text } = segment.folded
  const wide = around(segment, sentence)
  const usable = (p: Part) => !isEmpty(segment, p) && !isForbidden(segment, p)
  const strong = partsWithin(segment, STRONG, sentence).filter(usable)
  const weak = partsWithin(segment, WEAK, sentence).filter(usable)
  const first = strong[0] ?? weak[0]
  if (!first || isSpokenAbout(segment, first.start, wide)) return null
  if (OTHERS.test(text.slice(wide.start, wide.end)) && strong.length === 0) return null
  const reaches = hitsWithin(segment, 'reach', wide.start, wide.end)
  // A part that says more than it must does not swallow the asking, while a shorter one beside it does not.
  const free = (h: Span, parts: readonly Part[]) => parts.some((p) => h.start < p.start || h.end > p.end)
  const self = (span: Span) =>
    hasWithin(segment, 'self', span.start, span.end) ||
    /\b(?:let'?s|we)\b/.test(text.slice(span.start, span.end))
  const asked = ['ask-me', 'ask-text', 'ask-friend'] as const
  const isAsked = (parts: readonly Part[], span: Span) =>
    reaches.some((h) => h.start >= span.start && h.end <= span.end && free(h, parts)) ||
    (self(span) &&
      asked.some((c: Category) => hitsWithin(segment, c, span.start, span.end).some((h) => free(h, parts))))
  const firm = strong.some((p) => p.kind === 'coded-app' || p.kind === 'other-self')
  const kept = hitsWithin(segment, 'here-only', wide.start, wide.end).some(
    (h) => !strong.some((p) => overlaps(p, h)) && !isDenied(segment, h.start, h.end),
  )
  if (kept) return null
  const meets = !firm && !ONLINE.test(text.slice(sentence.start, sentence.end))
  const others = partsWithin(segment, STRONG, wide).filter(usable)
  const shy = partsWithin(segment, ['cant-here', 'not-reply', 'aside'], wide).filter(usable)
  if (strong.length > 0) {
    const two = strong.some((a) => [...others, ...shy].some((b) => isOther(a, b)))
    const known = strong.some((p) => p.kind === 'known-way') && self(wide)
    const place = strong.some((p) => p.kind === 'off-app' || p.kind === 'unseen' || p.kind === 'hint')
    const matter = place && hasWithin(segment, 'matter', sentence.start, sentence.end)
    const one = matter || isAsked(strong, wide)
    if ((two || known || one) && !(meets && isMeeting(segment, others, sentence.start, wide.end)))
      return strong
  }
  const sent = weak.find((p) => p.kind === 'not-reply')
  if (
    sent &&
    shy.some((p) => isOther(sent, p)) &&
    !(meets && isMeeting(segment, weak, sentence.start, wide.end))
  )
    return [sent]
  if (weak.length === 0) return null
  if (meets && isMeeting(segment, weak, wide.start, wide.end)) return null
  const discreet = weak.filter((p) => p.kind === 'discreet')
  const places = weak.filter(
    (p) => p.kind === 'aside' || (p.kind === 'hint-weak' && !discreet.some((d) => overlaps(d, p))),
  )
  if (places.length > 0 && self(sentence) && (isAsked(places, sentence) || shy.some((p) => free(p, places))))
    return places
  const moves = hitsWithin(segment, 'move-over', sentence.start, sentence.end).some((h) => free(h, discreet))
  return discreet.length > 0 && moves && reading.audience === 'direct' ? discreet : null
}

/** Where one sentence hints at going on elsewhere: its hints together, once. */
export function hintsIn(reading: Reading, segment: Segment): readonly Span[] {
  const out: Span[] = []
  const seen = new Set<number>()
  for (const kind of [...STRONG, ...WEAK]) {
    for (const hit of hitsOf(segment, kind)) {
      const sentence = sentenceAt(segment, hit.start)
      if (seen.has(sentence.start) || out.length >= MAX_FOUND) continue
      seen.add(sentence.start)
      const parts: readonly (Part | Hit)[] | null = hintAt(reading, segment, sentence)
      if (!parts) continue
      const near = hitsWithin(segment, 'reach', sentence.start, sentence.end).slice(0, 1)
      const all = [...parts, ...near]
      out.push({ start: Math.min(...all.map((h) => h.start)), end: Math.max(...all.map((h) => h.end)) })
    }
  }
  return out
}
