/** "… Ela atende no 603-…", "… Dial it like this: …": what goes on about the one the sentence before names. */
import { foldText } from '#lib/text/fold-text.ts'
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, spanIn } from '../../read-message.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

const starting = (...lists: string[]) =>
  new RegExp(
    `^[^\\p{L}]*(?:(?:and|y|e|et|epi|و|र|và|а|и|но)\\s)?(?:${lists
      .join('|')
      .split('|')
      .map((w) => foldText(w).text)
      .join('|')})(?![\\p{L}\\p{M}])`,
    'u',
  )

/** The one who was spoken of, at the head of a sentence; French "il" often is nobody. */
const THEM = starting(
  "he|she|they|he's|she's|they're|her|his|their",
  'él|ella|ellos|ellas|su',
  'ele|ela|eles|elas',
  'elle|elles|lui|son|sa',
  'il (?:répond|décroche|est joignable|prend|a dit|conduit|passe|peut|habite|sera|se)',
  'li|yo',
  'هي|هو|هم|ترد|يرد|وترد|ويرد|رقمها|رقمه|ورقمها|ورقمه|هاتفها|هاتفه|تجيب|يجيب',
  'उहाँ|उहाँले|उनी|उनले|उहाँको|उनको|wahaa|uhaa|uha',
  'chị ấy|cô ấy|bà ấy|anh ấy|ông ấy|chú ấy|bác ấy|họ',
  'он|она|они|её|его|их',
)
const THEM_HAN = /^[^\p{L}]*[她他](?!们?人)/u
/** What is dialled, asked, reached, with nobody named. */
const DIALLED = starting(
  'dial|ring|call|text|try|phone|the number|that number|number|you can reach|reach|best number|evenings|mornings',
  'marque|marquen|llame|llamen|pruebe|el número|número|se le|la encuentra|lo encuentra',
  'disque|ligue|liguem|o número|número|o telefone|atende|responde',
  'composez|appelez|faites|le numéro|numéro|on peut|joignable',
  'fè|rele|konpoze|nimewo a|nimewo',
  'اطلبوا|اتصلوا|اتصل|اتصلي|الرقم|رقم|والرقم|يمكن الاتصال',
  'यसरी|डायल|नम्बर|फोन|कल|yasari|number',
  'bấm|gọi|số|cứ gọi|cứ bấm|nghe máy',
  'набирайте|наберите|звоните|позвоните|номер|телефон|отвечает|дозвониться',
)
const DIALLED_HAN = /^[^\p{L}]*(?:这样拨|拨|打|号码|电话|可以打|晚上打|请拨)/u
/** The writer's own doing, in languages whose verbs say so without a pronoun. */
const FIRST_PERSON =
  /(?<![\p{L}])(?:atendo|uso|ligo|chego|estarei|contestare|atiendo|manejo|llego|estare|ارد|اجيب|استقبل|اكون|возьму|подниму|отвечаю|буду|उठाउछु|उठाउँछु|हुन्छु)(?![\p{L}\p{M}])/u
const HEAD = 44

export const beginsWithThem = (segment: Segment, { start, end }: Span): boolean => {
  const head = segment.folded.text.slice(start, Math.min(end, start + HEAD))
  return THEM.test(head) || THEM_HAN.test(head)
}

/** Without its marks the Vietnamese evening is "I"; "the best" in Arabic is "I prefer" behind its article. */
export const saysSelf = (segment: Segment, { start, end }: Span): boolean =>
  FIRST_PERSON.test(segment.folded.text.slice(start, end)) ||
  hitsWithin(segment, 'self', start, end).some((h) => {
    const said = segment.folded.text.slice(h.start, h.end)
    if (said.endsWith('الافضل')) return false
    if (said !== 'toi') return true
    const written = spanIn(segment, h.start, h.end)
    return /^t[oô]i$/i.test(segment.original.slice(written.start, written.end).normalize('NFC'))
  })

/** `before`: how many letters stand before the detail in its sentence. */
export function isSaidOfThem(
  reading: Reading,
  segment: Segment,
  sentence: Span,
  start: number,
  before: number,
): boolean {
  if (reading.party === 'family' || before > HEAD) return false
  const { text } = segment.folded
  const head = text.slice(sentence.start, start)
  const goesOn = beginsWithThem(segment, sentence) || DIALLED.test(head) || DIALLED_HAN.test(head)
  return (
    goesOn &&
    !hasWithin(segment, 'school-line', sentence.start, sentence.end) &&
    hitsWithin(segment, 'business', sentence.start, start).length === 0
  )
}
