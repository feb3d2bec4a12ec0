/** How a name stands in its sentence: used as a name, or as the word it is too; a child's, or an animal's. */
import { type Reading, type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { tokenFrom, wordsOf } from '../segment-words.ts'
import type { FoundName } from './names.ts'

/** For a name that is also a word: written as a name and said to be or do something, or called a child. */
const PREDICATE =
  /^(?:was|has|is|isn|wasn|hasn|couldn|won|hadn|ne|n|had|got|gets|s|failed|needs|takes|will|threw|bit|punched|lives|missed|and|who|whose|hit|broke|stole|reads|sees|cannot|can|doesn|didn|does|did|still|his|her|their|started|keeps|goes|came|fue|tiene|esta|saco|reprobo|foi|tem|tirou|a|est|toma|va|se|le|lee|no|te|gen|pran|ap|pral|pa|fe|echwe|goumen|mode|li|s|avait|etait|fut|souffre|suit|habite|redouble|danh|can|lay|song|dang|khong|mac|co|thi|dat|rot|truot|hay|hoc|o|получил|получила|провалил|провалила|завалил|завалила|живет|болеет|не|опять|снова|состоит|ударил|ударила|укусил|укусила|подрался|подралась|украл|украла|попал|попала|сдал|сдала|проваливает|ходит|принимает|лежит|наказан|наказана|todavia|aun|vive|pego|mordio|robo|copio|ainda|vai|toma|prend|fait|lit|doit|est|bi|phai|van|chua|duoc)$/
const PERSON_BEFORE =
  /^(?:by|student|students|boy|girl|child|kid|named|poor|niño|nino|niña|nina|alumno|alumna|eleve|petit|petite|menino|menina|aluno|aluna|elev|ti|em|be|chau|ban|tro)$/
/** After these a capital is a month, a subject, a place. */
const NOT_BEFORE =
  /^(?:in|on|of|until|till|since|before|after|next|last|every|each|for|the|this|our|my|your|from|to|de|del|en|el|la|los|las|em|do|da|du|le|les|au|et|con|sin|por)$/

/** Names that are words in English alone. */
const ENGLISH_WORD = new Set(
  'hope will mark joy chase summer faith dean autumn grace dawn jack miles sky may'.split(' '),
)
const OTHER_TONGUE =
  /^(?:de|del|do|da|du|d|di|o|el|y|e|ak|pou|poutet|con|com|avec|chez|para|por|ban|cua|cho|voi|be|em|que|se|es|e|est|sou|kay|lakay|manman|papa|mere|pere|mae|pai|madre|mwayen|a|la|hay|co|bi)$|[\u0400-\u06ff\u0900-\u097f\u2e80-\u9fff]/

/** "El promedio de Chase", "معدل Chase": an English word is a name among words of another language. */
function isForeignHere(segment: Segment, name: FoundName, before?: string, after?: string): boolean {
  const word = segment.folded.text.slice(name.start, name.end)
  if (!ENGLISH_WORD.has(word)) return false
  const isOther = (text: string | undefined) => text !== undefined && OTHER_TONGUE.test(text)
  return isOther(before) ? !isEnglish(after) : isOther(after) && !isEnglish(before)
}

const isEnglish = (text: string | undefined): boolean =>
  text !== undefined &&
  /^(?:the|of|is|and|to|for|was|in|at|with|be|are|on|his|her|our|your|day|break|camp|reading)$/.test(text)

export function actsLikePerson(segment: Segment, name: FoundName): boolean {
  const { tokens } = wordsOf(segment)
  const at = tokenFrom(segment, name.start)
  const next = tokens[tokenFrom(segment, name.end)]
  if (next && next.start - name.end <= 3 && PREDICATE.test(next.text)) return true
  if (
    /^\s[A-Z]\.?(?:\s|$)/.test(segment.original.slice(spanIn(segment, name.start, name.end).end).slice(0, 4))
  )
    return true
  const before = tokens[at - 1]
  if (isForeignHere(segment, name, before?.text, next?.text)) return true
  if (!before || name.start - before.end > 2 || before.start < sentenceAt(segment, name.start).start)
    return false
  if (PERSON_BEFORE.test(before.text)) return true
  return !NOT_BEFORE.test(before.text) && isCapitalInside(segment, before.start, name.start)
}

/** A capital after a small letter, as names have inside a sentence. */
function isCapitalInside(segment: Segment, before: number, at: number): boolean {
  const first = segment.original.charAt(spanIn(segment, at, at + 1).start)
  const previous = segment.original.charAt(spanIn(segment, before, before + 1).start)
  return first !== first.toLowerCase() && previous !== previous.toUpperCase()
}

const PET =
  'pet|dog|puppy|cat|kitten|rat|hamster|rabbit|bunny|turtle|tortoise|fish|gecko|lizard|guinea pig|pony|horse|chicken|hen|perr[oa]|gat[oa]|conej[oa]|tortuga|cuy|caballo|cao|cachorr[oa]|coelh[oa]|chien|chienne|chat|chatte|lapin|tortue|cochon d inde|chen|chat|lapen'
const PET_BEFORE = new RegExp(
  `(?:\\b(?:${PET})|कुकुर|बिरालो|खरायो|قط[هت]?|كلب|ارنب|小狗|小猫|兔子|仓鼠|乌龟|собак[аи]|кот|кошк[аи]|хомяк|кролик)(?: ?(?:,|named|called|llamad[oa]|que se llama|chamad[oa]|nommee?|appelee?|qui s.appelle|ki rele|اسمه|اسمها|नाम गरेको|ten(?: la)?|叫|名叫|по имени|по кличке))?\\s*"?$`,
)
const PET_AFTER = new RegExp(`^'?\\s?s (?:old |new |little |poor )?(?:${PET})\\b`)

/** "A rat named Faith", "Owen's dog": an animal has the operation. */
export function isPet(segment: Segment, name: FoundName): boolean {
  const { text } = segment.folded
  return (
    PET_BEFORE.test(text.slice(Math.max(0, name.start - 28), name.start)) ||
    PET_AFTER.test(text.slice(name.end, name.end + 24))
  )
}

const MINE =
  /(?:\b(?:my|our|mi|meu|minha|o meu|a minha|mon|ma|pitit mwen|pitit m|ti gason m|tifi m|con em|con toi|con minh|nha em|nha toi)(?: (?:son|daughter|kid|boy|girl|little|hij[oa]|filh[oa]|fils|fille|be))?|ابني|ابنتي|بنتي|ولدي|मेरो(?: छोरा| छोरी)?|मेरी छोरी|我家|我儿子|我女儿|我们家|мои|моя|моего|мою|у моего|у нашеи|наш|наша)\s*,?\s*$/

/** "Soy la mamá de …", "em là mẹ bé …": the writer is introduced by the child. */
const PARENT_OF =
  /(?:\b(?:soy|somos|aqui|habla) (?:el |l[ao]s? )?(?:mama|papa|madre|padre|abuel[ao]|tia|tio|padres|papas) de|\b(?:sou|somos|aqui e) (?:[oa]s? )?(?:mae|pai|avo|tia|tio|pais) d[aoe]|\b(?:je suis|nous sommes|ici) (?:la |le |les )?(?:maman|papa|mere|pere|parents|mamie|papi) (?:de|d')|\b(?:mwen|m) se (?:manman|papa|granmoun|tant)|\b(?:em|toi|minh|chi|anh) la (?:me|bo|ba|ma|ong|co|chu)(?: cua)?(?: be| con| chau)?|انا (?:ام|والده?|ابو|جده?)|(?:^|\s)म|我是|(?:я|это) (?:мама|папа|бабушка|дедушка|мать|отец))\s?$/
/** "I'm Owen's mom", "我是小明妈妈", "म सुमनको आमा". */
const I_AM = /(?:\b(?:i'?m|i am|this is|it'?s|we'?re|we are)|(?:^|\s)म|我是)\s?$/
const PARENT =
  /^(?:'?\s?s (?:mom|mum|mother|dad|father|parents?|grandma|grandpa|aunt|uncle)|को (?:आमा|बुवा|बाबु|बा|हजुर)|的?(?:妈妈|爸爸|家长|奶奶|爷爷|妈|爸))/

/** A parent who says "my Joy", or is her mother, speaks of its own child, to whomever. */
export function isSaidOwn(reading: Reading, segment: Segment, name: FoundName): boolean {
  if (reading.party !== 'family') return false
  const { text } = segment.folded
  const before = text.slice(Math.max(0, name.start - 28), name.start)
  if (MINE.test(before) || PARENT_OF.test(before)) return true
  return I_AM.test(before) && PARENT.test(text.slice(name.end, name.end + 16))
}

/** "Tiếng Anh", "nước Đức", "người Nga": the names of children are those of countries and their languages. */
const OF_A_COUNTRY = /(?:tieng|nuoc|mon|nguoi|chu|ben|giao vien) $/
export const isCountry = ({ folded: { text } }: Segment, start: number, end: number): boolean =>
  /^(?:anh|duc|my|nga|phap|viet|han|nhat|trung|y|uc|bi)$/.test(text.slice(start, end)) &&
  OF_A_COUNTRY.test(text.slice(Math.max(0, start - 12), start))
