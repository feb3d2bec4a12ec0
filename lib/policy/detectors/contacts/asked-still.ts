/**
 * "Nous avons bien le 603-… pour vous, est-ce toujours bon ?": who is asked whether a detail still holds is asked about
 * their own. Rare first: a question mark behind the detail, then the words for "still", "changed", "right".
 */
import { foldText } from '#lib/text/fold-text.ts'
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundName, namesIn } from '../children/names.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

const folded = (list: string) =>
  list
    .split('|')
    .map((w) => foldText(w).text)
    .join('|')
const words = (...lists: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${folded(lists.join('|'))})(?![\\p{L}\\p{M}])`, 'u')

const STILL = words(
  'confirm|still|current|changed|change|up to date|correct|right|valid|in use|a good one|working|outdated|out of date',
  'confirma|confirme|confirmar|sigue|siguen|todavía|aún es|vigente|cambió|ha cambiado|cambiado|al día|correcto|válido|actual|actualizado|funciona',
  'confirma|confirme|confirmar|continua|ainda|mudou|certo|correto|válido|atual|atualizado|confere|mantém-se',
  'confirmez|confirmer|toujours|encore|valable|changé|à jour|correct|exact|le bon|bien vous|bien le vôtre',
  'toujou|chanje|kòrèk|mache',
  'ما زلتم|ما زلت|مازلتم|لا زلتم|ما تزال|ما زال|مازال|ما زالت|لا يزال|لا زال|تغير|تغيّر|صحيح|صحيحا|يعمل|فعال|مستخدم',
  'नै हो|अझै|अझ|अहिले पनि|ठीक|सही|फेरिएको|फेरियो|चल्छ|चलिरहेको|बदलिएको|ajhai|thik|sahi|feriyo|feriyeko|chalchha',
  'có đổi|vẫn nghe|có đúng|vẫn là|phải không|còn dùng|còn sử dụng|vẫn dùng|vẫn còn|vẫn đúng|đổi gì|thay đổi|đổi số|đúng không|còn liên lạc|còn xài',
  'ещё|до сих пор|по-прежнему|изменился|не изменился|менялся|сменился|сменили|верно|верен|правильный|правильно|актуален|действует|работает',
)
const STILL_HAN = /还用|还在用|還在用|还是这|还对|有变化|没变|变了|换了|换号|正确|对吗|有效|能打通/u
/** Whoever asks names the one asked, or where the detail is written down; "still 603-…? I am there after six" is a hint. */
const ASKED = words(
  'you|your|yours|we have|on file|the file|our records|our list|the form|the card',
  'usa|usan|utiliza|utilizan|su|sus|usted|ustedes|tenemos|registro|registros|ficha|expediente|lista|tarjeta',
  'usa|utiliza|seu|sua|senhora|senhor|você|voce|vc|temos|ficha|cadastro|registro|lista',
  'vous|votre|vos|nous avons|avons|dossier|fiche|liste',
  'ou|w|nou gen|nou genyen|dosye|fich|lis|kat',
  'لديك|لديكم|لكم|لك|لدينا|عندنا|عندكم|عندك|ملف|الملف|ملفكم|السجل|سجلاتنا|البطاقة|رقمك|رقمكم|هاتفك|هاتفكم|معكم|معك|تستخدمون|تستخدمين',
  'तपाईं|तपाईंको|तपाईको|तपाइँको|हजुर|हजुरको|रेकर्डमा|हाम्रो|हामीसँग|फाइलमा|tapai|tapaiko|hajur|hajurko|record|hamro|file',
  'anh|chị|anh chị|phụ huynh|hồ sơ|phiếu|nhà mình|gia đình|chúng tôi có|trường có|bác',
  'вы|вас|вам|ваш|ваша|ваше|у нас|карточке|анкете|записан|записано|файле|списке|значится|указан|деле',
)
const ASKED_HAN = /[您你]|登记|档案|记录|我们这|表上/u
const BEHIND = 90
const SHORT = 60
const THIRD =
  /(?<![\p{L}\p{M}])(?:her|hers|his|she|he|their|they|ella|ellos|dela|dele|deles|ela|elle|elles|lui|رقمها|رقمه|उहाँको|उनको|co ay|ba ay|anh ay|ong ay|ее|она|они|их)(?![\p{L}\p{M}])|[她他]/u
/** "Para a senhora", "của chị", "madame": the one who is asked. */
const ASKED_ONE =
  /^(?:senhora|senhor|sra|senora|senor|sr|dona|madame|mme|monsieur|madan|mesye|cua (?:chi|anh|bac|ong|ba|me|bo)|bac|anh chi|दिदी|दाइ|दाजु|भाइ|बहिनी|phu huynh|家长|parent|parents)$/

/** How a Vietnamese calls the reader; names too. */
const CALLED = /^(?:anh|chi|bac|co|chu)$/

/** A question that ends soon, in this sentence or a short one behind it. */
function questionFrom({ folded: { text } }: Segment, sentence: Span, end: number): number {
  const behind = text.slice(end, Math.min(text.length, sentence.end + SHORT, end + BEHIND))
  const at = behind.search(/[?？؟]/u)
  return at < 0 ? -1 : end + at
}

export function isAskedAbout(reading: Reading, segment: Segment, sentence: Span, detail: Span): boolean {
  if (segment.role !== 'body') return false
  const until = questionFrom(segment, sentence, detail.end)
  if (until < 0) return false
  const { text } = segment.folded
  const from = Math.max(sentence.start, detail.start - BEHIND)
  const said = `${text.slice(from, detail.start)} ${text.slice(detail.end, until)}`
  if ((!STILL.test(said) && !STILL_HAN.test(said)) || THIRD.test(said)) return false
  if (!ASKED.test(said) && !ASKED_HAN.test(said)) return false
  const has = (kind: 'self-owns' | 'ask-text' | 'dial-it' | 'business') =>
    hasWithin(segment, kind, from, sentenceAt(segment, until).end)
  if (isMineAfter(segment, sentence)) return false
  if (has('self-owns') || has('ask-text') || has('dial-it') || has('business')) return false
  const isOurs = (name: FoundName) =>
    name.studentIds.every((id) => reading.message.recipientStudents.includes(id))
  const names = namesIn(reading, segment)
  // "Le numéro de la maman d'Amélie", asked of Amélie's own.
  const isAsked = (kin: Span) =>
    ASKED_ONE.test(text.slice(kin.start, kin.end)) ||
    names.some((n) => isOurs(n) && n.start - kin.end < KIN_OF && kin.start - n.end < KIN_OF)
  return (
    hitsWithin(segment, 'kin', from, until).every(isAsked) &&
    names.every(
      (n) => n.start < from || n.end > until || CALLED.test(text.slice(n.start, n.end)) || isOurs(n),
    )
  )
}
const KIN_OF = 6

const IT_IS_ME = new RegExp(
  `^[^\\p{L}]*(?:${folded(
    "it's me|it is me|that's me|that is me|it's mine|that's mine|me again|soy yo|es mío|es el mío|sou eu|é meu|é o meu|c'est moi|c'est le mien|se mwen|se mwen menm|se pa m|se pa mwen|هذا أنا|أنا هنا|هذا رقمي|إنه رقمي|म नै हुँ|म हुँ|मेरै हो|mai hun|ma nai hun|merai ho|em đó|em đây|là em|là em đây|của em đó|là tôi|tôi đây|là cô đây|это я|это мой|он мой|мой",
  )})(?: (?:a|do|nhe|now|ahora|agora|maintenant))?\\s?(?:[.,!;:)]|$)|^[^\\p{L}]*是我(?:的|啦|呀|哦)?(?:[。，！,.!]|$)`,
  'u',
)
const YOURS =
  /(?<![\p{L}\p{M}])(?:your|yours|for you|reach you|su|sus|suyo|seu|sua|teu|votre|vos|le votre|vous joindre|(?:nimewo|telefon) (?:ou|w)|تستخدمونه|رقمك|رقمكم|هاتفك|तपाईंको|तपाईको|हजुरको|tapaiko|cua (?:anh|chi|bac|nha|phu huynh)|ваш|ваша|вашего)(?![\p{L}\p{M}])|[您你]的/u
/** "Do you still have 603-…? It's me": no family's, the writer's. */
export function isMineAfter(segment: Segment, sentence: Span): boolean {
  const { text } = segment.folded
  if (sentence.end >= text.length || !/[?？؟]\s*$/.test(text.slice(sentence.start, sentence.end)))
    return false
  const behind = text.slice(sentence.end, sentence.end + SHORT)
  return IT_IS_ME.test(behind) && !YOURS.test(text.slice(sentence.start, sentence.end))
}

/** "My number is still …, right?": asked or not, it is the writer's. */
const OWN_NUMBER =
  /(?<!\p{L})(?:(?:my|mi|meu|o meu|mon) (?:own |new |cell |nuevo |novo |nouveau )?(?:number|phone|cell|numero|celular|cel|telefono|telefone|portable)|nimewo (?:pa )?mwen|رقمي|मेरो नम्बर|mero number|so cua (?:co|thay|toi|em)|我的(?:号码|电话|手机)|мо[ий] (?:номер|телефон))(?!\p{L})/u
const OWN_REACH = 48
export const saysOwnNumber = (segment: Segment, sentence: Span, detail: number): boolean =>
  isMineAfter(segment, sentence) ||
  OWN_NUMBER.test(segment.folded.text.slice(Math.max(sentence.start, detail - OWN_REACH), detail))
