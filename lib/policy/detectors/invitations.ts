/** Offers and requests to go on talking off the portal: plain ones, and ones only hinted. */
import type { Hit } from '../lexicons/compile-lexicon.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { groupsOf } from './groups.ts'
import { isDenied, isPolicyTalk, isQuoted, isWordStudy } from './guards.ts'
import { type FoundLink, linksIn } from './links.ts'
import { type FoundPlatform, platformsIn } from './platforms.ts'
import { hasWithin, hitsOf, hitsWithin } from './segment-words.ts'

export interface Invitation {
  segment: Segment
  start: number
  end: number
  explicit: boolean
  platform: string | null
  features: readonly string[]
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'metadata', 'qr'])
const MAX_FOUND = 200
/** "WhatsApp instead of …" denies what follows, not the app. */
const INSTEAD = /instead|rather|without|vez|lugar|lieu|plutot|вместо|بدل|thay|而|olye/

function isGuarded(segment: Segment, hit: Hit): boolean {
  if (hit.backwards) return false
  return (
    isDenied(segment, hit.start, hit.end) ||
    isQuoted(segment, hit.start) ||
    isWordStudy(segment, hit.start) ||
    isPolicyTalk(segment, hit.start)
  )
}

/** "write to me here in the portal": asked, but to the right place. */
function towardsPortal(segment: Segment, hit: Hit, platform: FoundPlatform | null): boolean {
  const sentence = sentenceAt(segment, hit.start)
  const portal = hitsWithin(segment, 'portal', hit.start, sentence.end)[0]
  if (!portal || portal.start - hit.end > 36) return false
  const between = segment.folded.text.slice(hit.end, portal.start)
  if (
    /\b(?:not|instead|than|outside|off|away|fuera|hors|fora|vez|lugar|lieu|without)\b|вне|мимо|вместо|خارج|बाहिर|ngoai|外/.test(
      between,
    )
  )
    return false
  return !(platform && platform.start >= hit.end && platform.end <= portal.start)
}

function platformNear(segment: Segment, hit: Hit): FoundPlatform | null {
  const sentence = sentenceAt(segment, hit.start)
  const before = sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0
  let other: FoundPlatform | null = null
  for (const p of platformsIn(segment)) {
    if (p.end <= before || !p.plain) continue
    if (p.start >= sentence.end + 40) break
    if (p.start >= sentence.start && p.end <= sentence.end) return p
    if (hit.start - p.end < 50) other = p
  }
  return other
}

function explicitIn(reading: Reading, segment: Segment, add: (i: Invitation) => void): void {
  const groups = groupsOf(reading)
  const inGroup = (hit: Hit) =>
    groups.some((g) => {
      const s = sentenceAt(segment, hit.start)
      return g.segment === segment && g.start < s.end + 60 && g.end > s.start - 60
    })
  const invitation = (hit: Hit, platform: FoundPlatform | null, feature: string) =>
    add({
      segment,
      start: hit.start,
      end: hit.end,
      explicit: true,
      platform: platform?.platform.id ?? null,
      features: [feature],
    })
  for (const hit of hitsOf(segment, 'ask-friend')) {
    if (isGuarded(segment, hit) || inGroup(hit)) continue
    invitation(hit, platformNear(segment, hit), 'friend-request')
  }
  for (const hit of hitsOf(segment, 'ask-me')) {
    const platform = platformNear(segment, hit)
    const sentence = sentenceAt(segment, hit.start)
    const device = !platform && hasWithin(segment, 'ask-text', sentence.start, sentence.end)
    if (
      (!platform && !device) ||
      isGuarded(segment, hit) ||
      inGroup(hit) ||
      towardsPortal(segment, hit, platform)
    )
      continue
    if (platform && !hit.backwards && isDeniedPlatform(segment, platform)) continue
    invitation(hit, platform, platform ? 'asked-onto-app' : 'asked-onto-device')
  }
  for (const hit of hitsOf(segment, 'ask-yours')) {
    if (isGuarded(segment, hit) || inGroup(hit)) continue
    invitation(hit, platformNear(segment, hit), 'asks-for-channel')
  }
  if (reading.party === 'family') return
  for (const hit of hitsOf(segment, 'ask-text')) {
    const platform = platformNear(segment, hit)
    if (isGuarded(segment, hit) || towardsPortal(segment, hit, platform)) continue
    const asked = reading.party === 'staff' || reading.party === 'group'
    if (asked) invitation(hit, platform, 'personal-device')
  }
}

/** "WhatsApp is not a school channel": the app itself is denied. */
function isDeniedPlatform(segment: Segment, p: FoundPlatform): boolean {
  return (
    isDenied(segment, p.start, p.end) ||
    hitsWithin(segment, 'negation', p.end, p.end + 14).some((n) => {
      const { text } = segment.folded
      return !INSTEAD.test(text.slice(n.start, n.end)) && !/[,.;:!?]/.test(text.slice(p.end, n.start))
    })
  )
}

function hintedIn(segment: Segment, add: (i: Invitation) => void): void {
  const hint = (hit: Hit) =>
    add({ segment, start: hit.start, end: hit.end, explicit: false, platform: null, features: ['hint'] })
  for (const hit of hitsOf(segment, 'hint')) {
    if (
      !isQuoted(segment, hit.start) &&
      !isWordStudy(segment, hit.start) &&
      !isPolicyTalk(segment, hit.start)
    )
      hint(hit)
  }
  for (const hit of hitsOf(segment, 'hint-weak')) {
    const sentence = sentenceAt(segment, hit.start)
    const talks =
      hasWithin(segment, 'talk', sentence.start, sentence.end) &&
      (hasWithin(segment, 'self', sentence.start, sentence.end) ||
        /\blet's\b/.test(segment.folded.text.slice(sentence.start, sentence.end)))
    if (talks && !isQuoted(segment, hit.start) && !isWordStudy(segment, hit.start)) hint(hit)
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

export function invitationsOf(reading: Reading): readonly Invitation[] {
  return reading.once('invitations', () => {
    const out: Invitation[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      const add = (i: Invitation) => {
        const s = sentenceAt(segment, i.start)
        const same = out.some((o) => o.segment === segment && o.start < s.end && o.end > s.start)
        if (!same && out.length < MAX_FOUND) out.push(i)
      }
      explicitIn(reading, segment, add)
      hintedIn(segment, add)
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
