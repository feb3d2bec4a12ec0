/** 2.1a: class work does not send children to social platforms; video hosts are checked first. */

import { classWorkGiven } from '../detectors/app-verdicts.ts'
import { linksIn } from '../detectors/contacts/links.ts'
import { namesOfficialPage } from '../detectors/contacts/platforms.ts'
import { isClassPost } from '../detectors/invitations/class-posts.ts'
import { PLATFORMS } from '../lexicons/platforms.ts'
import { type Reading, type Segment, spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

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

function fromText(reading: Reading): RawFinding[] {
  const { videoHosts } = reading.facts.public.registers
  return classWorkGiven(reading).map(({ segment, start, end, platform }) => {
    const video = platform.hosts.some((h) => videoHosts.has(h))
    return {
      row: video ? 'video-host' : 'classroom-social',
      segment,
      ...spanIn(segment, start, end),
      messageId: video ? 'classroom-video' : 'classroom-social',
      params: { platform: platform.name },
      features: ['task', `on-${platform.id}`],
    }
  })
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
    const linked = reading.segments.flatMap((segment) => fromLinks(reading, segment))
    const told = fromText(reading).filter((one) => !linked.some((link) => link.segment === one.segment))
    return [...linked, ...told]
  },
}
