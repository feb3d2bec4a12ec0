/** 2.1a: class work does not send children to social platforms; video hosts are checked first. */

import { contactsOf } from '../detectors/contacts/contacts.ts'
import { linksIn } from '../detectors/contacts/links.ts'
import { ownPagesOf } from '../detectors/contacts/own-pages.ts'
import { isGoverned, namesOfficialPage, platformsIn } from '../detectors/contacts/platforms.ts'
import {
  isDenied,
  isPolicyTalk,
  isQuoted,
  isUnplugged,
  isWordStudy,
  LONG_REACH,
} from '../detectors/guards.ts'
import { isClassPost } from '../detectors/invitations/class-posts.ts'
import { isDisowned } from '../detectors/invitations/disowned.ts'
import { groupsOf } from '../detectors/invitations/groups.ts'
import { invitationsOf } from '../detectors/invitations/invitations.ts'
import { isSeenThere } from '../detectors/invitations/seen-there.ts'
import { hasWithin, hitsWithin } from '../detectors/segment-words.ts'
import { PLATFORMS } from '../lexicons/platforms.ts'
import { type Reading, type Segment, sentenceAt, spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

const READ = new Set(['body', 'subject', 'text', 'alt'])
const NAME = new Map(PLATFORMS.map((p) => [p.id, p.name]))

function fromLinks(reading: Reading, segment: Segment): RawFinding[] {
  return linksIn(reading, segment).flatMap((link) => {
    if (link.use !== 'platform' && link.use !== 'video' && !isClassPost(reading, link)) return []
    if (namesOfficialPage(reading, segment, link.start)) return []
    return [
      {
        row: link.use === 'video' ? ('video-host' as const) : ('classroom-social' as const),
        segment,
        ...spanIn(segment, link.start, link.end),
        messageId: link.use === 'video' ? ('classroom-video' as const) : ('classroom-social' as const),
        params: { platform: NAME.get(link.platform ?? '') ?? link.host },
        features: ['link'],
      },
    ]
  })
}

function fromText(reading: Reading, segment: Segment): RawFinding[] {
  if (!READ.has(segment.role)) return []
  const { videoHosts } = reading.facts.public.registers
  const own = contactsOf(reading)
    .filter((c) => c.kind === 'social' && c.owner !== 'business' && c.features[0] !== 'link')
    .map((c) => ({ segment: c.segment, start: c.from, end: c.to }))
  const elsewhere = [...groupsOf(reading), ...invitationsOf(reading), ...ownPagesOf(reading), ...own]
  const out: RawFinding[] = []
  let done = -1
  for (const p of platformsIn(segment)) {
    const sentence = sentenceAt(segment, p.start)
    if (linksIn(reading, segment).some((l) => l.platform === p.platform.id || l.use === 'official')) continue
    if (!p.plain || sentence.start === done || p.platform.kind === 'payment' || p.platform.minimumAge === 0)
      continue
    const made =
      isGoverned(segment, hitsWithin(segment, 'make-verb', sentence.start, p.start), p) &&
      !hasWithin(segment, 'account-noun', p.end, Math.min(sentence.end, p.end + 16)) &&
      !hasWithin(segment, 'group-noun', p.end, Math.min(sentence.end, p.end + 16))
    if (!made && !hasWithin(segment, 'task', sentence.start, sentence.end)) continue
    if (hasWithin(segment, 'official', sentence.start, sentence.end)) continue
    if (namesOfficialPage(reading, segment, p.start)) continue
    if (
      isWordStudy(segment, p.start) ||
      isUnplugged(segment, p.start) ||
      isPolicyTalk(segment, p.start) ||
      isDisowned(segment, p.start) ||
      isSeenThere(segment, p) ||
      isQuoted(segment, p.start) ||
      hasWithin(segment, 'wary', sentence.start, sentence.end)
    )
      continue
    if (isDenied(segment, p.start, p.end, LONG_REACH)) continue
    if (elsewhere.some((e) => e.segment === segment && e.start < sentence.end && e.end > sentence.start))
      continue
    const video = p.platform.hosts.some((h) => videoHosts.has(h))
    done = sentence.start
    out.push({
      row: video ? 'video-host' : 'classroom-social',
      segment,
      ...spanIn(segment, p.start, p.end),
      messageId: video ? 'classroom-video' : 'classroom-social',
      params: { platform: p.platform.name },
      features: ['task', `on-${p.platform.id}`],
    })
  }
  return out
}

export const classroomSocialMedia: Rule = {
  meta: {
    id: 'classroom-social-media',
    topic: 'classroom-social-media',
    kind: 'content',
    clauses: ['2.1a'],
    title: 'No social media as class work',
    needs: ['public'],
    inBrowser: 'partial',
    rows: ['classroom-social', 'video-host'],
    messages: ['classroom-social', 'classroom-video'],
    examples: {
      fires: [
        { text: 'Para mañana, busquen en Instagram una foto de un desierto.', to: 'class' },
        { text: 'Before Thursday, watch youtube.com/watch?v=EXAMPLE0001.', to: 'class' },
      ],
      passes: [
        { text: 'En papel, inventen el perfil de Instagram de un personaje histórico.', to: 'class' },
        { text: "I'll take pictures for the official school Facebook page.", to: 'class' },
        { text: 'Watch the birds at khanacademy.org/birds.', to: 'class' },
      ],
    },
  },
  check(reading) {
    if (reading.party !== 'staff' || reading.message.kind === 'personal-piece') return []
    return reading.segments.flatMap((segment) => {
      const links = fromLinks(reading, segment)
      return links.length > 0 ? links : fromText(reading, segment)
    })
  },
}
