/** Words that look like a denial and are none: another language's, another word's, half of a question, a courtesy. */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt, spanIn } from '../read-message.ts'
import { hasWithin } from './segment-words.ts'

export function isNoDenial(segment: Segment, n: Span): boolean {
  const { text } = segment.folded
  const word = text.slice(n.start, n.end)
  const after = text.slice(n.end, n.end + 24)
  return (
    isVietnamese(segment, n, word) ||
    (word === 'no' &&
      (/^ (?:cap|joke|kidding|lie|offense|worries|doubt|biggie|wonder)\b/.test(after) ||
        isPortugueseNo(segment, n) ||
        isNamedNo(text, n))) ||
    (word === 'ni' && isNepaliToo(segment, n)) ||
    (word === 'dont' && FRENCH_WHOSE.test(after)) ||
    (word === 'pa' && isHaitianBy(text, n)) ||
    (word === 'pas' && DANCE_STEP.test(text.slice(Math.max(0, n.start - 12), n.end + 10))) ||
    (word === 'не' && / ли /.test(`${after} `)) ||
    (word === 'stop' && /^ (?:by|in at)\b/.test(after)) ||
    (word === 'لا' && /^ (?:خلي|باس|شك)/.test(after)) ||
    A_CLASS.test(word) ||
    A_TOWN.test(word + after) ||
    (HAN.test(word) && isChineseOther(text, n)) ||
    (WITHOUT.test(word) && FAIL.test(after)) ||
    isDoNotYouThink(segment, n, after)
  )
}

/** In Nepali "ni" is "too". */
function isNepaliToo(segment: Segment, n: Span): boolean {
  const { start, end } = sentenceAt(segment, n.start)
  return hasWithin(segment, 'romanised-nepali', start, end)
}
/** "Le pas de danse". */
const DANCE_STEP =
  /\b(?:le|un|ce|du|au|premiers?|petits?|grand|quelques|les|des|vos|ses) pas |pas (?:de (?:danse|deux|cote|basque|valse)|chasse|a pas)\b/
/** "5èm": the fifth, and not "sem". */
const A_CLASS = /^\d+em$/
/** नगरपालिका, नगर: a town, and not "do not". */
const A_TOWN = /^नगर(?:पालिका|को|मा|का|भर)/
const WITHOUT = /^(?:without|sin|sem|sans|san|без|بدون|دون|khong|बिना)$/
/** "Sin falta", "без исключения": all the more. */
const FAIL =
  /^ (?:fail|exception|doubt|falta|excep|demora|duda|faute|mank|eksepsyon|исключени|сомнени|промедлени|استثناء|شك|تاخير|ngoai le)/
const FRENCH_WHOSE = /^\s(?:l[ae]s?|l'|on|ils?|elles?|nous|vous|je|j'|une?|ce|sa|ses)(?!\p{L})/u

/** "Nốt nhạc" is a note of music, "nào" which: their accents gone, they look like denials. */
function isVietnamese(segment: Segment, n: Span, word: string): boolean {
  if (!/^(?:not|nao|no|ne|ni|pa)$/.test(word)) return false
  const span = spanIn(segment, n.start, n.end)
  const written = segment.original.slice(span.start, span.end).normalize('NFKC').toLowerCase()
  return /[àáảạăâèéẻẹêìíòóỏọôơ\u1ea0-\u1ef9]/.test(written)
}

const PORTUGUESE =
  /\b(?:uma|nao|voces?|pelo|pela|meu|minha|pra|ao contrario|aos|dela|dele|tambem|leia|chamo|chama|chamem|procurem|vejam|entrem)\b/
/** Whole words only Portuguese has; "com", "em" and "os" are few letters, and so must be two. */
const PORTUGUESE_TOO =
  /(?<![.\p{L}])(?:quem|hoje|amanha|ate|escolham|façam|facam|turma|voce|nossos?|nossas?|seus?|teus?|eles?|elas?|fazer|sao|cria[rm]?|vcs?|feito|abram|postem|gravem|todos|da|do|na|nas|nos|digam|leiam|liguem|cadastro|vou|vamos|existe|com|em|os|as|dos|das|ao|um|e)(?![.\p{L}])/gu
const PORTUGUESE_LETTER = /[ãõçâêô]|lh[aeo]/i
/** Nobody who writes Portuguese writes these. */
const NOT_PORTUGUESE =
  /(?<!\p{L})(?:the|we|you|is|are|and|please|our|for|of|with|my|el|los|las|una|y|con|del|al|pero|ustedes|usted|hay|mi|lo|le|les|aqui no|alla)(?!\p{L})/u

/** In Portuguese "no" is "in the": a word before it, a place right after it. */
function isPortugueseNo(segment: Segment, n: Span): boolean {
  const text = segment.folded.text
  const said = sentenceAt(segment, n.start)
  const sentence = text.slice(said.start, said.end)
  if (PORTUGUESE.test(sentence)) return true
  if (!NOT_PORTUGUESE.test(sentence)) {
    const span = spanIn(segment, said.start, said.end)
    if (PORTUGUESE_LETTER.test(segment.original.slice(span.start, span.end).normalize('NFC'))) return true
    if (new Set(sentence.match(PORTUGUESE_TOO)).size >= 2) return true
    if (
      /\p{L}+(?:[ae]mos|[ae]m|[ae]m-[smln]\p{L}+|o-(?:lhe|vos|te)|e-me)\s$/u.test(
        text.slice(said.start, n.start),
      )
    )
      return true
  }
  const before = /([\p{L}]+)["')]?\s$/u.exec(text.slice(Math.max(0, n.start - 20), n.start))?.[1]
  if (!before) return PORTUGUESE_PLACE.test(text.slice(n.end, n.end + 12))
  if (BEFORE_NO.test(before)) return false
  return PORTUGUESE_APP.test(text.slice(n.end, n.end + 16))
}
const PORTUGUESE_PLACE =
  /^\s(?:fim|dia|sabado|domingo|proximo|inicio|final|mes|ano|recreio|patio|ginasio|caderno|livro|portal)\b/
const BEFORE_NO =
  /^(?:is|are|has|have|had|got|with|but|there|and|please|use|of|s|was|means|or|say|says|need|needs|want|wants|found|see|saw|absolutely|y|pero|que|si)$/
const PORTUGUESE_APP =
  /^\s(?:[a-z]+[\d@$€][a-z\d]+|\d[a-z]{3,}|(?:[a-z][\s.*_-]){3}[a-z]|lnsta\w*|tique|tic|face|feice|wpp|whats|wsp|insta\w*|linkedin|reddit|threads|meu|seu|nosso|grupo|whatsapp|facebook|instagram|insta|tiktok|snapchat|snap|telegram|youtube|zap|messenger|twitter|discord|portal|telemovel|celular|mural|direct|privado|pv|inbox|dm|signal|viber|blog|aplicativo|app|site|programa|perfil|canal)\b/

/** 'Comment "yes" or "no"'. */
const isNamedNo = (text: string, n: Span): boolean =>
  /["']$/.test(text.slice(0, n.start)) && /^["']/.test(text.slice(n.end, n.end + 1))

/** In Haitian "pa" is also "by" ("voye l pa WhatsApp"), "of them" ("paj pa yo"), "per" ("pa gwoup"). */
function isHaitianBy(text: string, n: Span): boolean {
  const after = text.slice(n.end, n.end + 22)
  if (/^ (?:yo|mwen|nou) (?:sou|nan|ki)\b|^ (?:gwoup|ekip) (?:ap|pral|dwe|pou)\b/.test(after)) return true
  const before = text.slice(Math.max(0, n.start - 50), n.start)
  return (
    (/\b(?:pase|voye|(?:ban|voye|rele|kontakte|ekri) (?:li|l|m|mwen|nou))\s$/.test(before) ||
      (/\b(?:voye|pase|resevwa|ban|kontakte|mande|pale|rele)\s[^.,;!?]{1,40}$/.test(before) &&
        !/\b(?:isit|sit|portay|potay|lekol|biwo)(?: la| a)?\s$/.test(before))) &&
    /^ (?!(?:sou|nan|pou|janm|gen|bezwen|ka|vle|dwe|fe|we|ekri|sevi|itilize|voye|pale|mete|bliye|ezite)\b)\p{L}/u.test(
      after,
    )
  )
}

const HAN = /[不没沒别勿]/
/** 不妨, 不好意思, 要不, 级别, and a question made of a word and its denial: 能不能, 有没有. */
function isChineseOther(text: string, n: Span): boolean {
  const word = text.slice(n.start, n.end)
  const at = n.start + Math.max(0, word.search(HAN))
  const before = text.charAt(at - 1)
  const after = text.slice(at + 1, at + 4)
  if (text.charAt(at) === '别')
    return /^[的人处墅扭致具]/.test(after) || /[特分级性告个区识差类辨道]/.test(before)
  if (/^(?:好意思|妨|介意|舒服|错|久|管|论|仅|光|同|一会|一定)/.test(after)) return text.charAt(at) === '不'
  if (before === '要' && text.charAt(at) === '不' && !after.startsWith('要')) return true
  return /\p{Script=Han}/u.test(before) && after.startsWith(before)
}

/** "¿No creen que podría …?": asked so that the other agrees. */
function isDoNotYouThink(segment: Segment, n: Span, after: string): boolean {
  if (!YOU_THINK.test(after)) return false
  const { end } = sentenceAt(segment, n.start)
  return segment.folded.text.slice(end - 2, end + 1).includes('?')
}
const YOU_THINK =
  /^ ?(?:you think|creen?\b|cree usted|piensan?\b|les? parece|les? gustaria|acham?\b|pensez|trouvez|croyez|кажется|думаете|хотите|хочешь|считаете|觉得|认为|想|nghi\b|muon|thich|thay (?:la )?|تعتقد|تظن|लाग्दैन)/
