/** A mark told by its number alone: "… got a 41, so the groups change"; goals, votes and books are counted, not marked. */
import { type Segment, sentenceAt } from '../../read-message.ts'
import { inFigures, isMarkGot, isMarkStated, SUBJECT } from './marks-in-words.ts'
import type { FoundName } from './names.ts'

const NUMBER = String.raw`(?:100|\d{1,2}(?:[.,]\d{1,2})?)(?![\d%:/])`
/** Nothing counted stands after it. */
const CLOSED = String.raw`(?=\s*(?:$|[\n!?;)،؛。，！？]|[.,](?!\d)|(?:and|but|so|this term|this quarter|overall|right now|in math|in reading|in science|in spelling|on the (?:test|quiz|exam|retake)|y|e|et|ak|men|pero|asi que|mas|mais|alors|donc|kidonk|nen|va|но|и|а|поэтому|र)\s|و[\u0621-\u064a]{3}))`
const ONLY =
  '(?:(?:only|just|barely|solo|apenas|so|selman|seulement|chi|moi|bi|только|лишь|всего|فقط|मात्र|जम्मा|केवल) )?'
const GOT = new RegExp(
  `^(?:,? ?(?:who|which|que|qui|ki|الذي|التي|которыи|которая) )? ?(?:${[
    `${ONLY}(?:got|earned|scored|received|made|averages|is averaging|ended (?:up )?with|missed .{0,12}with) ${ONLY}(?:an? )?${ONLY}`,
    `${ONLY}(?:saco|obtuvo|tuvo|tirou|obteve|teve|(?:se )?quedo con|ficou com) (?:un |uma? )?${ONLY}`,
    `(?:a (?:seulement |juste )?(?:eu|obtenu)|n'a (?:eu|obtenu) que|n a (?:eu|obtenu) que) (?:une? )?`,
    `(?:te )?(?:fe|jwenn|pran) (?:yon )?${ONLY}`,
    `(?:اخذت?|حصلت? عل[ىي]|نالت?|جابت?) ${ONLY}`,
    `${ONLY}(?:duoc|dat) ${ONLY}`,
    `${ONLY}(?:получила?|набрала?|имеет) ${ONLY}`,
    '(?:这次|才|只|就)?(?:考了?|得了?|拿了?)(?:个)?',
  ].join('|')})${NUMBER}${CLOSED}`,
)
const GOT_LAST = new RegExp(
  `^(?:ले)? ?(?:ले )?${ONLY}${NUMBER} ?${ONLY}(?:ल्यायो|ल्याइन|ल्याए|पायो|पाइन|lyayo|payo)`,
)
/** "Her average fell to 51", "у … 38". */
const AVERAGE_OF =
  /(?:\b(?:promedio|media|average|moyenne|mwayen|diem trung binh)(?: (?:de|do|da|of|for|pou|cua))?|معدل|средним? балл у?) (?:la |el |o |a )?$/
const FELL_TO = new RegExp(`^ (?:\\p{L}+ ){0,3}${NUMBER}${CLOSED}`, 'u')
const RUSSIAN_HAS = new RegExp(`^ ?[-—:]? ?${NUMBER}${CLOSED}`)

const GAME =
  /\b(?:games?|match|teams?|won|goals?|votes?|season|tournament|basket|dance|beam|judges|race|meet|raffle|partido|equipo|gano|ganamos|goles|gol|votos|torneo|rifa|carrera|jogo|vencemos|ganhamos|golos|corrida|equipe|gagne|buts|tournoi|course|ekip|genyen|bon match|tran|doi|thang|phieu|ban thang|birthday|cumple|anniversaire|aniversario)\b|فريق|مبارا|هدف|فزنا|فاز|اصوات|مسابق|टिम|खेल|गोल|जित|भोट|比赛|队|赢|票|进球|команд|матч|выигр|побед|гол|очк|турнир|забег/
const CLASSWORK =
  /\b(?:pass(?:ed)?|aced|review|groups?|partner|unit|fractions?|ratios?|tutor\w*|retake|reteach|decimals|spelling|worksheet|multiplication|tests?|quiz\w*|exams?|made the cut|missed the cut|seating|term|grades?|average|grupos?|aprob\w+|fracciones|pruebas?|examen|repas\w+|repite|promedio|notas?|passaram|fracoes|prova|recuperac\w+|rever|media|groupes?|reussi\w*|controle|dictee|moyenne|notes?|rattrap\w+|gwoup|pase|fraksyon|egzamen|not|mwayen|nhom|phan so|kiem tra|on tap|bai thi|diem|ca lop)\b|مجموعات|نجح|كسور|امتحان|اختبار|مراجع|درجات|علام|معدل|समूह|पास|भिन्न|परीक्षा|अभ्यास|अङ्क|重新分组|分组|及格|分数|考|测|复习|групп|справил|дроб|контрольн|тест|повтор|оценк|балл/
const NEAR = 160
const AFTER = 60

const aroundName = ({ folded: { text } }: Segment, name: FoundName) =>
  text.slice(Math.max(0, name.start - NEAR), Math.min(text.length, name.end + NEAR))

export const isOfAGame = (segment: Segment, name: FoundName): boolean => GAME.test(aroundName(segment, name))

export function bareMark(segment: Segment, name: FoundName): boolean {
  const { text } = segment.folded
  const end = Math.min(sentenceAt(segment, name.start).end, name.end + AFTER)
  if (isMarkStated(segment, name, end)) return true
  const around = aroundName(segment, name)
  const said = text.slice(name.end, end)
  const work = CLASSWORK.test(around)
  if ((!work && !SUBJECT.test(said)) || GAME.test(around)) return false
  const after = inFigures(said)
  if (!/\d/.test(after)) return false
  const before = text.slice(Math.max(0, name.start - 40), name.start)
  if (isMarkGot(after, before)) return true
  return (
    work &&
    (GOT.test(after) ||
      GOT_LAST.test(after) ||
      (AVERAGE_OF.test(before) && FELL_TO.test(after)) ||
      (/(?:^|\s)у $/.test(before) && RUSSIAN_HAS.test(after)))
  )
}
