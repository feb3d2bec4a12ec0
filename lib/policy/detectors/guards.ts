/**
 * What turns a sentence around. Denial must stand before what it denies and in the same clause (in Nepali it may
 * follow); quotations, lessons and policy reminders cover the sentence.
 */
import { type Segment, sentenceAt, spanIn } from '../read-message.ts'
import { hasWithin, hitsWithin } from './segment-words.ts'

const REACH = 48
export const LONG_REACH = 110
const NEW_CLAUSE =
  /[;:—]|\b(?:but|so(?! (?:rieng|dien|may|cua|nha|ca nhan|di dong|phone|sdt))|please|just|then|instead|pero|asi que|mejor|mais|mas|porem|donc|alors|men|because|porque|parce que|paske|puisque)\b|لان|потому|لكن|لذلك|बरु|तर|nhung|,\s?(?:ann|bora|vamos|viens|venez|passons|let'?s|hop|go)\b|,\s?(?:даваи|го\s|咱|我|就|来|用|加|上|去|改|换|直接|还是)|但|所以|请|而是|но|поэтому|лучше|(?:\b(?:here|aqui|ici|isit(?: la)?|o day|yaha)|这(?:里|儿)|здесь|тут|هنا|यहाँ)\s?[,;،，](?!\s?(?:on|or|nor|en|no|sur|ni|ou|nem|sou|tren|hay|в|или|ни|на|على|او|ولا|ma|wa)(?:\s|$))(?!\s?[也或在])/
/** In Nepali, whatever its letters. */
const NEPALI_NO =
  /[\u0900-\u097f]|^(?:[a-z]+(?:d(?:ai|i)na[nu]?|d(?:ai|i)nan|i(?:nn|n)a|ch?h?aina|xaina)|hoina|hunna|na[a-z]{2,}(?:nus|nuhos|nu|nuhola|os))$/

/** `reach`: how far before the words a denial may stand; a platform comes late in its sentence. */
export function isDenied(segment: Segment, start: number, end: number, reach = REACH): boolean {
  const sentence = sentenceAt(segment, start)
  const text = segment.folded.text
  const invites = hitsWithin(segment, 'not-denial', sentence.start, sentence.end)
  const denials = hitsWithin(segment, 'negation', sentence.start, sentence.end).filter(
    (n) =>
      !invites.some((i) => i.start < n.end && n.start < i.end) &&
      !isPortugueseNo(segment, n.start, n.end) &&
      !isVietnamese(segment, n.start, n.end) &&
      !isFrenchWhose(segment, n.start, n.end),
  )
  for (const denial of denials) {
    if (isSpanishPara(segment, denial.start, denial.end)) continue
    if (denial.end <= start && start - denial.end <= reach && !NEW_CLAUSE.test(text.slice(denial.end, start)))
      return true
    if (denial.start < end && denial.end > start) return true
    if (denial.start >= end && NEPALI_NO.test(text.slice(denial.start, denial.end))) return true
  }
  return false
}

/** "Dont le nom": whose name. */
function isFrenchWhose(segment: Segment, start: number, end: number): boolean {
  const { text } = segment.folded
  return (
    text.slice(start, end) === 'dont' &&
    /^\s(?:l[ae]s?|l'|on|ils?|elles?|nous|vous|je|j'|une?|ce|sa|ses)(?!\p{L})/u.test(text.slice(end, end + 7))
  )
}

/** "Nốt nhạc" is a note of music, "nào" which: their accents gone, they look like denials. */
function isVietnamese(segment: Segment, start: number, end: number): boolean {
  if (!/^(?:not|nao|no|ne|ni|pa)$/.test(segment.folded.text.slice(start, end))) return false
  const span = spanIn(segment, start, end)
  const written = segment.original.slice(span.start, span.end).normalize('NFKC').toLowerCase()
  return /[àáảạăâèéẻẹêìíòóỏọôơ\u1ea0-\u1ef9]/.test(written)
}

const SPANISH =
  /\b(?:los|las|una|que|mis|del|con|por|chicos|ustedes|usted|tarea|aca|aqui|manana|vean|miren|busquen|suban|hagan|metan(?:se)?|entren|graben|clase|como)\b/

/** "Pa' la tarea" is "para" to a Mexican, "not" to a Haitian. */
function isSpanishPara(segment: Segment, start: number, end: number): boolean {
  const { text } = segment.folded
  if (text.slice(start, end) !== 'pa') return false
  if (text.charAt(end) === "'") return true
  if (
    !/^\s(?:la|el|los|las|que|q|ke|mi|tu|su|lo|este|esta|ver|manan|hoy|tod|mart|mierc|juev|viern|lunes|clase)/.test(
      text.slice(end, end + 7),
    )
  )
    return false
  const sentence = sentenceAt(segment, start)
  return SPANISH.test(text.slice(sentence.start, sentence.end))
}

/** Where "not" is another word. */
const PORTUGUESE =
  /\b(?:uma|nao|voces?|pelo|pela|meu|minha|pra|ao contrario|aos|dela|dele|tambem|leia|chamo|chama|chamem|procurem|vejam|entrem)\b/

/** In Portuguese "no" is "in the": a word before it, a place right after it. */
function isPortugueseNo(segment: Segment, start: number, end: number): boolean {
  const text = segment.folded.text
  if (text.slice(start, end) !== 'no') return false
  const said = sentenceAt(segment, start)
  if (PORTUGUESE.test(text.slice(said.start, said.end))) return true
  const before = /([\p{L}]+)["')]?\s$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]
  if (!before)
    return /^\s(?:fim|dia|sabado|domingo|proximo|inicio|final|mes|ano|recreio|patio|ginasio|caderno|livro|portal)\b/.test(
      text.slice(end, end + 12),
    )
  if (
    /^(?:is|are|has|have|had|got|with|but|there|and|please|use|of|s|was|means|or|say|says|need|needs|want|wants|found|see|saw|absolutely|y|pero|que|si)$/.test(
      before,
    )
  )
    return false
  return /^\s(?:[a-z]+[\d@$€][a-z\d]+|\d[a-z]{3,}|(?:[a-z][\s.*_-]){3}[a-z]|lnsta\w*|tique|tic|face|feice|wpp|whats|wsp|insta\w*|linkedin|reddit|threads|meu|seu|nosso|grupo|whatsapp|facebook|instagram|insta|tiktok|snapchat|snap|telegram|youtube|zap|messenger|twitter|discord|portal|telemovel|celular|mural|direct|privado|pv|inbox|dm|signal|viber|blog|aplicativo|app|site|programa|perfil|canal)\b/.test(
    text.slice(end, end + 16),
  )
}

/** Inside quotation marks that opened in this sentence. */
export function isQuoted(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const before = segment.folded.text.slice(Math.max(sentence.start - 80, 0), start)
  let open = 0
  for (let i = before.indexOf('"'); i >= 0; i = before.indexOf('"', i + 1)) open++
  if (segment.folded.text.indexOf('》', start) >= 0 && before.lastIndexOf('《') > before.lastIndexOf('》'))
    return true
  return open % 2 === 1 && segment.folded.text.indexOf('"', start) >= 0
}

/** Words looked at as words (what they are is said first), or nobody goes online. */
export function isWordStudy(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const from = Math.max(0, sentence.start - 60)
  return hasWithin(segment, 'word-study', from, start) || hasWithin(segment, 'unplugged', from, sentence.end)
}

export function isLesson(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const { text } = segment.folded
  return hitsWithin(segment, 'lesson', Math.max(0, sentence.start - 60), sentence.end).some(
    (h) => !NO_LESSON.test(text.slice(Math.max(0, h.start - 22), h.end)),
  )
}
/** "Le cuento": I tell you; "when she finishes the chapter": a time. */
const NO_LESSON =
  /\b(?:(?:le|les|te|se lo) cuento|(?:finish\w*|acab\w+|termin\w+|fini\w*) (?:(?:the|this|her|his|el|o|le|este) )?(?:chapter|capitulo|chapitre|chapit))$/

const TAKEN_UP =
  /\b(?:accepted|i'?ll accept|gladly|of course|happily|sure|con gusto|claro que si|ya la acepte|acepte|com prazer|aceitei|avec plaisir|j'ai accepte|m aksepte|dong y)\b|قبلت|स्वीकार गरे|通过了|同意了|принял|с радостью/

/** "Thanks for offering to connect on Facebook, but we keep to the portal": the other's offer, not taken up. */
export function isDeclined(segment: Segment, start: number): boolean {
  const { length } = segment.folded.text
  const sentence = sentenceAt(segment, start)
  if (!hasWithin(segment, 'offered', sentence.start, sentence.end)) return false
  const next = sentence.end < length ? sentenceAt(segment, sentence.end) : sentence
  const until = next.end < length ? sentenceAt(segment, next.end).end : next.end
  if (TAKEN_UP.test(segment.folded.text.slice(sentence.start, until))) return false
  return (['declines', 'negation', 'portal', 'here-only'] as const).some((kind) =>
    hasWithin(segment, kind, sentence.start, until),
  )
}

/** Platforms spoken about, not used: on paper, in a debate, as advice to parents. */
export function isUnplugged(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const from = Math.max(0, sentence.start - 60)
  return (
    hasWithin(segment, 'unplugged', from, Math.min(segment.folded.text.length, sentence.end + 60)) ||
    hasWithin(segment, 'parenting', sentence.start, sentence.end) ||
    // "Check phones for it; they are too young."
    (segment.folded.text.slice(sentence.end - 2, sentence.end + 1).includes(';') &&
      hasWithin(segment, 'parenting', sentence.end, Math.min(segment.folded.text.length, sentence.end + 70)))
  )
}

export function isPolicyTalk(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  return hasWithin(segment, 'policy', sentence.start, sentence.end)
}
