/**
 * Addresses described rather than told: "the fruit monkeys like, 77, the curly sign, the word example, a period and what a
 * fisherman throws". The sign by its looks is rare and looked for first; the dot and enough else must stand behind it or
 * before, and the writer's own mailbox must be spoken of.
 */
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { isLesson } from '../guards.ts'
import { hasWithin } from '../segment-words.ts'

const SIGN =
  /\b(?:curly|curled|coiled|loop(?:ed|y)|circled|swirly|spiral|twirly|rolled.up) (?:letter |little )?(?:"?a"?|sign|symbol|character|thing)\b|\b(?:sign|symbol|thing|squiggle) (?:on|above|over) (?:the )?(?:key |number )?(?:2|two)\b|\bshift.{1,5}2\b|\b(?:la |letra |a |signo |simbolo )(?:enroscad[ao]|enrollad[ao]|en espiral|de caracol|con (?:cola|rabito))\b|\ba (?:enrolad\w+|com rab\w+|em espiral)\b|\ba (?:qui tourne|enroule\w*|entoure\w*|en escargot|en spirale|avec une queue)\b|\ba (?:ki )?(?:vlope|woule|tode|anroule|ki gen ke|nan yon won)\b|\b(?:a|ايه?) (?:الملتف|الملفوف|الدائري|المدور|بذيل)|(?:حرف ال?)(?:a |ا )?(?:الملتف|الملفوف|المدور)|(?:घुमाउरो|घुमेको|गोलो|बेरिएको|पुच्छर भएको) (?:a|ए)(?!\p{L})|\ba (?:cuon|xoan|khoanh|vong tron|co duoi)\b|(?:卷起来的|绕圈的|打圈的|转圈的|圈里的|圆圈里的|带尾巴的|弯弯的) ?a|(?:закрученн|завит|скрученн)\p{L}+ (?:букв\p{L}+ )?а(?!\p{L})|(?<!\p{L})а (?:с завитк|с хвост|в кольце|в кружк)\p{L}*|(?:\bvong (?:tron )?(?:co |voi )?chu a\b|\b(?:circle|ring|loop) with an? "?a\b|\bcirculo (?:con una|com um) a\b|\b(?:rond|cercle) avec un a\b|\bwonn? ak yon a\b|دائره (?:فيها|بداخلها) (?:حرف )?a|घेराभित्र a|圈里有?(?:个|一个)?a|(?:круг|кружок|колечко) с (?:буквой )?а(?!\p{L}))|звер\p{L}+ с (?:закрученн|завит|скрученн)\p{L}+ хвост/gu
const DOT =
  /\b(?:dot|period|full stop|punto|puntito|ponto|pontinho|point|pwen|cham)\b|نقطه|थोप्लो|डट|बिन्दु|点|точк/
/** What else an address is described by. */
const PARTS: readonly RegExp[] = [
  /\b(?:com|net|org|edu)\b|\b(?:fisherm[ae]n|goalie|three letters|pescador|tres letras|rede? em ingles|red en ingles|filet|pecheur|trois lettres|file peche|twa let|luoi|ba chu cai)\b|شبكه|صياد|ثلاثه احرف|जाल|तीन अक्षर|网|三个字母|сеть|сетк|рыбак|три буквы/,
  /\b(?:the word|la palabra|a palavra|le mot|mo|chu) [a-z"«]|كلمه|शब्द|单词|这个词|слово|\b(?:in english|en ingles|em ingles|en anglais|an angle|tieng anh)\b|بالانجليزيه|अङ्ग्रेजीमा|英文|по-англииски/,
  /underscore|low line|guion bajo|raya baja|tiret bas|\btire anba|gach duoi|下划线|нижн\p{L}+ черт|черт\p{L}+ внизу|تحتيه/u,
  /\b(?:all one word|one word|no spaces|lower ?case|todo junto|tudo junto|tout attache|tout kole|viet lien|khong dau)\b|متصله|जोडेर|连写|全小写|латиницеи|слитно/,
]
const REACH = 220
const FEWEST = 1
/** Where no mailbox is spoken of, only that the writer is alone there. */
const FEWEST_UNSAID = 3

/** Behind the colon that announces it. */
function beginOf(text: string, from: number, sign: number): number {
  const start = Math.max(from, text.lastIndexOf(':', sign) + 1)
  return text.charAt(start) === ' ' ? start + 1 : start
}

export function describedAddress(segment: Segment): Span | null {
  const { text } = segment.folded
  for (const sign of [...text.matchAll(SIGN)].slice(0, 10)) {
    const end = sign.index + sign[0].length
    const from = Math.max(0, sentenceAt(segment, sign.index).start, sign.index - REACH)
    const until = Math.min(text.length, sentenceAt(segment, end).end, end + REACH)
    const said = text.slice(from, until)
    if (!DOT.test(said)) continue
    const parts = PARTS.filter((p) => p.test(said)).length
    const before = from === 0 ? 0 : sentenceAt(segment, from - 1).start
    const has = (kind: 'mail' | 'other-self' | 'self-owns' | 'self') =>
      hasWithin(segment, kind, before, until)
    if (!has('other-self') && isLesson(segment, sign.index)) continue
    const mail = has('other-self') || (has('mail') && has('self-owns'))
    if (mail ? parts >= FEWEST : parts >= FEWEST_UNSAID && has('self'))
      return { start: beginOf(text, from, sign.index), end: until }
  }
  return null
}
