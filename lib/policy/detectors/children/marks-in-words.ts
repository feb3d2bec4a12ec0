/**
 * A mark told as a mark: "a nota do … foi quatro e meio", "… got four out of ten", in words or figures. Numbers said in
 * words are read as figures first, so what holds for "4 de 10" holds for "cuatro de diez".
 */
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Span } from '#lib/text/types.ts'
import type { Segment } from '../../read-message.ts'
import { digitUnits } from '../numbers/digit-units.ts'

/** "One" is an article in most languages. */
const ARTICLE = '1'
const HALF =
  /(\d) ?(?:and a half|y medi[ao]|e mei[ao]|et demie?|edmi|e demi|ak demi|с половинои|ruoi|半|ونصف|و نصف)(?![\p{L}\p{M}])/gu
const POINT =
  /(\d) ?(?:point|punto|coma|ponto|virgula|virgule|pwen|vigil|نقطه|فاصله|दशमलव|cham|phay|点|точка|запятая) ?(?=\d)/gu
const SADHE = /(?:साढे|sadhe|sadhhe) (\d)/gu

/** The text with its numbers in figures; offsets are lost. */
export function inFigures(text: string): string {
  let out = ''
  let at = 0
  for (const unit of digitUnits(tokenizeText(text), text)) {
    if (!unit.spoken || unit.digits === ARTICLE || unit.start < at) continue
    out += text.slice(at, unit.start) + unit.digits
    at = unit.end
  }
  return (out + text.slice(at)).replace(HALF, '$1.5').replace(POINT, '$1.').replace(SADHE, '$1.5')
}

/** "A nota da prova do", "Điểm kiểm tra của", "درجة": whose it is comes next. */
const MARK_OF =
  /(?:^|[\s(،])(?:(?:grade|mark|score|average|nota|calificacion|promedio|puntaje|media|note|moyenne|resultat|diem)(?: [^.,;:!?\n]{1,34})? (?:of|for|de|del|do|da|cua)(?: (?:la|el))?|(?:not|mwayen|rezilta|درجه|علامه|معدل|نتيجه|оценка|балл)(?: [^.,;:!?\n]{1,34})?) $/
/** "…'s grade on the test", "…को अङ्क", "…的成绩". */
const HIS_MARK =
  /^(?:'?s (?:[^\s.,;:]+ ){0,2}(?:grade|mark|score|average)|\s?(?:को|ko) (?:[^\s.,;:]+ ){0,2}(?:अङ्क|अंक|नम्बर|मार्क|ग्रेड|ank|number|marks?)|\s?的?(?:\p{Script=Han}{0,4})(?:成绩|分数|得分))(?![\p{Ll}])/u
const CLOSED = String.raw`(?=\s?(?:$|[\n!?;)،؛。，！？,]|\.(?!\d)|(?:and|but|so|on|in|y|en|pero|asi|e|na|no|em|entao|mas|et|au|en|donc|mais|ak|nan|men|va|nen|bai|mon|за|и|но|по|а|في|لذا|و|分|आयो|ल्यायो|ल्याए|छ|हो|aayo|lyayo|chha|ho|diem)(?:[\s.,।。，]|$)))`
const OF_ALL = String.raw`(?:\s?(?:\/|out of|of|de|sur|sou|em|из|من|tren)\s?\d{1,3})?`
const NUMBER = String.raw`(?:100|\d{1,2}(?:[.,]\d{1,2})?)(?![\d%:/]|\.\d)${OF_ALL}`
/** "… was a forty", "… foi 4.5", ": 41". */
const STATED = new RegExp(
  `^[^.;!?\\n]{0,40}?(?::|—|-|\\s(?:is|was|es|fue|e|foi|est|est de|etait|etait de|a ete|se|la|dat|chi|هي|كانت|كان|هو)|في \\S+|(?<=को (?:अङ्क|अंक|नम्बर|मार्क) ?)|(?<=成绩|分数|得分)[是为]?)\\s?(?:a |an |un |une |um |uma |yon |de |only |just |solo |so |apenas |seulement |chi )?${NUMBER}${CLOSED}`,
  'u',
)
const REACH = 70

/** A mark is this child's, and stated. */
export function isMarkStated({ folded: { text } }: Segment, { start, end }: Span, until: number): boolean {
  const after = text.slice(end, Math.min(until, end + REACH))
  // "The score of …'s team" is the team's.
  const of = !/^['’]s/.test(after) && MARK_OF.test(text.slice(Math.max(0, start - REACH), start))
  if (!of && !HIS_MARK.test(after)) return false
  return STATED.test(inFigures(after))
}

/** A subject is told by itself where a mark is: "… a eu sept et demi en sciences". */
export const SUBJECT =
  /(?<!\p{L})(?:in|en|em|nan|mon|по|في)\s?(?:the |las? |les |os? |el |لماده )?(?:scien\w*|cienc\w*|syans|math\w*|matem\w*|read\w*|lectur\w*|leitura|lekti|spelling|ortogra\w*|orthogra\w*|english|ingl\w+|angl\w+|history|hist\w+|istwa|geogra\w*|jewografi|علوم|العلوم|الرياضيات|القراءه|التاريخ|الانجليزيه|khoa hoc|toan|van|su|dia|tieng anh|матем\p{L}*|природ\p{L}*|истори\p{L}*|чтени\p{L}*|англ\p{L}*|русск\p{L}*|географ\p{L}*)|(?:विज्ञान|गणित|अङ्ग्रेजी|अंग्रेजी|नेपाली|सामाजिक)मा|(?:科学|数学|语文|英语|历史|地理)(?:这次|只|才)?[考得拿]/u

const GOT = new RegExp(
  `^(?:${[
    ' (?:only |just |barely )?(?:got|scored|earned|received|made) (?:only |just )?(?:an? )?',
    ' (?:solo |so |apenas )?(?:saco|obtuvo|tirou|obteve|teve|ficou com|se quedo con) (?:solo |so |apenas )?(?:un |uma? )?',
    " (?:n'|n )?a (?:seulement |juste )?(?:eu|obtenu) (?:que |seulement )?(?:une? )?",
    ' (?:te )?(?:fe|jwenn|pran) (?:yon |selman )?',
    ' (?:только |лишь )?(?:получила?|набрала?) (?:только |лишь )?',
    ' (?:chi |moi )?(?:duoc|dat) (?:co |chi )?',
    String.raw`\s?(?:\p{Script=Han}{0,4})(?:考了?|得了?|拿了?)(?:个|到)?`,
    ' علي (?:درجه |علامه )?',
  ].join('|')})${NUMBER}${CLOSED}`,
  'u',
)
/** "…ले परीक्षामा ४० अङ्क ल्यायो". */
const NEPALI_GOT = new RegExp(
  `^ ?(?:ले|le) (?:[^\\s.,;।]+ ){0,3}${NUMBER} ?(?:अङ्क|अंक|नम्बर|ank|number)? ?(?:मात्र |matra )?(?:ल्या|पाय|पाइ|पाए|lya|pay)`,
  'u',
)
const ARABIC_GOT = /(?:حصلت?|نالت?) $/

/** "… got four out of ten", for one text of figures behind a name. */
export const isMarkGot = (after: string, before: string): boolean =>
  (GOT.test(after) && (!after.startsWith(' علي') || ARABIC_GOT.test(before))) || NEPALI_GOT.test(after)

/** "Grades:", "Notas de la prueba:", "成绩：": what follows the names below is marks. */
const LIST_HEAD =
  /(?<![\p{L}\p{M}])(?:grades(?! ?\d)|(?<!book )marks|(?:test|quiz|exam|spelling) (?:results|scores)|(?:results|scores) (?:of|from|on) the [^.:;!?\n]{0,20}(?:test|quiz|exam)|notas|calificaciones|resultados (?:del?|da|do) (?:la )?(?:examen|prueba|prova|teste)|puntajes|notes|resultats (?:du|de la|de l') ?(?:controle|dictee|examen|interro\w*)|not yo|not egzamen\p{L}*|rezilta (?:egzamen|tes)\p{L}*|ال?درجات|ال?علامات|نتائج (?:الامتحان|الاختبار)|अङ्क|अंक|प्राप्ताङ्क|diem(?! danh| hen| don| den| sang| toi| thi dua)|ket qua (?:kiem tra|thi)|成绩|分数|得分|考分|оценки|баллы|результаты (?:контрольнои|теста|диктанта))(?![\p{L}])[^.:;!?\n]{0,40}[:\n](?![\s\S]*[.!?]\s)[\s\S]*$/u
const LISTED =
  /^\s?[,:(–—=-]{0,2}\s?(?:(?:100|\d{1,2}(?:[.,]\d{1,2})?)(?:\s?(?:%|分|pts?|points|\/\s?\d{1,3}))?|[a-df][+-]?)(?=\s?(?:$|[,;.)\n、，。।]|(?:and|y|e|et|ak|и|र|va|و|和)(?!\p{L})))/u
/** "Spelling:", "Контрольная:": numbers below may be seats and tables, unless they are high or parts of a whole. */
const TEST_HEAD =
  /(?<![\p{L}\p{M}])(?:spelling|quiz|tests?|exams?|dictation|ortografia|dictado|examen|prueba|ditado|prova|teste|orthographe|dictee|controle|interro|otograf|dikte|egzamen|tes|ال?املاء|ال?امتحان|ال?اختبار|हिज्जे|परीक्षा|chinh ta|kiem tra|听写|拼写|测验|考试|диктант|контрольная|тест)(?![\p{L}])[^.:;!?\n]{0,24}[:\n](?![\s\S]*[.!?]\s)[\s\S]*$/u
const HIGH =
  /^\s?[,:(–—=-]{0,2}\s?(?:100|[2-9]\d|\d{1,2}[.,]\d|\d{1,3}\s?(?:%|\/\s?\d{1,3})|[2-9]\d ?分)(?=\s?(?:$|[,;.)\n、，。।]|(?:and|y|e|et|ak|и|र|va|و|和)(?!\p{L})))/u
/** Seats, rooms, turns, pages. */
const PLACED =
  /\b(?:seats?|rooms?|tables?|desks?|order|turns?|pages?|asientos?|salon(?:es)?|mesas?|turnos?|lugar(?:es)?|paginas?|salas?|carteiras?|places?|salles?|plas|chez|tab|paj|ghe|phong|ban|trang|so bao danh)\b|مقعد|مقاعد|قاعه|غرفه|صفحه|सिट|कोठा|पाना|座|教室|考场|页|мест|кабинет|парт|страниц/
const HEAD_REACH = 240

export function isMarkListed({ folded: { text } }: Segment, { start, end }: Span): boolean {
  const after = text.slice(end, end + 24)
  if (!/^[\s,:(–—=-]{0,4}[\p{L}\d]/u.test(after)) return false
  const head = text.slice(Math.max(0, start - HEAD_REACH), start)
  if (!/[:\n]/.test(head)) return false
  const said = inFigures(after)
  return (
    (LISTED.test(said) && LIST_HEAD.test(head)) ||
    (HIGH.test(said) && TEST_HEAD.test(head) && !PLACED.test(head))
  )
}
