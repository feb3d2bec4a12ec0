/** Accounts children are told to open, or apps they are told to join; one a sentence. */
import type { Span } from '#lib/text/types.ts'
import type { Platform } from '../../lexicons/platforms.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { namesIn } from '../children/names.ts'
import { type FoundPlatform, isGoverned, platformsIn } from '../contacts/platforms.ts'
import { continued, isAcross } from '../continued.ts'
import { isDenied, isPolicyTalk, isQuoted, isUnplugged } from '../guards.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'
import { isAppDenied } from './app-denied.ts'
import { groupsOf } from './groups.ts'
import { invitationsOf } from './invitations.ts'
import { isSeenThere } from './seen-there.ts'
import { between, isForOne, isToOne, isWished } from './wished-accounts.ts'

export interface ChildAccount {
  segment: Segment
  /** The platform's name in the folded text. */
  start: number
  end: number
  platform: Platform
  /** An account is opened, not merely an app used. */
  opens: boolean
  /** "It would be nice if she had one". */
  wished: boolean
}

const READ = new Set(['body', 'subject', 'text', 'alt'])

/** A group for the team asks the parents unless pupils are named. */
const PUPILS =
  /\b(?:students?|kids?|children|pupils?|each of you|alumn\S*|estudiantes?|nin[oa]s|criancas?|eleves?|enfants?|timoun|hoc sinh|cac em|cac con)\b|elev|طلاب|طالب|تلاميذ|اطفال|विद्यार्थी|बच्चा|学生|同学|孩子|ученик|дети/

/** "Doesn't have it yet": what is missing is asked for. */
const NOT_YET =
  /\b(?:yet|todavia|aun|ainda|encore|toujours pas|poko|chua)\b|بعد|अझै|अझ|还没|еще не|пока нет|еще|до сих пор|still (?:no|not|without|doesn'?t)|pas encore|للان|لسه|لحد الان|还没有|都没有/

/** Who opens an app looks at it; who opens "a TikTok" or "her own Snapchat" begins one. */
const OPENS = /^(?:open|opens|opening|abr\w*|ouvr\w*|louvri|ouvri|mo)$/
const ONE =
  /\b(?:an?|un|una|um|uma|une|yon|su|sus|sua|seu|your|their|his|her|own|son|votre|ton|mot|cho)\s[^.]{0,16}$/
const FOR_KIDS =
  /^\s(?:a|para|pour|aux|for|pr[oa]s?|pou)\s(?:(?:l[oae]s|[oa]s|the|mis|sus?|tus?|seu|sua|votre|your)\s)?(?:nin[oa]s|chic[oa]s|hij[oa]s|crianc|filh|enfants|eleves|kids|children|timoun)|^\scho (?:chau|be|con)\b/
const isGot = (text: string, p: Span) => (verb: Span) =>
  !OPENS.test(text.slice(verb.start, verb.end)) ||
  ONE.test(text.slice(verb.end, p.start)) ||
  FOR_KIDS.test(text.slice(p.end, p.end + 24))

/** "Make a TikTok about …" is a film on it, not an account. */
const FILM =
  /^\s?(?:video|post|film|clip|dance|reel|about|sobre|sur |trend|challenge|photo|foto|resum|summar|that|qui|sou chapit|de la|del|с пересказ)/

/** "Заведите Мише инстаграм", "get Mia an Instagram": the name between the verb and the app. */
const A_NAME = /^\s\p{Lu}\p{Ll}{1,14}\s(?:(?:an?|up with an?|un|une|una|um|uma|yon|một)\s)?$/u

export function childAccountsOf(reading: Reading): readonly ChildAccount[] {
  return reading.once('child-accounts', () => {
    const out: ChildAccount[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      let done = -1
      for (const p of platformsIn(segment)) {
        const sentence = sentenceAt(segment, p.start)
        if (sentence.start === done) continue
        const asked = asksOne(reading, segment, p)
        if (!asked) continue
        done = sentence.start
        out.push({ segment, start: p.start, end: p.end, platform: p.platform, ...asked })
      }
    }
    return out.length > 0 ? out : fromThread(reading)
  })
}

/** "Each of you open a Tik" and then "Tok of your own". */
function fromThread(reading: Reading): ChildAccount[] {
  const thread = continued(reading)
  if (!thread) return []
  for (const p of platformsIn(thread.segment)) {
    const asked = isAcross(thread, p) && asksOne(reading, thread.segment, p)
    if (!asked) continue
    const { platform } = p
    return [{ segment: reading.body, start: 0, end: p.end - thread.seam, platform, ...asked }]
  }
  return []
}

function asksOne(
  reading: Reading,
  segment: Segment,
  p: FoundPlatform,
): { opens: boolean; wished: boolean } | null {
  const sentence = sentenceAt(segment, p.start)
  const { text } = segment.folded
  if (!p.plain || p.platform.minimumAge < 13) return null
  const has = (category: 'open-verb' | 'account-noun' | 'adopt' | 'learner') =>
    hasWithin(segment, category, sentence.start, sentence.end)
  const verbs = hitsWithin(segment, 'open-verb', sentence.start, sentence.end)
  const named =
    isToOne(reading, segment) &&
    verbs.some((v) => v.end < p.start && A_NAME.test(between(segment, v.end, p.start)))
  const wished = isWished(reading, segment, p)
  const opens =
    verbs.length > 0 &&
    (named ||
      has('account-noun') ||
      (isGoverned(segment, verbs.filter(isGot(text, p)), p) && !FILM.test(text.slice(p.end, p.end + 14))))
  // "Entrem no TikTok e vejam …": gone to for something to look at.
  const entersToLook = ({ start, end }: Span) =>
    ENTERS.test(text.slice(start, end)) && hasWithin(segment, 'task', p.end, sentence.end)
  const adopts = hitsWithin(
    segment,
    'adopt',
    Math.max(sentence.start, p.start - 60),
    Math.min(sentence.end, p.end + 70),
  ).filter(
    (a) =>
      !/name\s$/.test(text.slice(Math.max(0, a.start - 5), a.start)) &&
      isOfApp(text, a, p) &&
      !entersToLook(a),
  )
  if (!opens && !wished && (adopts.length === 0 || isSeenThere(segment, p))) return null
  const child =
    wished ||
    has('learner') ||
    named ||
    (opens && isToOne(reading, segment) && isForOne(segment, sentence)) ||
    namesIn(reading, segment).some((n) => n.start >= sentence.start && n.end <= sentence.end)
  const inGroup = groupsOf(reading).some(
    (g) => g.segment === segment && g.start < sentence.end && g.end > sentence.start,
  )
  const asked = invitationsOf(reading).some(
    (i) =>
      i.segment === segment &&
      i.features[0] === 'group-on-app' &&
      i.start < sentence.end &&
      i.end > sentence.start,
  )
  if (
    !child ||
    ((inGroup || (asked && !opens)) && !PUPILS.test(text.slice(sentence.start, sentence.end))) ||
    (inGroup && !opens)
  )
    return null
  const account = hitsWithin(segment, 'account-noun', sentence.start, sentence.end)
  const missing = wished || NOT_YET.test(text.slice(sentence.start, sentence.end))
  const denied = !missing && [...verbs, ...adopts, ...account].some((v) => isDenied(segment, v.start, v.end))
  if (denied || (!missing && isAppDenied(segment, p))) return null
  if (isAnsweredNo(segment, sentence.end)) return null
  if (isUnplugged(segment, p.start) || isPolicyTalk(segment, p.start) || isQuoted(segment, p.start))
    return null
  return { opens, wished }
}

/** "Watch three on TikTok and download the worksheet": what is got behind the app is the app, or something else. */
function isOfApp(text: string, verb: Span, p: Span): boolean {
  if (verb.start < p.start) return !SO_THAT.test(text.slice(verb.start, verb.end + 10))
  if (verb.start < p.end) return true
  const gap = text.slice(p.end, verb.start)
  if (gap.length <= NEAR && !/[,;:]|\s(?:and|y|e|et|epi|roi|va|и|र|अनि)\s/.test(gap)) return true
  return ITSELF.test(text.slice(verb.end, verb.end + NEAR))
}
const NEAR = 12
const ENTERS = /^(?:entrem? no|antre sou|get on|log into)$/
/** "It" behind the verb, or nothing more. */
const ITSELF =
  /^(?:[a-z\u0400-\u04ff\u0900-\u097f]{0,3}[-\s]?(?:it|lo|la|le|l[oa]s|o|a|ele|li|l|no|ung dung|app|его|ее|туда|там|त्यो|यसलाई|这个|它|吧|了)?\s?(?:[.,;!?)]|$)|ها|ه(?!\p{L})|\s(?:it|there|too|today|now|ahi|aqui|nan|hoje|hoy)\b)/u
/** Vietnamese "nên có đăng": and so it was posted. */
const SO_THAT = /^nen co (?:dang|up|khoe|de|dua|post)\b/

/** "They want an account, what now? Not before thirteen": asked and answered. */
function isAnsweredNo(segment: Segment, end: number): boolean {
  const { text } = segment.folded
  if (
    end >= text.length ||
    !text
      .slice(Math.max(0, end - 3), end)
      .trimEnd()
      .endsWith('?')
  )
    return false
  const next = sentenceAt(segment, end)
  return (
    hasWithin(segment, 'policy', next.start, next.end) ||
    hasWithin(segment, 'parenting', next.start, next.end)
  )
}
