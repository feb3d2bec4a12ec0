/** Whether a word is said of somebody: "you are …", "su hijo es un …", "bunch of …, read the notice!". */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

/** Said straight at somebody: "you are …", "su hijo es un …", "你们真是…". */
const STRAIGHT =
  /(?:\byou(?:r (?:(?:kid|child|son|daughter|boy|girl|husband|wife)s?|children|(?:whole |entire )?family))?(?: people| all| guys)?(?: are| re| is| were|'re|'s)?(?: (?:all|such|so|just|a|an|both|really|nothing but|too|the|most|bunch of|pack of|complete|total|absolutely|very|useless|lazy|stupid|little|real|total|big|old|pathetic|worthless|spoiled|rotten|crazy|worse than|no better than|mean|nasty|dumb|bitter|miserable|rude))*\s*|\b(?:u r|ur)(?: (?:kids?|son|daughter|child) (?:is|are))?(?: (?:so|such|a|an|just|really|all))*\s*|\b(?:he|she|they)(?: is| are|'s|'re)(?: (?:a|an|such|just|so|nothing but|little|worthless|real|total|pathetic|spoiled))*\s*|\b(?:what an?|such an?|you|these|those|bunch of|pack of|that (?:teacher|parent|family|mother|father) is an?|some) |\b(?:es|eres|son|era|sea|seas|sean|seja|sejas)(?: (?:usted|ustedes|peor que|peores que|un|una|unos|unas|muy|tan|puros?|bien|todos))*\s*|\bn[a']?o? ?(?:passam? de|(?:es|son|eres) mas que|(?:etes|es|est|sont) qu'?)(?: ?(?:une?|des|um|uma|un|una|unos|unas))? ?|\b(?:que|pinche|pinches|bola de|partida de|par de|su hij[oa] es)(?: (?:un|una|muy|tan))* |\b(?:senhora?|voce|vc|filh[oa]|familia|marido|esposa|menin[oa]) e(?: (?:muito|mto|tao|bem|mesmo|so))*\s|\b(?:sao|sois)(?: (?:muito|mto|tao|bem|mesmo|todos|todas|voces|so))*\s|\b(?:e|sao|es|sois)(?: (?:voce|voces|pior que|piores que|o senhor|a senhora|um|uma|uns|umas|muito|mto|mt|tao|todos))+\s|\b(?:bando de|que|sua|seu) |\b(?:etes|est|es|sont)(?: (?:un|une|des|tres|si|vraiment|tous|bien|completement|trop|aussi|juste|qu'un|qu'une|pires? que|personne|prof\w*|maitresse|maitre|enseignante?|entraineur|directrice|directeur|parents?|mere|pere))*\s|\b(?:bande d[e']|espece d[e']|quel(?:le)?s?|pauvre|sale) ?|\bala(?: yon| bann)? |\b(?:se|ou|w|nou)(?: (?:yon|tro|se|tout|lan|la|an|vye|gwo|ti|vre|move|pwofese|manman|papa|paran|moun|direkte|elev|antrene|bann))*\s|(?:انت|انتم|انتو|انتي|(?:و)?(?:ابنك|ابنتك|ابنكم|ولدك|ولدكم|بنتك|بنتكم|اولادكم?|بناتكم?|عيالكم?|اطفالكم|صغاركم|زوجك|زوجتك|طلابكم?|تلاميذكم|هولاء|مدرستكم|اهله|اهلها|كلكم|كلهم|(?:ال|هال)(?:مدير|مديره|معلم|معلمه|مدرب|مدرس|مدرسه|مس|مربيه))|يا|ناس|شويه|شله|حبه)\s*(?:(?:من|كم|كلكم|لكم من|لك من|مجرد|واحد|واحده|وحده|شخص|انسان|انسانه|معلم|معلمه|مدرس|بس|اكبر|شويه|جدا)\s*)?|(?:कस्तो|कस्ता|कस्ती)\s|(?:तिमी|तपाईं|तपाई|छोरा|छोरी|तिमीहरू|तँ|यी|उनी|ऊ|अभिभावक|बच्चा|परिवार)(?![\u0900-\u097f]*ले\s)[\u0900-\u097f]*\s+(?:[\u0900-\u097f]+\s+){0,2}|\b(?:ca nha|nha (?:anh|chi|ong|ba))(?: [a-z]+)? toan (?:la )?(?:nguoi |do |thang |con )?|\b(?:anh|chi|may|ong|ba|cac nguoi|do|con (?:anh|chi|ba|ong|may)|that|dung la|lu|bon|no|ban)(?: (?:la|that|qua|dung la|mot|do|thi|vua|da|roi|lai|con|het suc|cuc ky|vo cung|cung|luoi|ngu|hon|giao vien|nguoi|nguoi me|nguoi cha|phu huynh|co giao|thay giao|loai|hang|thu|rat|ma))*\s|(?:你|您|你们|您们|他|她|你家|你的|孩子|儿子|女儿|家长|真是|简直|这个|那个|一群)[^画养喂看做扮演买读讲学写唱说，。！？\n]{0,5}|(?:вы|ты|он|она|они|ваш[аие]?|твои|твоя|сын|дочь|ребенок|дети|детки|сыновья|дочери|родители|какои|какая|какие|полныи|полная)(?:\s(?:-|все|просто|такои|такая|такие|полныи|полная|настоящии|настоящая|же|сын|дочь|ребенок|дети|детки|тоже|самыи|самая|учитель|учительница|мать|отец|родители|тренер|человек|и|очень|совсем|вообще|всего лишь|как))*[\s-]*)$/

/** "Une bande de clowns viendra mardi". */
const A_TROUPE = /(?:^\s*|[.!?;,:]\s|\b(?:avec|par|et|voir|vu|pour)\s)(?:une|la|notre|cette) bande d(?:e |')$/

/** "Your kids eat like pigs". */
const BEHAVES =
  /\b(?:(?:behav|act|eat|liv)(?:e|es|s|ed|ing)? like|se (?:com)?portan? como|comen? como|(?:se )?(?:com)?portam?(?:-se)? como|comem? como|se (?:comport|condui)\w+ comme|mange(?:nt)? comme|(?:konpote|manje|aji|viv) (?:tet yo |tet li )?tankou|(?:cu xu|an uong|song) nhu)(?: (?:an?|un|una|unos|unas|um|uma|uns|umas|des|une?|yon|yo|lu|do))*\s$|(?:يتصرف|يتصرفون|يتصرفو|يتصرفوا|ياكلون|بياكلوا) (?:مثل|زي|متل) (?:ال)?$|вед[уе]т себя как\s$|едят как\s$/

/** "You raised a thug": what the reader made of its child. */
const RAISED =
  /(?:\byou(?: have|'ve| ve|re|'re| are)? (?:raised|raising|brought up|bringing up)(?: (?:him|her|them|into|a|an|such|little|real|total|nothing but))*|\b(?:crio|criado|criando|educo)(?: (?:usted|ustedes|a|un|una|unos|puros?|pequen[oa]))*|\b(?:criou|criaram|educou)(?: (?:um|uma|uns|belo|pequen[oa]))*|\b(?:eleve|elevez|fait de lui|fait d'elle)(?: (?:un|une|des|vrai|vraie|petit|petite))*|\b(?:ou|w|nou) (?:te )?elve(?: (?:yon|bann|ti|vye))*|(?:ربيت|ربيتم|ربيتي|ربيتوا)(?: (?:شويه|واحد))?|\bnuoi (?:duoc |ra )?(?:mot )?(?:thang|con|dua|lu)|(?:养出|教出|惯出)(?:了|来)?(?:一?个|一群|这么个)?小?|(?:вырастили|воспитали|растите)(?: (?:настоящего|настоящую|маленького|маленькую))?)\s*$/

/** "You are a family of …", "أيها …": who is spoken to is called so. */
const KIN_OF =
  /(?:\byou(?:'re| are| re) (?:all )?(?:a|an|one|such a) (?:family|herd|clan|household|houseful) of |\bson(?: ustedes)? (?:toda )?una (?:familia|manada|casa) de (?:puros )?|\bsao (?:todos )?uma (?:familia|manada|cambada|corja) de |\betes une? (?:vraie )?(?:famille|troupeau|meute) d(?:e |'| )|\b(?:nou|ou) se yon (?:fanmi|twoup) |(?:انتم|انتو|كلكم|انكم) (?:عا[ئي]له|عيله|اسره|قطيع) (?:من )?|(?:^|[\s،])(?:يا )?ايت?ها |كل من (?:يغيب|يتاخر|يشتكي|ينسي|لا ي[\u0621-\u064a]+|لم ي[\u0621-\u064a]+)(?: [\u0621-\u064a]+){0,3} (?:هو )?|(?:^|\s)(?:नआउने|नगर्ने|जो आउँदैन)(?: त्यो)? (?:जो पनि|सबै|जोसुकै|त) )$/
export const isKinOf = ({ folded: { text } }: Segment, { start }: Span): boolean =>
  KIN_OF.test(text.slice(Math.max(0, start - 40), start))

/** "Pathetic losers, all of you"; "you, liar, …". */
const ALL_OF_YOU =
  /^,? (?:all of you|the lot of you|every one of you|todos ustedes|ustedes todos|todos voces|vous tous|tous autant|nou tout|كلكم|все вы|вы все|ca lu)(?!\p{L})/u
const YOU_COMMA = /(?<!\p{L})(?:usted|voce|you|vous|вы|ты|anh|chi|انت),\s$/u

/** "…, you fool!" at the end of what is said to somebody: ", vieja loca." */
function isCalledSo(segment: Segment, hit: Hit, sentence: Span): boolean {
  const { text } = segment.folded
  if (YOU_COMMA.test(text.slice(Math.max(sentence.start, hit.start - 9), hit.start)) && text[hit.end] === ',')
    return true
  if (!/^[\s"»”]*[.!?…]*\s*$/.test(text.slice(hit.end, sentence.end))) return false
  const before = text.slice(Math.max(sentence.start, hit.start - 12), hit.start)
  if (!/[,،，]\s?(?:you|so|sua|seu|vieja|viejo|pedazo de|espece d[e']|vye|يا|ты|вы)?\s?$/.test(before))
    return false
  return (
    hitsWithin(segment, 'insult-mild', sentence.start, hit.start).length === 0 &&
    hasWithin(segment, 'aimed', sentence.start, hit.start)
  )
}

export function isStraight(segment: Segment, hit: Hit): boolean {
  // "Ficha do animal": only the Vietnamese "đồ" calls names.
  const written = spanIn(segment, Math.max(0, hit.start - 3), Math.max(1, hit.start - 1))
  if (
    segment.folded.text.slice(hit.start - 3, hit.start) === 'do ' &&
    !/^đ/i.test(segment.original.slice(written.start, written.end))
  )
    return false

  const sentence = sentenceAt(segment, hit.start)
  const before = segment.folded.text.slice(Math.max(sentence.start, hit.start - 60), hit.start)
  if (A_TROUPE.test(before)) return false
  return (
    STRAIGHT.test(before) ||
    RAISED.test(before) ||
    BEHAVES.test(before) ||
    isKinOf(segment, hit) ||
    asksIfPretended(segment, hit) ||
    isCalledSo(segment, hit, sentence) ||
    /^\s?(?:you|are you)\b/.test(segment.folded.text.slice(hit.end, hit.end + 8)) ||
    ALL_OF_YOU.test(segment.folded.text.slice(hit.end, hit.end + 30))
  )
}

/** "… or are you only pretending?" is asked of who is spoken to. */
const PRETENDS =
  /^\s?(?:,\s?)?(?:or|o|ou|ou bien|oswa|или|hay|还是|ام|कि|that hay)\s?.{0,18}(?:se hace|fing|pretend|semblant|sanblan|притвор|gia vo|装|تتظاهر|बहाना)/

const asksIfPretended = (segment: Segment, hit: Hit): boolean =>
  PRETENDS.test(segment.folded.text.slice(hit.end, hit.end + 36))

/** What a mild word must be said of stands before it, near enough to be its subject. */
const AIM_REACH = 40

/** "What a stupid pair of parents you are!" */
const YOU_ARE =
  /\b(?:you are|you re|you're|you guys are|son ustedes|es usted|sao voces|e a senhora|e o senhor|e voce|es ella|vous etes|vous faites|ou ye|nou ye)\s?[.!?,]*\s*$|^\s(?:हुनुहुन्छ|हौ)/

/** "Your daughter is a monster on defense": praise of the field and the board. */
const ON_THE_FIELD =
  /^\s?(?:on|at|in|en|na|no|nas|nos|sou|nan|dans|sur|au|aux|в|на)\s(?:the |la |el |los |las |le |les |a |o )?(?:field|court|defen|offen|math|chess|goal|net|pitch|piano|drum|stage|cancha|campo|ajedrez|mate|quadra|defesa|xadrez|terrain|but|maths|echecs|teren|поле|ворот|шахмат|площадк|сцен)|^\s?(?:في\s|ب)ال(?:رياضي|حساب|كره|ملعب|شطرنج|قراء|علوم|جري|رسم)|^\s(?:كره|رياضي)/

/** "Son unas ratas": where nobody is named, who reads it is meant. */
const THEY_ARE =
  /^[^\p{L}]*(?:son|sao|sois)(?: (?:todos|todas|ustedes|voces))* (?:unos|unas|uns|umas|puros|puras)\s$/u
const NEPALI_FIELD = /(?:गणित|पढाइ|पढाई|खेल|विज्ञान|चेस|मैदान|फुटबल|नाच|सङ्गीत)मा\s$/

export function isAimed(segment: Segment, hit: Hit): boolean {
  if (asksIfPretended(segment, hit) || isKinOf(segment, hit)) return true
  if (ON_THE_FIELD.test(segment.folded.text.slice(hit.end, hit.end + 20))) return false
  if (NEPALI_FIELD.test(segment.folded.text.slice(Math.max(0, hit.start - 14), hit.start))) return false
  if (PEOPLE.test(segment.folded.text.slice(hit.start, hit.end))) return true
  if (RAISED.test(segment.folded.text.slice(Math.max(0, hit.start - AIM_REACH), hit.start))) return true
  if (ALL_OF_YOU.test(segment.folded.text.slice(hit.end, hit.end + 30))) return true
  const sentence = sentenceAt(segment, hit.start)
  if (THEY_ARE.test(segment.folded.text.slice(sentence.start, hit.start))) return true
  if (YOU_ARE.test(segment.folded.text.slice(hit.end, Math.min(sentence.end, hit.end + 44)))) return true
  return hasWithin(segment, 'aimed', Math.max(sentence.start, hit.start - AIM_REACH), hit.end)
}

/** Nobody but a person is called these. */
const PEOPLE =
  /^(?:losers?|liars?|jerks?|brats?|cowards?|hypocrites?|creeps?|cheaters?|idiot|лжец|лентя|лодыр|хам|неуч|невежд|эгоист|menteu|paresseu|mentiros|cobarde|covarde|ignorante|egoista|mantè|कसरी|كذاب|كسول|جبان|फटाहा)/
