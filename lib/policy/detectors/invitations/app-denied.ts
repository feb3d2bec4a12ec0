/**
 * Whether an app itself is denied. A denial before it turns around only its own clause; who has none yet is asked to get
 * one; and in Nepali a denial stands behind what it denies.
 */
import { firstFrom } from '#lib/text/first-from.ts'
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { platformsIn } from '../contacts/platforms.ts'
import { denialsIn, NEPALI_NO, NEW_CLAUSE } from '../guards.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

type App = Span
/** How far before it a denial may stand: an app comes late in its sentence. */
const REACH = 110

export function isAppDenied(segment: Segment, p: App): boolean {
  const sentence = sentenceAt(segment, p.start)
  const all = denialsIn(segment, sentence)
  return all.some((n) => denies(segment, p, n, all, sentence))
}

const nextEnd = (segment: Segment, { end }: Span): number =>
  end < segment.folded.text.length ? sentenceAt(segment, end).end : end

function denies(segment: Segment, p: App, n: Span, denials: readonly Span[], sentence: Span): boolean {
  const { text } = segment.folded
  if (n.start < p.end && n.end > p.start) return true
  if (ITS_ABSENCE.test(text.slice(n.end, n.end + 16)) || NOT_MISSED.test(text.slice(n.end, n.end + 24)))
    return false
  if (n.start >= p.end)
    return NEPALI_NO.test(text.slice(n.start, n.end)) && isDeniedBehind(segment, p, n, denials)
  return (
    p.start - n.end <= REACH &&
    !NEW_CLAUSE.test(text.slice(n.end, p.start)) &&
    !isUndone(segment, p, n, denials) &&
    !isOfBefore(text, n, sentence) &&
    !endsBefore(segment, n, p) &&
    !isOtherThing(text, n, p, sentence) &&
    !isMissed(segment, p, n, denials) &&
    !isNotYetDone(segment, p, n, sentence) &&
    !isWondered(segment, p, n, sentence)
  )
}

/** "I do not see you in the group": you are to be there. */
const ITS_ABSENCE =
  /^\s?(?:see you\b|aparezco\b|apareco\b|find you\b|found you\b|(?:te|la|lo|le|los|las|les|vous|o|a) (?:veo|vi|encuentro|vejo|encontr\w+|vois|trouve)|(?:we|jwenn) (?:w|ou)\b|вижу (?:вас|тебя)|нашл[аи] (?:вас|тебя)|нашел (?:вас|тебя)|хватает|(?:看|找|见)[到见]?[您你]|thay (?:anh|chi|me|bo)\b|ارا?كم|تجدكم)/

/** "So that you miss nothing, join …". */
const NOT_MISSED =
  /^\s?(?:(?:to|you|want to|se|te|l[aeo]s?|nos|vous|ou|nada|rien)\s){0,3}(?:miss\b|pierd|perd[ae]|se (?:le |les )?pas[ea]|pas[ea]r? (?:por alto|nada)|escap|rat(?:er|ez|e)\b|manqu|pedi\b|rate\b|bo lo|lo mat)|^\s?(?:пропус|прогля|упус)|^\s?(?:ي|ت)?فوت|^(?:想)?(?:错过|漏)/u

/** "You cannot hand it in without …": two denials make a must. */
function isUndone(segment: Segment, p: App, n: Span, denials: readonly Span[]): boolean {
  const { text } = segment.folded
  const isWithout = (o: Span) => WITHOUT.test(text.slice(o.start, o.end))
  const clause = (from: number, to: number) => to - from < 60 && !/[,;:]/.test(text.slice(from, to))
  return isWithout(n)
    ? denials.some((o) => o.end <= n.start && !isWithout(o) && clause(o.end, n.start))
    : denials.some((o) => o.start >= n.end && o.end <= p.start && isWithout(o) && clause(n.end, o.start))
}

/** Nepali verbs of denial close what they deny: "इमेल होइन, भाइबर", not the app behind them. */
const CLOSES = /(?:होइन|छैनन?्?|हुँदैनन?्?|मिल्दैन|सक्दैन|पाइँदैन|hoina|c?h?x?aina|hudaina|mildaina)$/
const isOfBefore = (text: string, n: Span, sentence: Span): boolean =>
  CLOSES.test(text.slice(n.start, n.end)) && text.slice(sentence.start, n.start).trim() !== ''

const ONLY_WHERE =
  /^\s?(?:(?:via|by|through|on|en|por|pelo|no|na|sur|par|sou|pa|ak|в|на|по|через|عبر|على|في|qua|tren|bang|在|用)\s)?(?:(?:the|el|la|o|le)\s)?$/
const OR = /(?:^|\s)(?:or|nor|and|ni|o|u|y|ou|nem|e|et|oswa|ak|или|ни|и|او|ولا|و|hay|hoac|va|वा|र)\s/
const STILL_NO = /(?:^|\s)(?:ما|مو|مش|not)\s/
const HAN = /\p{Script=Han}/u
/** A bare "no," answers; "don't, whatever you do, write …" is interrupted. */
const ANSWERS = /^(?:no|nao|non|нет|لا|khong|不|別|别)$/

/** A comma closes what was denied, unless things are listed or something is put in between. */
function endsBefore(segment: Segment, n: Span, p: App): boolean {
  const { text } = segment.folded
  const between = text.slice(n.end, p.start)
  if (/[!?()[\]–…]|\s-\s/.test(between)) return true
  const comma = lastComma(segment, n.end, between)
  if (comma < 0) return LET_US.test(between)
  const tail = between.slice(comma + 1)
  const pieces = between.slice(0, comma).split(',')
  const word = text.slice(n.start, n.end)
  if (STILL_NO.test(tail) || PUT_IN.test(`${between.slice(0, comma)},`)) return false
  if (pieces[0] === '') return ANSWERS.test(word) || pieces.length < 2
  if (OR.test(tail) && tail.length < 30 && !hasWithin(segment, 'adopt', p.start - tail.length, p.start))
    return false
  if (!ONLY_WHERE.test(tail)) return true
  const isNamed = platformsIn(segment).some((o) => o.start >= n.end && o.end < p.start)
  if (isNamed || HAN.test(word)) return !isNamed
  // "Don't text, WhatsApp or call us" lists; "no mail, WhatsApp me" does not.
  return pieces.length < 2 && !OR.test(text.slice(p.end, p.end + 6))
}
/** The last that closes a clause: 、 only lists. */
function lastComma(segment: Segment, from: number, between: string): number {
  for (let at = between.lastIndexOf(','); at >= 0; at = at === 0 ? -1 : between.lastIndexOf(',', at - 1)) {
    const span = spanIn(segment, from + at, from + at + 1)
    if (segment.original.slice(span.start, span.end) !== '、') return at
  }
  return -1
}
const PUT_IN =
  /,\s?(?:please|por favor|s'il (?:vous|te) plait|merci|tanpri|souple|пожалуиста|من فضلك\p{L}*|رجاء|कृपया|(?:lam )?on|xin|(?:(?:not )?even|ni|nem|meme|menm|даже|حتي|حتى|du chi|即使|哪怕|dare)\s[^,]{1,24})\s?,/u
const LET_US =
  /(?<!\p{L})(?:vamos a|voy a|you could|you can|lo (?:publico|subo|pongo)|le (?:publie|mets)|пусть|даваите|thi|то)(?!\p{L})/u

/** "Lo que no cupo … lo publico en": what did not fit is told of, and then something is done with it. */
const WHAT_NOT = /(?:\b(?:lo que|o que|ce qu[ie]?'?|sa k(?:i|ap)?|whatever|what)|что|ما|जे|जो) ?$/
function isOtherThing(text: string, n: Span, p: App, sentence: Span): boolean {
  return (
    WHAT_NOT.test(text.slice(Math.max(sentence.start, n.start - 14), n.start)) &&
    /\S+\s\S+\s\S+\s\S+\s/.test(text.slice(n.end, p.start))
  )
}

/** Between a denial and an app that somebody has not got. */
const HAVE: readonly RegExp[] = [
  /^\s(?:yet |still )?(?:have|got|own|on|in|using)?\s?(?:(?:an?|the|her|his|their|its|any|own|account|login|profile|on|for|with|at|a \S+ or the|the \S+ or the)\s)*$/,
  /^\s(?:(?:l[aeo]s? )?(?:tien\w*|teng\w*|est[ae]n? en|tenia)\s)?(?:(?:su|grupo|chat|mamas|papas|familias|padres|una?|aun|todavia|cuenta|perfil|propi[ao]|de|en|el|la|ningun\w*)\s)*$/,
  /^\s(?:(?:tem|tenham?|tiver\w*|tinha|(?:es)?t[ao]|entrou|entraram)\s)?(?:(?:d[oa]s|maes|pais|familias|chat|o|a|seu|sua|uma?|ainda|conta|perfil|propri[ao]|d[oa]|n[oa]|em|grupo|sala|turma|\d+\S*|de)\s)*$/,
  /^\s(?:encore |toujours )?(?:(?:mis|installe|cree|ouvert|dans|groupe|des|mamans|parents|de|sur|un|une|son|sa|le|la|compte|profil|inscrit|inscrite)\s|d'|l')*$/,
  /^\s(?:(?:ka|jwenn|nou|gen|genyen|sou|nan|poko|ko|yon|kont|pwop|l|li)\s)*$/,
  /^\s(?:(?:لديه|لديها|لديهم|عنده|عندها|عندهم|ينضم|تنضم|ينضموا|الي|الى|مجموعه|الامهات|الاهالي|بعد|يملك|تملك|يملكون|حساب|حسابا|علي|على|في|ب)\s)*(?:ب|في)?$/,
  /^\s(?:(?:вступил\p{L}*|состоит\p{L}*|\p{L}+скии|чат\p{L}*|групп\p{L}*|в|во|на|своего|своеи|учетки|учетнои|записи|логина|ника|аккаунта|страницы|профиля|канала|еще|пока|никакого)\s)*$/u,
  /^\s(?:(?:co|vao|o trong|nhom|tai khoan|nick|trang|kenh)\s)*$/,
  /^(?:装|下载|注册|开通|自己的|个|一个)*$/,
]
const isHad = (between: string) => HAVE.some((had) => had.test(between))

const YET =
  /(?<!\p{L})(?:yet|still|sigue[n]?|siguen|continua[m]?|reste(?:nt)?|van|ما زال\p{L}*|لا يزال|остае?тся|todavia|aun|ainda|encore|toujours|poko|toujou|chua|до сих пор|еще|пока|بعد|لسه|للان|अझै|अझ|akhai|ajhai)(?!\p{L})|[还還就只](?:没|沒|有|是|差|剩)|差|仍|到现在/u
const ONLY_ONE =
  /(?<!\p{L})(?:the only|unic[ao]s?|la seule|le seul|matra|sel (?:timoun|elev|moun|ki|\p{L}+ ki)|pity|shame|lastima|pena|dommage|domaj|жаль|единственн\p{L}+|الوحيد\p{L}*|duy nhat)(?!\p{L})|मात्र|唯一/u
const WITHOUT = /^(?:without|sin|sem|sans|san|без|بدون|دون|غير|बिना|bina|没有|沒有)$/
/** "Until she has one, she cannot". */
const UNTIL =
  /(?<!\p{L})(?:as long as|mientras|hasta que|enquanto|ate que|tant qu\S*|toutotan|jiskaske|пока|طالما|ما دام\p{L}*|chung nao)\s[^,;]{0,30}$/u
/** Those who have none. */
const WHOEVER =
  /(?<!\p{L})(?:who(?:ever)?|any(?:one|body)|if you|those|quien(?:es)?|los que|el que|quem|os que|ceux qui|qui n'|celui qui|moun ki|sa ki|si|кто|у кого|все|من|اللي|الذي|ai|nha nao|con nao|जसको|jasko|谁|同学|队员)(?!\p{L})|的(?:同学|家长|队员|孩子|小朋友)/u
/** The school, the writer and their like have none, and that is all. */
const OURS =
  /(?<!\p{L})(?:we|i|our|the (?:school|team|class|office|teacher)|la (?:escuela|clase|consejera|maestra|secretaria)|el equipo|nosotros|yo|a (?:escola|turma)|o time|eu|nos|l'ecole|la classe|nous|je|lekol|ekip|nou|m|mwen|школ\p{L}+|у нас|у меня|я|мы|المدرسه|مدرستنا|انا|نحن|truong|lop|co|thay|toi)(?!\p{L})|विद्यालय|स्कुल|हामी|学校|我们|咱们|我(?!们?班|看|想|觉得)/u

/** "Sin TikTok no pueden entregar", "кто без Снэпчата – заводите": who has none is to get one. */
function isMissed(segment: Segment, p: App, n: Span, denials: readonly Span[]): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, p.start)
  if (!isHad(text.slice(n.end, p.start)) || OURS.test(text.slice(start, n.start))) return false
  const after = nextEnd(segment, { start, end })
  const bare = WITHOUT.test(text.slice(n.start, n.end)) || UNTIL.test(text.slice(start, n.start))
  // "Without it you cannot": one must.
  if (CONTENT.test(text.slice(start, after))) return false
  if (bare && denials.some((o) => o.start >= p.end && o.start - p.end < 40)) return true
  const said = text.slice(start, end)
  const before = text.slice(start, n.start)
  if (YET.test(text.slice(start, p.end + 12)) || ONLY_ONE.test(before)) return true
  if (/^[^.,;]{0,30}\?/.test(text.slice(p.end, end + 1))) return true
  const until = Math.min(after, end + 60)
  const rest = text.slice(p.end, until)
  const asked = Math.min(
    ...(['open-verb', 'adopt'] as const).flatMap((kind) =>
      hitsWithin(segment, kind, p.end, until).map((v) => v.start - p.end),
    ),
    GET.exec(rest)?.index ?? rest.length,
  )
  if (asked >= rest.length || (!bare && (NO_ASK.exec(rest)?.index ?? rest.length) <= asked)) return false
  return (
    bare ||
    WHOEVER.test(said) ||
    hasWithin(segment, 'learner', start, end) ||
    namesSomebody(segment, start, n.end)
  )
}
/** "Do not open one", "must not be made before thirteen". */
const NO_ASK =
  /(?<!\p{L})(?:(?:do not|don't|should not|shouldn't|must not|may not|cannot|can't|ne (?:doivent|doit|peuvent|pouvez)|no (?:deben?|tienen? que|pueden?|hace|es|abran?|creen?|hagan?|bajen?|saquen?)|nao (?:devem?|precisa\w*|podem?|criem?|abram?|e)|pa (?:dwe|bezwen|fe|louvri|kreye)|لا (?:ي|ت)\S+|khong (?:can|nen|duoc|phai)|dung (?:mo|tao)|не (?:надо|нужно|стоит|заводите|должны))(?!\p{L}))|पर्दैन|हुँदैन|不(?:要|用|必|能|应|该|得)/u
/** And that is well. */
const CONTENT =
  /(?<!\p{L})(?:(?:just |is |be )(?:as well|fine|good|okay|ok)|don'?t worry|no worries|too young|miss(?:es)? (?:nothing|out on nothing)|nothing|(?:esta|es) (?:muy )?(?:bien|mejor)|mejor asi|no se preocup\w+|no (?:se )?pierd\w+|nada|(?:esta|e) muito bem|melhor assim|nao se preocup\w+|nao perd\w+|(?:c'est|est) (?:tres )?bien|tant mieux|pas d'inquietude|ne perd\w*|rien|sa bon|pi bon|pa enkyete|pa pedi|anyen|(?:la|cung|rat) tot|khong sao|dung lo|хорошо|слава богу|не волну\p{L}+|ничего|не беда|обоидется|sleep|duerm\w+|dormem|dorment|спят)(?!\p{L})|هذا (?:افضل|احسن|جيد)|لا (?:تقلق|يقلق|باس)|الحمد|राम्रो|ठीक छ|चिन्ता|केही|挺好|也好|很好|没关系|不要紧|担心|不影响/u
const GET =
  /(?<!\p{L})(?:help|get|make|set|let|abr\w+|saq\w+|saqu\w+|hag\w+|animense|ponganle|crie\w*|baix\w+|arranj\w+|deix\w+|ouvr\w+|install\w+|cree\w*|aidez|louvri|kreye|ede|fe l|завод\p{L}+|поставьте|помогите|сделаите|делаем|делаите|зарегистр\p{L}+|подключ\p{L}+|mo|tao|cai|tai|lap|banau\w*|kholn?\w*|haldi\w*)(?!\p{L})|建好|办|装|弄|注册|申请|下一?个|开一?个|فليفتح|فلينش|انشاء|تنزيل|ليطلب|افتح|ساعد|حمل|نزل|बना|खोल|हाल|दर्ता/u

/** A name as it is written, or any word where letters have no capitals. */
function namesSomebody(segment: Segment, start: number, end: number): boolean {
  const span = spanIn(segment, start, end)
  return /\p{Lu}\p{Ll}|\p{Lo}/u.test(segment.original.slice(span.start, span.end))
}

/** "Quem ainda não viu no Pinterest veja hoje": who has not yet, is to. */
const NOT_YET =
  /(?<!\p{L})(?:(?:who|whoever|anyone who|those who)(?: still| has| have)*|quien(?:es)? (?:aun|todavia)|quem ainda|(?:moun|sa) ki|qui|кто (?:еще|пока)|من|ai)\s$/u
function isNotYetDone(segment: Segment, p: App, n: Span, sentence: Span): boolean {
  const { text } = segment.folded
  if (!NOT_YET.test(text.slice(Math.max(sentence.start, n.start - 22), n.start))) return false
  if (
    !YET.test(text.slice(Math.max(sentence.start, n.start - 12), n.end + 12)) &&
    !/n't$|لم/.test(text.slice(n.start, n.end))
  )
    return false
  const verbs = hitsWithin(segment, 'task', p.end, sentence.end)
  return verbs.length > 0 && !hasWithin(segment, 'negation', p.end, sentence.end)
}

/** "Why isn't she on it?", "почему бы не": asked, the answer is yes. */
const WHY =
  /(?<!\p{L})(?:why|por que|porque|pourquoi|pk|poukisa|poukwa|pouki|почему|отчего|зачем|لماذا|ليش|ليه|sao|tai sao|kina|किन)(?!\p{L})|为什么|为啥|干嘛|怎么/u
const YOU =
  /(?<!\p{L})(?:you|u|usted(?:es)?|voces?|vous|tu|ou|w|вы|ты|anh|chi|me|bo|tapai)(?!\p{L})|您|你|तपाईं|तिमी/u
const WE = /^\s(?:(?:l[oae]s?|n) )?(?:we\b|\p{L}+(?:amos|emos|imos|ons)\b|nou\b|ن\p{L}{3,})/u
const BECAUSE = /^\s?(?:because|porque|parce que|car|paske|لان|किनभने|vi|boi vi|因为|потому)/
const MAY_NOT =
  /^\s?(?:deb|dev|doi|nen|duoc|should|must|need|can\b|could|pued|pod[ei]|peut|peuv|doit|dwe|ka\b|нужно|следует)/
function isWondered(segment: Segment, p: App, n: Span, sentence: Span): boolean {
  const { text } = segment.folded
  const before = text.slice(Math.max(sentence.start, n.start - 60), n.start)
  const why = WHY.exec(before)
  if (!why || before.slice(why.index).includes(',') || OURS.test(before.slice(why.index))) return false
  const between = text.slice(n.end, p.start)
  if (
    MAY_NOT.test(between) ||
    /^(?:нельзя|can't|cannot|shouldn't|must not|may not)$/.test(text.slice(n.start, n.end))
  )
    return false
  if (sentence.end < text.length && BECAUSE.test(text.slice(sentence.end, sentence.end + 14))) return false
  if (YOU.test(before.slice(why.index))) return true
  if (WE.test(between)) return false
  return (
    isHad(between) ||
    text.slice(p.end, sentence.end + 1).includes('?') ||
    hasWithin(segment, 'open-verb', n.end, p.start)
  )
}

/** A denial behind the app, in Nepali: of the app, and of nothing between. */
function isDeniedBehind(segment: Segment, p: App, n: Span, denials: readonly Span[]): boolean {
  const { text } = segment.folded
  // Of several apps the last counts.
  const all = platformsIn(segment)
  const last = all[firstFrom(all, n.start) - 1]
  const between = text.slice(Math.max(p.end, last && last.end <= n.start ? last.end : 0), n.start)
  const word = text.slice(n.start, n.end)
  // "Would it not do to give her one?"
  if (/^\s?(?:ra|ta|ni|hola|र|त|नि|होला)\s?\?/.test(text.slice(n.end, n.end + 8))) return false
  // "Those who do not make one", "have you none?"
  if (/न(?:े|ेको|ेले|ेलाई|ेका|ेहरू\S*)$|ne(?:ko|le|lai)?$/.test(word)) return false
  if (/^\s?\?/.test(text.slice(n.end, n.end + 2)) && !/(?:ौं|ौँ|दिन|au[mn]?)$/.test(word)) return false
  if (/(?:जसको|जससँग|jasko)\s[^,]{0,30}$/.test(between)) return false
  if (isMissedBehind(segment, p, n, denials)) return false
  // "Without it nothing is accepted", "until she has one".
  if (/न\S+सम्म\s/.test(between)) return false
  if (WITHOUT.test(word) && denials.some((o) => o.start >= n.end && o.start - n.end < 40)) return false
  if (/(?:बिना|bina)\s/.test(between) && denials.some((o) => o !== n && o.start >= p.end && o.end <= n.start))
    return false
  const comma = between.lastIndexOf(',')
  return comma < 0 || between.length - comma < 3
}

const NONE_BEHIND = /^(?:छैनन?्?|c?h?haina|chaina|xaina)$/
/** "जसको टिकटक छैन, आजै बनाउनुस्": who has none is to make one. */
function isMissedBehind(segment: Segment, p: App, n: Span, denials: readonly Span[]): boolean {
  const { text } = segment.folded
  const { start, end } = sentenceAt(segment, p.start)
  if (
    !NONE_BEHIND.test(text.slice(n.start, n.end)) ||
    text.slice(p.end, n.start).trim().split(' ').length > 3
  )
    return false
  if (CONTENT.test(text.slice(start, end)) || OURS.test(text.slice(start, p.start))) return false
  if (YET.test(text.slice(start, n.end)) || ONLY_ONE.test(text.slice(start, n.start))) return true
  const asks = hasWithin(segment, 'open-verb', n.end, end) || GET.test(text.slice(n.end, end))
  return asks && !denials.some((d) => d.start > n.end)
}
