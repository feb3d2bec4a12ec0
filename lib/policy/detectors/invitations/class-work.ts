/** Platforms that pupils are sent to for their work; one a sentence. */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { contactsOf } from '../contacts/contacts.ts'
import { linksIn } from '../contacts/links.ts'
import { ownPagesOf } from '../contacts/own-pages.ts'
import { type FoundPlatform, isGoverned, platformsIn } from '../contacts/platforms.ts'
import { type Continued, continued, isAcross } from '../continued.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'
import { asksWhatOfAChild } from './family-talk.ts'
import { groupsOf } from './groups.ts'
import { invitationsOf } from './invitations.ts'
import { doubtAbout } from './not-meant.ts'

export interface ClassWork extends FoundPlatform {
  segment: Segment
}

const READ = new Set(['body', 'subject', 'text', 'alt'])

/** "Each group looks up …", "the reading group watches …": pupils at work. */
const PUPILS_IN_GROUPS =
  /\b(?:each|every) (?:group|team|pair|table)\b|\b(?:reading|lab|table|work|science|art|project) groups?\b|\bin (?:groups|pairs|teams)\b|\bcada (?:grupo|equipo|equipe|pareja|dupla|mesa)\b|\b(?:em|en) (?:grupos|equipos|equipes|parejas|duplas|groupes)\b|\bchaque (?:groupe|equipe|table)\b|\bchak (?:gwoup|ekip|tab)\b|\bmoi (?:nhom|to|ban)\b|كل (?:مجموعه|فريق|طاوله)|(?:प्रत्येक|हरेक) (?:समूह|टोली)|(?:prattek|harek) (?:samuha|toli|group)|каждая (?:группа|команда|пара)|(?:每|各)(?:个)?(?:小组|组)|小组(?:为单位|里)/

export const namesPupilsGroups = (segment: Segment, at: number): boolean => {
  const { start, end } = sentenceAt(segment, at)
  return PUPILS_IN_GROUPS.test(segment.folded.text.slice(start, end))
}

function isAsked(segment: Segment, p: FoundPlatform): boolean {
  const sentence = sentenceAt(segment, p.start)
  const made =
    isGoverned(segment, hitsWithin(segment, 'make-verb', sentence.start, p.start), p) &&
    !hasWithin(segment, 'account-noun', p.end, Math.min(sentence.end, p.end + 16)) &&
    !hasWithin(segment, 'group-noun', p.end, Math.min(sentence.end, p.end + 16))
  return (
    made || hasWithin(segment, 'task', sentence.start, sentence.end) || namesPupilsGroups(segment, p.start)
  )
}

export function classWorkOf(reading: Reading): readonly ClassWork[] {
  return reading.once('class-work', () => {
    const own = contactsOf(reading)
      .filter((c) => c.kind === 'social' && c.owner !== 'business' && c.features[0] !== 'link')
      .map((c) => ({ segment: c.segment, start: c.from, end: c.to }))
    const elsewhere = [...groupsOf(reading), ...invitationsOf(reading), ...ownPagesOf(reading), ...own]
    const out: ClassWork[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      let done = -1
      let video = false
      for (const p of platformsIn(segment)) {
        const sentence = sentenceAt(segment, p.start)
        // Beside a video host that may be allowed, another app counts for itself.
        if (!p.plain || (sentence.start === done && !(video && p.platform.kind !== 'video'))) continue
        if (!isWork(reading, segment, p)) continue
        if (elsewhere.some((e) => e.segment === segment && e.start < sentence.end && e.end > sentence.start))
          continue
        done = sentence.start
        video = p.platform.kind === 'video'
        out.push({ ...p, segment })
      }
    }
    // A group the app was begun for in the message before is only the team's: its work may be meant.
    const begun = invitationsOf(reading).filter((one) => one.features.join() === 'continued,group-on-app')
    return out.length > 0 || elsewhere.length > begun.length ? out : fromThread(reading)
  })
}

function isWork(reading: Reading, segment: Segment, p: FoundPlatform): boolean {
  if (p.platform.kind === 'payment' || p.platform.minimumAge === 0) return false
  if (linksIn(reading, segment).some((l) => l.platform === p.platform.id || l.use === 'official'))
    return false
  const { start, end } = sentenceAt(segment, p.start)
  return (
    isAsked(segment, p) &&
    !asksWhatOfAChild(segment, p.start) &&
    doubtAbout(reading, segment, p) === null &&
    !hasWithin(segment, 'wary', start, end)
  )
}

/** "Homework: go to Insta" and then "gram, look for …", or "and find a picture there". */
function fromThread(reading: Reading): ClassWork[] {
  const thread = continued(reading)
  if (!thread) return []
  const { segment, seam } = thread
  return platformsIn(segment)
    .filter((p) => p.plain && (isAcross(thread, p) || goesOn(thread, p)) && isWork(reading, segment, p))
    .slice(0, 1)
    .map((p) => ({
      ...p,
      segment: reading.body,
      start: 0,
      end: Math.max(p.end, sentenceAt(segment, seam).end) - seam,
    }))
}

const AND_THEN =
  /^(?:(?:and|then|and then|y|luego|despues|e|depois|et|puis|ensuite|epi|answit|ثم|अनि|र|त्यसपछि|roi|va|sau do|и|а потом|потом|затем)(?![\p{L}\p{M}])|و(?=\p{L}{3})|然后|再|并|接着)/u
const THERE =
  /(?<!\p{L})(?:there|on it|ahi|alli|nele|nela|dessus|la-bas|ladan|sou li|там|هناك|فيه|عليه|त्यहाँ|त्यहीँ|त्यसमा|tren do|o do)(?!\p{L})|ez-y\b|\b(?:procurem|vejam|achem|cheche|jwenn|gade|regardez|cherchez) la\b|上面|里面|那里/u

/** The task is given in this message, the app it is done on right before. */
function goesOn({ segment, seam }: Continued, p: FoundPlatform): boolean {
  const { text } = segment.folded
  const [before, after] = [sentenceAt(segment, p.start), sentenceAt(segment, seam)]
  if (p.end > seam || sentenceAt(segment, Math.max(0, seam - 2)).start !== before.start) return false
  if (!hasWithin(segment, 'task', before.start, seam) || !hasWithin(segment, 'task', seam, after.end))
    return false
  const said = text.slice(seam, after.end)
  return AND_THEN.test(said) && (THERE.test(said) || /^[\s:,…]*$/.test(text.slice(p.end, seam)))
}
