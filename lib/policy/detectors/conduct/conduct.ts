/** Insults, threats, profanity and snide remarks, one per sentence, with what lets them pass. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { isDenied, isLesson, isQuoted } from '../guards.ts'
import { likelyRemarks } from '../likely.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'
import { isSpelledSo } from '../spelled-so.ts'
import { cipheredInsults } from './ciphered.ts'
import { isHarmless, isPiece } from './harmless-words.ts'
import { cuttingRemarks, veiledThreats } from './tone.ts'
import { veiledWords } from './veiled-words.ts'

export interface Abuse {
  segment: Segment
  start: number
  end: number
  kind: 'insult' | 'strong' | 'threat' | 'snide'
  /** Told by a model, not by its words. */
  sign?: 'reads-like-one'
  /** How far above the model's threshold. */
  margin?: number
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'filename', 'metadata'])
const MAX_FOUND = 200
/** Said straight at somebody: "you are …", "su hijo es un …", "你们真是…". */
const STRAIGHT =
  /(?:\byou(?:r (?:kid|child|son|daughter|boy|girl|husband|wife)s?)?(?: people| all| guys)?(?: are| re| is| were|'re)?(?: (?:all|such|so|just|a|an|both|really|nothing but|too|the|most|bunch of|pack of|complete|total|absolutely|very|useless|lazy|stupid|little|real|total|big|old|pathetic|worthless|spoiled|rotten|crazy|mean|nasty|dumb|bitter|miserable|rude))*\s*|\b(?:he|she|they)(?: is| are|'s|'re)(?: (?:a|an|such|just|so|nothing but|little|worthless|real|total|pathetic|spoiled))*\s*|\b(?:what an?|such an?|you|these|those|bunch of|pack of|that (?:teacher|parent|family|mother|father) is an?|some) |\b(?:es|eres|son|era|sea|seas|sean|seja|sejas)(?: (?:usted|ustedes|un|una|unos|unas|muy|tan|puros?|bien|todos))*\s*|\bn[a']?o? ?(?:passam? de|(?:es|son|eres) mas que|(?:etes|es|est|sont) qu'?)(?: ?(?:une?|des|um|uma|un|una|unos|unas))? ?|\b(?:que|pinche|pinches|bola de|partida de|par de|su hij[oa] es)(?: (?:un|una|muy|tan))* |\b(?:e|sao|es|sois)(?: (?:voce|voces|o senhor|a senhora|um|uma|uns|umas|muito|tao|todos))+\s|\b(?:bando de|que|sua|seu) |\b(?:etes|est|es|sont)(?: (?:un|une|des|tres|si|vraiment|tous|bien|completement|trop|aussi|juste|qu'un|qu'une|personne|prof\w*|maitresse|maitre|enseignante?|entraineur|directrice|directeur|parents?|mere|pere))*\s|\b(?:bande d[e']|espece d[e']|quel(?:le)?|pauvre|sale) ?|\b(?:se|ou|w|nou)(?: (?:yon|tro|se|tout|vye|gwo|ti|vre|move|pwofese|manman|papa|paran|moun|direkte|elev|antrene|bann))*\s|(?:انت|انتم|انتو|انتي|(?:و)?(?:ابنك|ابنتك|ابنكم|ولدك|ولدكم|بنتك|بنتكم|هولاء|مدرستكم|اهله|اهلها|كلكم|كلهم|(?:ال|هال)(?:مدير|مديره|معلم|معلمه|مدرب|مدرس|مدرسه|مس|مربيه))|يا|ناس|شويه|شله|حبه)\s*(?:(?:من|كم|مجرد|واحد|واحده|وحده|شخص|انسان|انسانه|معلم|معلمه|مدرس|بس|اكبر|شويه|جدا)\s*)?|(?:तिमी|तपाईं|तपाई|छोरा|छोरी|तिमीहरू|तँ|यी|उनी|ऊ|अभिभावक|बच्चा)(?![\u0900-\u097f]*ले\s)[\u0900-\u097f]*\s+(?:[\u0900-\u097f]+\s+){0,2}|\b(?:anh|chi|may|ong|ba|cac nguoi|do|con (?:anh|chi|ba|ong|may)|that|dung la|lu|bon|no|ban)(?: (?:la|that|qua|dung la|mot|do|thi|vua|da|roi|lai|con|het suc|cuc ky|vo cung|cung|luoi|ngu|hon|giao vien|nguoi|nguoi me|nguoi cha|phu huynh|co giao|thay giao|loai|hang|thu|rat|ma))*\s|(?:你|您|你们|您们|他|她|你家|你的|孩子|儿子|女儿|家长|真是|简直|这个|那个|一群)[^画养喂看做扮演买读讲学写唱说，。！？\n]{0,5}|(?:вы|ты|он|она|они|ваш[аие]?|твои|твоя|сын|дочь|ребенок|родители|какои|какая|какие|полныи|полная)(?:\s(?:-|все|просто|такои|такая|такие|полныи|полная|настоящии|настоящая|же|сын|дочь|ребенок|самыи|самая|учитель|учительница|мать|отец|родители|тренер|человек|и|очень|совсем|вообще|всего лишь|как))*[\s-]*)$/

/** "You raised a thug": what the reader made of its child. */
const RAISED =
  /(?:\byou(?: have|'ve| ve|re|'re| are)? (?:raised|raising|brought up|bringing up)(?: (?:him|her|them|into|a|an|such|little|real|total|nothing but))*|\b(?:crio|criado|criando|educo)(?: (?:usted|ustedes|a|un|una|unos|puros?|pequen[oa]))*|\b(?:criou|criaram|educou)(?: (?:um|uma|uns|belo|pequen[oa]))*|\b(?:eleve|elevez|fait de lui|fait d'elle)(?: (?:un|une|des|vrai|vraie|petit|petite))*|\b(?:ou|w|nou) (?:te )?elve(?: (?:yon|bann|ti|vye))*|(?:ربيت|ربيتم|ربيتي|ربيتوا)(?: (?:شويه|واحد))?|\bnuoi (?:duoc |ra )?(?:mot )?(?:thang|con|dua|lu)|(?:养出|教出|惯出)(?:了|来)?(?:一?个|一群|这么个)?小?|(?:вырастили|воспитали|растите)(?: (?:настоящего|настоящую|маленького|маленькую))?)\s*$/

/** "You are a family of …", "أيها …": who is spoken to is called so. */
const KIN_OF =
  /(?:\byou(?:'re| are| re) (?:all )?(?:a|an|one|such a) (?:family|herd|clan|household|houseful) of |\bson(?: ustedes)? (?:toda )?una (?:familia|manada|casa) de (?:puros )?|\bsao (?:todos )?uma (?:familia|manada|cambada|corja) de |\betes une? (?:vraie )?(?:famille|troupeau|meute) d(?:e |'| )|\b(?:nou|ou) se yon (?:fanmi|twoup) |(?:انتم|انتو|كلكم|انكم) (?:عا[ئي]له|عيله|اسره|قطيع) (?:من )?|(?:^|[\s،])(?:يا )?ايت?ها |كل من (?:يغيب|يتاخر|يشتكي|ينسي|لا ي[\u0621-\u064a]+|لم ي[\u0621-\u064a]+)(?: [\u0621-\u064a]+){0,3} (?:هو )?|(?:^|\s)(?:नआउने|नगर्ने|जो आउँदैन)(?: त्यो)? (?:जो पनि|सबै|जोसुकै|त) )$/
const isKinOf = ({ folded: { text } }: Segment, { start }: Span): boolean =>
  KIN_OF.test(text.slice(Math.max(0, start - 40), start))

/** "…, you fool!" at the end of what is said to somebody: ", vieja loca." */
function isCalledSo(segment: Segment, hit: Hit, sentence: Span): boolean {
  const { text } = segment.folded
  if (!/^[\s"»”]*[.!?…]*\s*$/.test(text.slice(hit.end, sentence.end))) return false
  const before = text.slice(Math.max(sentence.start, hit.start - 12), hit.start)
  if (!/[,،，]\s?(?:you|so|sua|seu|vieja|viejo|pedazo de|espece d[e']|vye|يا|ты|вы)?\s?$/.test(before))
    return false
  return (
    hitsWithin(segment, 'insult-mild', sentence.start, hit.start).length === 0 &&
    hasWithin(segment, 'aimed', sentence.start, hit.start)
  )
}

function isStraight(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  const before = segment.folded.text.slice(Math.max(sentence.start, hit.start - 60), hit.start)
  return (
    STRAIGHT.test(before) ||
    RAISED.test(before) ||
    isKinOf(segment, hit) ||
    asksIfPretended(segment, hit) ||
    isCalledSo(segment, hit, sentence) ||
    /^\s?(?:you|are you)\b/.test(segment.folded.text.slice(hit.end, hit.end + 8))
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
  /\b(?:you are|you re|you're|you guys are|son ustedes|es usted|sao voces|vous etes|vous faites|ou ye|nou ye)\s?[.!?,]*\s*$/

/** "Your daughter is a monster on defense": praise of the field and the board. */
const ON_THE_FIELD =
  /^\s?(?:on|at|in|en|na|no|nas|nos|sou|nan|dans|sur|au|aux|в|на)\s(?:the |la |el |los |las |le |les |a |o )?(?:field|court|defen|offen|math|chess|goal|net|pitch|piano|drum|stage|cancha|campo|ajedrez|mate|quadra|defesa|xadrez|terrain|but|maths|echecs|teren|поле|ворот|шахмат|площадк|сцен)/

function isAimed(segment: Segment, hit: Hit): boolean {
  if (asksIfPretended(segment, hit) || isKinOf(segment, hit)) return true
  if (ON_THE_FIELD.test(segment.folded.text.slice(hit.end, hit.end + 20))) return false
  if (PEOPLE.test(segment.folded.text.slice(hit.start, hit.end))) return true
  if (RAISED.test(segment.folded.text.slice(Math.max(0, hit.start - AIM_REACH), hit.start))) return true
  const sentence = sentenceAt(segment, hit.start)
  if (YOU_ARE.test(segment.folded.text.slice(hit.end, Math.min(sentence.end, hit.end + 44)))) return true
  return hasWithin(segment, 'aimed', Math.max(sentence.start, hit.start - AIM_REACH), hit.end)
}

/** Nobody but a person is called these. */
const PEOPLE =
  /^(?:losers?|liars?|jerks?|brats?|cowards?|hypocrites?|creeps?|cheaters?|idiot|лжец|лентя|лодыр|хам|неуч|невежд|эгоист|menteu|paresseu|mentiros|cobarde|covarde|ignorante|egoista|mantè|कसरी|كذاب|كسول|جبان|फटाहा)/

/** "We ran like mad dogs": how one ran, not who one is. */
const SIMILE =
  /(?:\b(?:nou|n|mwen|m|yo)\s(?:te |t ap |ap |tap )?(?:kouri|travay|ri|danse|kriye|rele|vole|naje|chante|pedale)\s(?:[a-z]+\s){0,2}tankou|\b(?:we|i) (?:all )?(?:ran|laughed|worked|danced|cheered|yelled|screamed|sweated|cried|grinned|slept|ate)\s(?:[a-z]+\s){0,2}like|\b(?:corrimos|corri|trabajamos|trabaje|reimos|rei|bailamos|gritamos|sudamos|lloramos|dormimos|comimos|rimos|dançamos|dancamos|trabalhamos|suamos|gritamos|choramos)\s(?:[a-z]+\s){0,2}com[eo]|\b(?:on|nous|j)\s(?:a|avons|ai)\s(?:tous )?(?:couru|ri|travaille|danse|crie|sue|pleure|dormi|mange)\s(?:[a-z]+\s){0,2}comme|(?:ركضنا|جرينا|ضحكنا|رقصنا|عملنا|اشتغلنا|صرخنا)\s(?:[\u0621-\u064a]+\s){0,2}(?:مثل|زي|ك)|\b(?:бегали|бежали|смеялись|ржали|работали|плясали|кричали|пахали|устали)\s(?:[а-я]+\s){0,2}как|(?:我们|咱们)(?:都|全)?(?:跑|笑|累|跳|叫|哭|睡)得像)(?:\s?(?:a |an |un |une |des |uns? |yon |ti |so |一群|一帮|一只|群)?)\s?(?:[a-zа-я\u4e00-\u9fff\u0621-\u064a]{1,8}\s?){0,1}$/

function isSimile(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return SIMILE.test(segment.folded.text.slice(Math.max(sentence.start, hit.start - 70), hit.start))
}

/** A song or a rhyme is sung, whatever it says. */
const SUNG =
  /\b(?:song|lyrics|chorus|rhyme|cancion|estribillo|ronda infantil|cancao|cantiga|chanson|comptine|refrain|paroles de|chante|bai hat|dong dao)\b|اغنيه|انشوده|गीत|歌词|儿歌|песн[яию]|песенк|частушк/

function isSung(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return SUNG.test(segment.folded.text.slice(Math.max(0, sentence.start - 60), sentence.end))
}

function passes(segment: Segment, hit: Hit): boolean {
  return (
    isQuoted(segment, hit.start) ||
    isLesson(segment, hit.start) ||
    !isSpelledSo(segment, hit) ||
    isSung(segment, hit)
  )
}

/** "Fed up with this rain": nobody is blamed for the weather. */
const WEATHER =
  /^.{0,24}(?:\b(?:rain|snow|cold|heat|mud|winter|traffic|mosquito|lluvia|frio|calor|nieve|barro|chuva|neve|lama|pluie|froid|neige|chaleur|boue|lapli|fredi|chale|labou|nong|ret|troi mua|mua)\b|مطر|برد|الحر|पानी|जाडो|गर्मी|雨|雪|天气|дожд|холод|снег|жар[аыу]|мороз|слякот)/
const isWeather = (segment: Segment, hit: Hit): boolean =>
  WEATHER.test(segment.folded.text.slice(hit.end, Math.min(sentenceAt(segment, hit.start).end, hit.end + 34)))

/** "Your dog is a total clown". */
const ANIMAL_IS =
  /(?:\b(?:dog|puppy|cat|kitten|hamster|rabbit|bunny|parrot|goat|pony|perr[oa]|gat[oa]|conej[oa]|cabra|cao|cachorr[oa]|coelh[oa]|chien|chienne|chat|chatte|lapin|chevre|chat|lapen|kabrit)(?: (?:is|was|s|es|era|e|est|etait|se|te))?|كلبكم?|قطتكم?|कुकुर|बिरालो|小狗|小猫|你家狗|您家狗|собака|пес|кот|кошка)[^.!?]{0,10}$/
const isAnimal = (segment: Segment, hit: Hit): boolean =>
  ANIMAL_IS.test(
    segment.folded.text.slice(Math.max(sentenceAt(segment, hit.start).start, hit.start - 24), hit.start),
  )

/** Quoted, or what a story already spoken of tells; a story named after the remark is its subject. */
function isTold(segment: Segment, hit: Hit): boolean {
  const from = Math.max(0, sentenceAt(segment, hit.start).start - 60)
  // "J'imagine que" supposes; it asks nobody to imagine.
  const supposed = hitsWithin(segment, 'seeming', from, hit.start)
  const lesson = hitsWithin(segment, 'lesson', from, hit.start).some(
    (l) => !supposed.some((s) => s.start < l.end && l.start < s.end),
  )
  return isQuoted(segment, hit.start) || lesson || !isSpelledSo(segment, hit)
}

/** A dog, a loaf, a branch. */
function isMeantOtherwise(segment: Segment, hit: Hit): boolean {
  const sentence = sentenceAt(segment, hit.start)
  return hasWithin(segment, 'meant-otherwise', sentence.start, sentence.end)
}

/** "Whoever doesn't come is …": the denial is part of who is meant. */
const WHO_NOT =
  /(?:\b(?:whoever|who) (?:does|did|do|can|won)n?'?t?\b|\bnao khong\b|\bai khong\b|\bki pa\b|谁[不没]|\bquien(?:es)? no\b|\bquem nao\b|\bqui n(?:e |')|кто не ).{1,40}(?:\bdung la|\bse (?:yon|bann|yon bann)|谁?就?是|\b(?:is|are) (?:an?|just|all)|\best une?|\bes una?|\be uma?|(?:тот|просто|полныи)) ?$/

/** "You are not stupid"; what stands behind a comma is not denied by what stands before it. */
function isTakenBack(segment: Segment, hit: Hit): boolean {
  if (
    isKinOf(segment, hit) ||
    WHO_NOT.test(segment.folded.text.slice(Math.max(0, hit.start - 60), hit.start))
  )
    return false
  // "Such fools I have never seen" denies nothing.
  if (/^[^।.!?]{0,60}(?:देखे|भेटे)/.test(segment.folded.text.slice(hit.end, hit.end + 70))) return false
  const near = segment.folded.text.slice(Math.max(0, hit.start - 20), hit.start)
  return !/,|passa de |mas que |qu'| чем /.test(near) && isDenied(segment, hit.start, hit.end)
}

function sceneOf(segment: Segment): Abuse[] {
  const out: Abuse[] = []
  const add = ({ start, end }: Span, kind: Abuse['kind'], margin?: number) => {
    const s = sentenceAt(segment, start)
    const to = Math.max(s.end, end)
    if (out.length < MAX_FOUND && !out.some((o) => o.start < to && o.end > s.start))
      out.push({
        segment,
        start,
        end,
        kind,
        ...(margin !== undefined && { sign: 'reads-like-one' as const, margin }),
      })
  }
  for (const hit of [...hitsOf(segment, 'threat'), ...veiledThreats(segment)])
    if (!passes(segment, hit)) add(hit, 'threat')
  for (const hit of hitsOf(segment, 'strong'))
    if (
      !isHarmless(segment, hit) &&
      !isPiece(segment, hit) &&
      !isMeantOtherwise(segment, hit) &&
      !passes(segment, hit)
    )
      add(hit, 'strong')
  for (const { start, end } of veiledWords(segment)) {
    const hit = { start, end, token: 0, tokens: 1 }
    if (!isQuoted(segment, start) && !isLesson(segment, start)) add(hit, 'strong')
  }
  for (const span of cipheredInsults(segment)) add(span, 'insult')
  for (const hit of hitsOf(segment, 'abuse-turn'))
    if (!passes(segment, hit) && !isAnimal(segment, hit)) add(hit, 'insult')
  for (const hit of hitsOf(segment, 'insult')) {
    const sentence = sentenceAt(segment, hit.start)
    const near = hasWithin(
      segment,
      'target',
      Math.max(sentence.start, hit.start - 50),
      Math.min(sentence.end, hit.end + 30),
    )
    // Two words with a stop or a bracket between them are two things said.
    const apart = hit.tokens > 1 && /[(),;!?]/.test(segment.folded.text.slice(hit.start, hit.end))
    if (near && !apart && !passes(segment, hit) && !isSimile(segment, hit) && !isTakenBack(segment, hit))
      add(hit, 'insult')
  }
  for (const hit of hitsOf(segment, 'insult-mild')) {
    if (
      isStraight(segment, hit) &&
      !isSimile(segment, hit) &&
      isAimed(segment, hit) &&
      !isAnimal(segment, hit) &&
      !passes(segment, hit) &&
      !isTakenBack(segment, hit)
    )
      add(hit, 'insult')
  }
  for (const hit of hitsOf(segment, 'snide'))
    if (!passes(segment, hit) && !isCount(segment, hit) && !isWeather(segment, hit)) add(hit, 'snide')
  for (const hit of cuttingRemarks(segment))
    if (!isTold(segment, hit) && !isWeather(segment, hit)) add(hit, 'snide')
  for (const passage of likelyRemarks(segment)) add(passage, 'snide', passage.margin)
  return out
}

/** "We won for the third time" counts; "For the third time, …" and "I repeat for the third time" scold. */
const ORDINAL_TIME =
  /^(?:for the \S+ time|por \S+ vez|pela \S+ vez|pour la \S+ fois|pou \S+ fwa|للمره \S+|lan (?:thu )?\S+|в \S+ раз)$/

/** "For the third time, we won": counts what we did, not what they failed to. */
const OURS =
  /^\s?[,:-]\s*(?:we|our|nous|notre|nos|nosotr|nuestr|ganamos|nos|ganhamos|vencemos|nou|мы|наш|نحن|فزنا|chung|我们|हामी)/

/** "Five, repeated three times": nobody says who repeated it. */
const SAID_OFTEN = /^(?:repeated|repetid[oa]s?|repetee?s?|repete)\s\S+\s(?:times|veces|vezes|fois|fwa)$/
const WHO_SAID =
  /(?:^|\s)(?:i|we|have|has|ve|been|already|he|hemos|le|les|lo|la|ya|ja|tenho|ai|avons|deja|m|mwen|te|ou)\s$/

function isCount(segment: Segment, hit: Hit): boolean {
  const { text } = segment.folded
  if (SAID_OFTEN.test(text.slice(hit.start, hit.end)))
    return !WHO_SAID.test(text.slice(Math.max(0, hit.start - 12), hit.start)) && hit.start > 0
  if (!ORDINAL_TIME.test(text.slice(hit.start, hit.end))) return false
  const first = /^[\s"]*$/.test(text.slice(sentenceAt(segment, hit.start).start, hit.start))
  const after = text.slice(hit.end, hit.end + 14)
  return !(first && /^\s?[,:-]/.test(after)) || OURS.test(after)
}

export function abuseOf(reading: Reading): readonly Abuse[] {
  return reading.once('abuse', () => {
    const out = reading.segments.filter((s) => READ.has(s.role)).flatMap(sceneOf)
    const worst = out.filter((a) => a.kind !== 'snide')
    return worst.length > 0 ? worst : out
  })
}
