/** Offers and requests to go on talking off the portal: plain ones, and ones only hinted. */

import { firstFrom } from '#lib/text/first-from.ts'
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundLink, linksIn } from '../contacts/links.ts'
import { type FoundPlatform, namesOfficialPage, platformsIn } from '../contacts/platforms.ts'
import { continued, isAcross } from '../continued.ts'
import {
  isDeclined,
  isDenied,
  isLesson,
  isPolicyTalk,
  isQuoted,
  isUnplugged,
  isWordStudy,
} from '../guards.ts'
import { likelyHints } from '../likely.ts'
import { hasWithin, hitsOf, hitsWithin, wordsOf } from '../segment-words.ts'
import { isAddedByLook } from './app-looks.ts'
import { appOffered, OVER, sentToOwnApp, TOGETHER } from './app-offers.ts'
import { appAsVerb, askedByChatVerb } from './chat-asks.ts'
import { isDisowned } from './disowned.ts'
import { asksAChild, isFamilyTalk, isHelpLine, isTalkAtHome } from './family-talk.ts'
import { groupsOf } from './groups.ts'
import { hintsIn } from './hints.ts'
import {
  isDeniedPlatform,
  isNoAsk,
  isNobodys,
  isOnlyTold,
  isSearched,
  isTurnedDown,
  isWarned,
  towardsPortal,
} from './invitation-guards.ts'
import { isAskDenied, isNotAsked } from './not-asked.ts'
import { wayOffered } from './ways-offered.ts'

export interface Invitation {
  segment: Segment
  start: number
  end: number
  explicit: boolean
  platform: string | null
  features: readonly string[]
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'metadata', 'qr', 'filename'])
const MAX_FOUND = 200
function isGuarded(segment: Segment, hit: Hit): boolean {
  if (hit.backwards) return false
  return (
    isAskDenied(segment, hit) ||
    isQuoted(segment, hit.start) ||
    isWordStudy(segment, hit.start) ||
    isPolicyTalk(segment, hit.start) ||
    isDeclined(segment, hit.start) ||
    isWarned(segment, hit.start) ||
    isNotAsked(segment, hit)
  )
}

function platformNear(segment: Segment, hit: Hit): FoundPlatform | null {
  const sentence = sentenceAt(segment, hit.start)
  const before = sentenceAt(segment, Math.max(0, sentence.start - 1)).start
  let other: FoundPlatform | null = null
  const all = platformsIn(segment)
  for (let i = firstFrom(all, before); i < all.length; i++) {
    const p = all[i] as FoundPlatform
    if (p.start >= sentence.end + 40) break
    if (!p.plain || isDeclined(segment, p.start)) continue
    if (p.start >= sentence.start && p.end <= sentence.end) return p
    if (hit.start - p.end < 50) other = p
  }
  return other
}

/** The asking words and the app they name, where one sentence has both. */
function withApp(segment: Segment, hit: Span, platform: FoundPlatform | null): Span {
  const sentence = sentenceAt(segment, hit.start)
  const near = platform && platform.start >= sentence.start && platform.end <= sentence.end
  if (!near || Math.max(platform.start - hit.end, hit.start - platform.end) > 80)
    return { start: hit.start, end: hit.end }
  return { start: Math.min(hit.start, platform.start), end: Math.max(hit.end, platform.end) }
}

const OURS_ON = new Set(['discord', 'telegram', 'whatsapp', 'viber', 'wechat', 'zalo', 'kakaotalk'])
/** "In groups, make …": how a class works. */
const IN_GROUPS =
  /^[^\p{L}]{0,4}(?:an gwoup|en grupos?|in groups|in teams|em grupos?|par groupes?|en groupes?|समूहमा|theo nhom|moi (?:nhom|to|doi)|(?:each|every) (?:group|team)|cada (?:grupo|equipo|equipe)|chaque (?:groupe|equipe)|chak (?:gwoup|ekip)|كل (?:مجموعه|فريق)|(?:प्रत्येक|हरेक) (?:समूह|टोली)|каждая (?:группа|команда)|每(?:个)?小?组|по группам|في مجموعات|بمجموعات|分组)/u
/** "On our Discord": a place of the class or team there. */
const OURS =
  /\b(?:our|nuestro|nuestra|nosso|notre|the (?:team|class|room|squad|club|grade)(?:'s)?|del equipo|da turma|do time)\s(?:\w{2,10}\s)?$/

/** "I set up a WhatsApp group for the team, come in": a group on an app that does not go by the parents' name. */
function groupAsked(segment: Segment, p: FoundPlatform): Span | null {
  const sentence = sentenceAt(segment, p.start)
  const { length } = segment.folded.text
  const before = sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0
  const after = sentence.end < length ? sentenceAt(segment, sentence.end).end : sentence.end
  const noun = hitsWithin(
    segment,
    'group-noun',
    Math.max(sentence.start, p.start - 34),
    Math.min(sentence.end, p.end + 34),
  )[0]
  if (noun && IN_GROUPS.test(segment.folded.text.slice(sentence.start, noun.end))) return null
  const ours =
    OURS_ON.has(p.platform.id) && OURS.test(segment.folded.text.slice(Math.max(0, p.start - 24), p.start))
  if (!noun && !ours && p.platform.id !== 'groupme') return null
  if (!hasWithin(segment, 'group-act', before, after) || isDisowned(segment, p.start)) return null
  return noun ? { start: Math.min(noun.start, p.start), end: Math.max(noun.end, p.end) } : p
}

/** "We can go on over Messenger": talking, together, and the app as the way. */
function talkOver(segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const over =
    OVER.test(text.slice(Math.max(sentence.start, p.start - 14), p.start)) ||
    /^(?:मा|上)/.test(text.slice(p.end, p.end + 2))
  if (!over || !TOGETHER.test(text.slice(sentence.start, sentence.end))) return null
  const talk = hitsWithin(segment, 'talk', sentence.start, sentence.end).find(
    (h) => Math.abs(h.start - p.start) < 60,
  )
  if (!talk || hasWithin(segment, 'task', sentence.start, sentence.end)) return null
  return { start: Math.min(talk.start, p.start), end: Math.max(talk.end, p.end) }
}

function appsIn(
  reading: Reading,
  segment: Segment,
  inGroup: (hit: Hit) => boolean,
  invitation: (hit: Span, platform: FoundPlatform, feature: string) => void,
): void {
  for (const p of platformsIn(segment)) {
    const hit = { ...p, token: 0, tokens: 1 }
    const verb = appAsVerb(segment, p)
    if ((!p.plain && !verb) || p.platform.kind === 'payment' || isGuarded(segment, hit) || inGroup(hit))
      continue
    const group = verb
      ? null
      : (groupAsked(segment, p) ??
        talkOver(segment, p) ??
        sentToOwnApp(segment, p) ??
        appOffered(segment, p) ??
        askedByChatVerb(segment, p) ??
        wayOffered(reading, segment, p))
    const sentence = sentenceAt(segment, p.start)
    const official =
      hasWithin(segment, 'official', sentence.start, sentence.end) ||
      (!verb && namesOfficialPage(reading, segment, p.start))
    if (verb && !(p.plain || p.platform.kind === 'chat' || p.platform.id === 'snapchat')) continue
    if (!verb && !group) continue
    if (
      official ||
      isDeniedPlatform(segment, p) ||
      (group && group.end > p.end && isDenied(segment, p.end, group.end)) ||
      isOnlyTold(segment, p) ||
      (!verb && isSearched(segment, p)) ||
      isUnplugged(segment, p.start) ||
      asksAChild(segment, p.start) ||
      isLesson(segment, p.start)
    )
      continue
    invitation(group ?? p, p, verb ? 'app-as-verb' : 'group-on-app')
  }
}

function explicitIn(reading: Reading, segment: Segment, add: (i: Invitation) => void): void {
  const groups = groupsOf(reading)
  const inGroup = (hit: Hit) =>
    groups.some((g) => {
      const s = sentenceAt(segment, hit.start)
      return g.segment === segment && g.start < s.end + 60 && g.end > s.start - 60
    })
  const invitation = (hit: Span, platform: FoundPlatform | null, feature: string) =>
    add({
      segment,
      ...withApp(segment, hit, platform),
      explicit: true,
      platform: platform?.platform.id ?? null,
      features: [feature],
    })
  for (const hit of hitsOf(segment, 'ask-friend')) {
    if (isGuarded(segment, hit) || inGroup(hit) || isTurnedDown(segment, hit)) continue
    const near = platformNear(segment, hit)
    if (!near && isNobodys(segment, hit)) continue
    invitation(hit, near, 'friend-request')
  }
  const asksMe = hitsOf(segment, 'ask-me')
  const meant = asksMe.length > 0 ? hitsOf(segment, 'ask-text').filter((h) => !isGuarded(segment, h)) : []
  for (const hit of asksMe) {
    if (segment.folded.text.slice(Math.max(0, hit.start - 7), hit.end) === 'if you ask me') continue
    const platform = platformNear(segment, hit)
    const sentence = sentenceAt(segment, hit.start)
    const texts = platform ? [] : meant.filter((h) => h.start >= sentence.start && h.end <= sentence.end)
    if (
      (!platform && texts.length === 0) ||
      isGuarded(segment, hit) ||
      inGroup(hit) ||
      towardsPortal(segment, hit, platform)
    )
      continue
    if (platform && (isNoAsk(segment, platform, hit) || isFamilyTalk(segment, hit, platform))) continue
    const start = Math.min(hit.start, ...texts.map((h) => h.start))
    const end = Math.max(hit.end, ...texts.map((h) => h.end))
    invitation({ start, end }, platform, platform ? 'asked-onto-app' : 'asked-onto-device')
  }
  for (const hit of hitsOf(segment, 'ask-yours')) {
    if (isGuarded(segment, hit) || inGroup(hit)) continue
    invitation(hit, platformNear(segment, hit), 'asks-for-channel')
  }
  appsIn(reading, segment, inGroup, invitation)
  if (reading.party === 'family') return
  for (const hit of hitsOf(segment, 'ask-text')) {
    const platform = platformNear(segment, hit)
    if (isGuarded(segment, hit) || isHelpLine(segment, hit) || towardsPortal(segment, hit, platform)) continue
    const asked = reading.party === 'staff' || reading.party === 'group'
    if (asked) invitation(hit, platform, 'personal-device')
  }
}

function fromLink(link: FoundLink): Invitation | null {
  if (link.use !== 'group') return null
  return {
    segment: link.segment,
    start: link.start,
    end: link.end,
    explicit: true,
    platform: link.platform,
    features: ['group-link'],
  }
}

const FEW_WORDS = 4

/** "Add me on" in one message, "WhatsApp" in the next: the thread's last words with the few of this one. */
function fromThread(reading: Reading): Invitation[] {
  const thread = continued(reading)
  if (!thread) return []
  const { segment, seam } = thread
  const few = wordsOf(reading.body).tokens.length <= FEW_WORDS
  if (!few && !platformsIn(segment).some((p) => p.plain && isAcross(thread, p))) return []
  const across: Invitation[] = []
  explicitIn(reading, segment, (i) => {
    if (i.platform === null || i.start >= seam || i.end <= seam || across.length > 0) return
    across.push({
      ...i,
      segment: reading.body,
      start: 0,
      end: i.end - seam,
      features: ['continued', ...i.features],
    })
  })
  return across
}

export function invitationsOf(reading: Reading): readonly Invitation[] {
  return reading.once('invitations', () => {
    const out: Invitation[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      const add = (i: Invitation) => {
        const s = sentenceAt(segment, i.start)
        if (out.length >= MAX_FOUND) return
        const end = Math.max(s.end, i.end)
        if (!out.some((o) => o.segment === segment && o.start < end && o.end > s.start)) out.push(i)
      }
      explicitIn(reading, segment, add)
      for (const hint of hintsIn(reading, segment)) {
        const explicit = isAddedByLook(segment, hint)
        if (!isDisowned(segment, hint.start))
          add({ segment, ...hint, explicit, platform: null, features: ['hint'] })
      }
      for (const { start, end } of likelyHints(reading, segment))
        if (!hasWithin(segment, 'disowned', start, end) && !isTalkAtHome(segment, start))
          add({ segment, start, end, explicit: false, platform: null, features: ['reads-like-one'] })
    }
    if (!out.some((one) => one.explicit)) {
      const across = fromThread(reading)
      if (across.length > 0) out.splice(0, out.length, ...across)
    }
    const groups = groupsOf(reading)
    for (const segment of reading.segments) {
      for (const link of linksIn(reading, segment)) {
        const invitation = fromLink(link)
        const isGroup = groups.some((g) => g.segment === segment && g.start < link.end && link.start < g.end)
        if (invitation && !isGroup && out.length < MAX_FOUND) out.push(invitation)
      }
    }
    return out
  })
}
