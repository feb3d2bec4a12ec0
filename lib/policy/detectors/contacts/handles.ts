/**
 * Account names: behind an `@`, or next to a platform's name ("my snap is dev_dibuja"). The official handles of the
 * registers are not findings.
 */
import { FREE_MAIL } from '../../lexicons/address-words.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { isDenied, isLesson, isQuoted, isWordStudy } from '../guards.ts'
import { hasWithin, hitsOf, tokenFrom } from '../segment-words.ts'
import {
  dottedBehind,
  fullNameBefore,
  fullNameBehind,
  isSpellingList,
  nameBefore,
  spokenName,
} from './account-names.ts'
import { isBridgeWord, namesBehind } from './bridges.ts'
import { linksIn } from './links.ts'
import { type FoundPlatform, isOwnPlatform, platformsIn } from './platforms.ts'

export interface FoundHandle {
  start: number
  end: number
  handle: string
  platform: string | null
  features: readonly string[]
}

const MAX_FOUND = 200
const MAX_HANDLE = 40
const isHandleUnit = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c === 95 || c === 46 || c === 45
const HOST = /\.(?:com|org|net|edu|me|gov|io|ly|ee)$/
const PLAIN_NAME = /^[a-z][a-z0-9._-]{2,39}$/
/** "My handle is …": an account's name without its platform's. */
const ACCOUNT_WORD =
  /(?<![\p{L}])(?:handle|user ?name|screen ?name|gamer ?tag|usuario|utilisateur|pseudo|nick|nickname|ник|никнеим|логин|用户名|网名|id(?=\s?[:是])|ايدي|ايدي|आईडी|आइडी|يوزر\p{L}{0,3})/gu
const CASHTAG = /(?<![\p{L}\p{N}])(\$[a-z][a-z0-9_-]{2,30})/gu
const STOP = new Set(
  'private public family familia familias famille fanmi friends amigos amigas amis zanmi parientes parentes relatives down closed new gone hacked not the for and only off open here there where also now locked my our your this that with page group account school official parents best better easier faster fine okay great good bad safe free way how what when who why are was will can may but from they them she her his him has have had all any app apps chat message messages link links info more most some such than then too very just yes name post posts picture pictures photo photos video videos es la el los las para por con que una uno como mas muy pero sur les des une pour dans pas plus com uma mais pito tou wi non souple silvouple'.split(
    ' ',
  ),
)

/** "…在小红书上写日记，账号是 …": beside an app's name an account may be called one. */
const APP_ACCOUNT =
  /(?<![\p{L}])(?:account(?: name)?|(?:cuenta|conta|compte|kont(?: la| mwen)?)(?: se llama| se chama| chama-se| s'appelle| rele)?|name (?:there|on (?:it|there))|perfil|profil|tai khoan|аккаунт\p{L}{0,2}|(?:و?ال|و)?حساب\p{L}{0,3}|खाता[\p{L}\p{M}]{0,3}|khata)(?![\p{L}\p{M}])|[账帐帳]号|[账帐]户/gu

/** Words for an account, and from where on what is said belongs to it. */
function accountWords(segment: Segment, platforms: readonly FoundPlatform[]) {
  const { text } = segment.folded
  const out = [...text.matchAll(ACCOUNT_WORD)].map((m) => ({
    end: m.index + m[0].length,
    from: sentenceAt(segment, m.index).start,
    beside: false,
    named: false,
  }))
  const apps = platforms.filter((p) => p.plain && p.platform.kind !== 'payment')
  if (apps.length === 0) return out
  for (const m of [...text.matchAll(APP_ACCOUNT), ...text.matchAll(ACCOUNT_WORD)]) {
    const app = apps.find((p) => p.end <= m.index && m.index - p.end < APP_REACH)
    if (!app) continue
    const { start: from } = sentenceAt(segment, app.start)
    const end = m.index + m[0].length
    const theirs = hasWithin(segment, 'business', from, end) && !hasWithin(segment, 'self', from, end)
    if (!theirs && !isLesson(segment, m.index)) out.push({ end, from, beside: true, named: NAMED.test(m[0]) })
  }
  return out
}
const NAMED = /(?:llama|chama|chama-se|appelle|rele)$/
const APP_REACH = 90

function readHandle(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < MAX_HANDLE && isHandleUnit(text.charCodeAt(end))) end++
  const tag = /^#\d{3,5}\b/.exec(text.slice(end, end + 7))
  return tag ? text.slice(start, end) + tag[0] : text.slice(start, end).replace(/[.-]+$/, '')
}

/** "d e v _ d r a w s": signs of a name one by one; its length is the stretch it stands on. */
function spacedHandle(text: string, start: number): string | null {
  const found = /^(?:[a-z0-9_.-]\s){5,30}[a-z0-9](?![a-z0-9])/.exec(text.slice(start, start + 70))
  return found && /[a-z]/.test(found[0]) ? found[0] : null
}

/** "chapter_3", "team_1": numbered things of a school day, nobody's account. */
const NUMBERED =
  /^(?:team|group|unit|lesson|chapter|page|level|room|bus|lab|hole|play|grade|class|list|table|week|day|part|step|set|item|question|problem|game|cube|word|video|track|station|center|round|quiz|test|form|sheet|book|story|song|row|line|slide|task|activity|grupo|equipo|leccion|capitulo|pagina|clase|licao|turma|groupe|lecon|chapitre|classe)s?[_.-]?\d+$/

/** "acc0unt", "sh0rts": figures within a word stand for its letters. */
const LEET_WORD = /^[a-z]+[013457][a-z0134578]*[a-z]$/

/** "3al insta", "te3mel", "rfi2ata": Arabic in Latin letters is full of figures, and none of them is an account. */
const ARABIZI = /(?<![a-z0-9])(?:[2375896][a-z]{2,}|[a-z]+[23578][a-z]+)(?![a-z0-9@])/g
const ARABIZI_WORDS = 2

const isDistinct = (handle: string) =>
  /[a-z]/.test(handle) &&
  !LEET_WORD.test(handle) &&
  !NUMBERED.test(handle) &&
  (/[_\d]/.test(handle) || /[a-z]\.[a-z]/.test(handle)) &&
  !/^\d+(?:st|nd|rd|th|am|pm)$/.test(handle)

/** "The pretend post by "@StormDude1999"". */
const MADE_UP =
  /(?<!\p{L})(?:pretend|made[- ]up|invented|imaginary|fictional|inventad[oa]s?|imaginari[oa]s?|fictici[oa]s?|de mentira|imaginaire|fictif|invente|envante|bia ra|gia tuong)(?!\p{L})|خيالي|متخيل|काल्पनिक|虚构|假想|编的|вымышленн|выдуман/u

export function handlesIn(reading: Reading, segment: Segment): FoundHandle[] {
  const text = segment.folded.text
  const { handles } = reading.facts.public.registers
  const found: FoundHandle[] = []
  const platforms = platformsIn(segment)
  if (platforms.length === 0 && !/[a-z]/.test(text)) return []
  const add = (start: number, handle: string, platform: string | null, feature: string) => {
    if (handles.has(handle) || found.some((f) => f.start < start + handle.length && start < f.end)) return
    found.push({ start, end: start + handle.length, handle, platform, features: [feature] })
  }
  for (let at = text.indexOf('@'); at >= 0 && found.length < MAX_FOUND; at = text.indexOf('@', at + 1)) {
    const joined = segment.role === 'filename' ? /[a-z0-9]$/ : /[a-z0-9%+-]$|[a-z0-9_][._]$/
    if (joined.test(text.slice(Math.max(0, at - 2), at))) continue
    // The path of an address is the link's business.
    if (text.charAt(at - 1) === '/' && linksIn(reading, segment).some((l) => l.start < at && at < l.end))
      continue
    const handle = readHandle(text, at + 1).replace(segment.role === 'filename' ? FILE : /$^/, '')
    if (handle.length < 3 || !/[a-z]/.test(handle) || FREE_MAIL.has(handle.split('.')[0] as string)) continue
    const sentence = sentenceAt(segment, at)
    const named = platforms.find((p) => p.start >= sentence.start - 120 && p.end <= sentence.end + 120)
    const asked = ['ask-me', 'ask-friend', 'ask-text', 'own-page'].some((c) =>
      hasWithin(segment, c as 'ask-me', sentence.start, sentence.end),
    )
    if (!named && (segment.role === 'filename' || (!asked && !isDistinct(handle)))) continue
    if (!named && isQuoted(segment, at) && MADE_UP.test(text.slice(sentence.start, sentence.end))) continue
    const marked = handles.has(handle) ? null : (named?.platform.id ?? null)
    add(at, `@${handle}`, marked, 'at-handle')
    if (handles.has(handle)) found.pop()
  }
  for (const word of segment.role === 'filename' ? [] : accountWords(segment, platforms)) {
    if (found.length >= MAX_FOUND) break
    const spoken = (['self', 'me', 'ask-friend', 'put-up', 'own-page'] as const).some((c) =>
      hasWithin(segment, c, word.from, sentenceAt(segment, word.end).end),
    )
    const place = namesBehind(segment, word.end).find((p) => {
      const handle = readHandle(text, p.start)
      const latin = text.charCodeAt(word.end - 1) < 0x400
      if (word.beside ? !p.labelled && latin && !word.named : !spoken) return false
      return isDistinct(handle) && !HOST.test(handle) && text.charAt(p.start + handle.length) !== '@'
    })
    if (place) add(place.start, readHandle(text, place.start), null, 'account-name')
  }
  for (const match of text.matchAll(CASHTAG)) {
    const at = match.index + match[0].length - (match[1] as string).length
    const sentence = sentenceAt(segment, at)
    const pays = platforms.some(
      (p) => p.platform.kind === 'payment' && p.start >= sentence.start && p.end <= sentence.end,
    )
    if (pays && found.length < MAX_FOUND) add(at, match[1] as string, 'cashapp', 'at-handle')
  }
  if (segment.role === 'filename') return found
  const put = (start: number, end: number, handle: string, platform: string, feature: string) => {
    if (handles.has(handle) || found.some((f) => f.start < end && start < f.end)) return
    found.push({ start, end, handle, platform, features: [feature] })
  }
  const isArabizi = () => /[2-9]/.test(text) && (text.match(ARABIZI)?.length ?? 0) >= ARABIZI_WORDS
  /** `plain`: the platform is named for certain; a short form needs a label and a name that is plainly one. */
  const named = (from: number, to: number, platform: string, plain: boolean) => {
    const sentence = sentenceAt(segment, from)
    if (isQuoted(segment, from) && hasWithin(segment, 'wary', sentence.start - 60, sentence.end + 60)) return
    const own = hasWithin(segment, 'self', Math.max(sentence.start, from - 40), from)
    const spelling = isWordStudy(segment, from)
    for (const place of namesBehind(segment, to)) {
      const { start, labelled, signed } = place
      const spaced = plain && !spelling ? spacedHandle(text, start) : null
      if (spaced) return add(start, spaced, platform, 'spaced-out')
      const said =
        labelled || (plain && I_SAY.test(text.slice(to, start))) ? spokenName(segment, place.token) : null
      if (said && !spelling) return put(said.start, said.end, said.name, platform, 'spoken-name')
      const handle = readHandle(text, start)
      if (
        handle === '' ||
        APP_TAIL.test(handle) ||
        isSpellingList(text, start, start + handle.length) ||
        HOST.test(handle) ||
        text.charAt(start + handle.length) === '@' ||
        handles.has(handle)
      )
        continue
      const isLast = /^[\s.,;!?)"']*(?:$|[.,;!?)\n])/.test(
        text.slice(start + handle.length, start + handle.length + 4),
      )
      const isName = labelled && PLAIN_NAME.test(handle) && !STOP.has(handle) && !isBridgeWord(handle)
      const owned = own || signed || hasWithin(segment, 'self-owns', from, start)
      const plainName = plain && isName && (isLast || isHandleAlone(text, start + handle.length)) && owned
      const distinct = isDistinct(handle) && (labelled || /[_.]/.test(handle) || !isArabizi())
      if ((distinct && start > to && (plain || labelled)) || plainName)
        return add(start, handle, platform, 'named-with-platform')
    }
    const before = plain ? nameBefore(segment, from) : null
    if (before && isDistinct(before.name))
      return put(before.start, before.end, before.name, platform, 'named-before')
    const self = hasWithin(segment, 'me', sentence.start, sentence.end)
    const full = plain
      ? (fullNameBehind(segment, to, self) ?? fullNameBefore(segment, tokenFrom(segment, from)))
      : null
    if (full) put(full.start, full.end, full.name, platform, 'full-name')
  }
  for (const match of platforms.length > 0 ? text.matchAll(STANDING) : []) {
    if (found.length >= MAX_FOUND) break
    const handle = match[1] as string
    const at = match.index + match[0].indexOf(handle)
    if (!isDistinct(handle) || !/[._]/.test(handle) || HOST.test(handle) || FILE.test(handle)) continue
    const sentence = sentenceAt(segment, at)
    const pointed =
      I_AM.test(text.slice(Math.max(0, at - 24), at)) ||
      ON_IT.test(text.slice(at + handle.length, at + handle.length + 14))
    const from = pointed ? sentence.start - 120 : sentence.start
    const near =
      platforms.filter((p) => p.plain && p.end <= at && p.start >= from).at(-1) ??
      (handle.includes('_')
        ? platforms.find((p) => p.plain && p.start > at && p.end <= sentence.end)
        : undefined)
    if (!near || !hasWithin(segment, 'self', Math.max(0, from), sentence.end)) continue
    if (isDenied(segment, near.start, near.end) || isQuoted(segment, at)) continue
    add(at, handle, near.platform.id, 'stands-alone')
  }
  for (const p of platforms) if (found.length < MAX_FOUND) named(p.start, p.end, p.platform.id, p.plain)
  for (const p of platforms) {
    if (found.length >= MAX_FOUND || !p.plain || p.platform.kind === 'payment') continue
    if (found.some((f) => f.platform === p.platform.id)) continue
    const sentence = sentenceAt(segment, p.start)
    const own =
      isOwnPlatform(segment, p) ||
      (['self', 'me', 'own-page'] as const).some((c) =>
        hasWithin(segment, c, sentence.start, sentence.end),
      ) ||
      MY_PAGE.test(text.slice(sentence.start, p.start))
    const name = own
      ? (dottedBehind(segment, p.end, sentence.end, /[a-z]{2}|[^a-z ]/.test(text.slice(p.start, p.end))) ??
        dottedBehind(segment, sentence.start, p.start))
      : null
    if (name && !HOST.test(name.name) && !isQuoted(segment, p.start))
      put(name.start, name.end, name.name, p.platform.id, 'dotted-name')
  }
  for (const hit of hitsOf(segment, 'short-platform')) {
    if (found.length >= MAX_FOUND) break
    if (platforms.some((p) => p.start < hit.end && hit.start < p.end && p.plain)) continue
    const own = hasWithin(segment, 'self', Math.max(0, hit.start - 12), hit.start)
    const platform = SHORT.get(text.slice(hit.start, hit.end)) ?? 'app'
    const sure = text.charCodeAt(hit.end - 1) > 0x24f || text.slice(hit.start, hit.end) === 'wx'
    named(
      hit.start,
      hit.end,
      platform,
      sure || (own && /^\s?(?::|=|is\b|es\b)/.test(text.slice(hit.end, hit.end + 4))),
    )
  }
  return found
}

/** "On Snap I am …", "sur Insta je suis …". */
const I_SAY = /(?:^|[^\p{L}])(?:suis|am|i'?m|soy|sou|m se|estoy|estou|हुँ|я)\s?$|[是叫]\s?$/u
/** "Wh4t5 4pp": the end of the app's own name. */
const APP_TAIL = /^(?:[a4@]pp|gr[a4]m|b[o0]{2}k|ch[a4]t|[t7][o0]k)$/

/** "My page", "my channel" in one Arabic word. */
const MY_PAGE = /(?:صفحتي|قناتي|حسابي|جروبي|بيجي)/

/** A name by itself between signs or at an end, or said to be the writer. */
const STANDING =
  /(?:^|[,:;(\n–-]\s?|\b(?:i'?m|i am|soy|sou|je suis|m se|mwen se|como|as|under)\s)@?([a-z][a-z0-9]*(?:[._][a-z0-9]+)+)(?=\s*(?:$|[.,;!?)\n])|\s(?:on|there|over|en|no|por|ahi|la)\b)/g
const I_AM = /\b(?:i'?m|i am|soy|sou|je suis|m se|mwen se)\s@?$/
const ON_IT = /^\s(?:on it|on there|there|over there|en esa|ahi|alli|la|nela|nele)\b/
const FILE =
  /\.(?:pdf|docx?|pptx?|xlsx?|jpe?g|png|gif|heic|mp[34]|mov|csv|txt|zip|html?|odt|key|pages|numbers|gdoc|wav|m4a)$/

/** "insta của cô là imani hoặc …": the name ends where its language goes on in another script. */
const isHandleAlone = (text: string, end: number) => /^\s?[\u0400-\u9fff]/.test(text.slice(end, end + 2))

/** Short names of platforms; each is something else as well, so a label and a plain nickname must follow. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sc', 'snapchat'],
  ['disc', 'discord'],
  ['dc', 'discord'],
  ['tele', 'telegram'],
  ['tg', 'telegram'],
  ['yt', 'youtube'],
  ['tt', 'tiktok'],
  ['wx', 'wechat'],
  ['v信', 'wechat'],
  ['薇信', 'wechat'],
  ['威信', 'wechat'],
  ['سنابي', 'snapchat'],
  ['انستاي', 'instagram'],
  ['انستقرامي', 'instagram'],
  ['تلغرامي', 'telegram'],
  ['فيسي', 'facebook'],
  ['тт', 'tiktok'],
  ['тг', 'telegram'],
])
