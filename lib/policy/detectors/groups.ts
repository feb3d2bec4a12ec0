/** Pages and groups on platforms that go by the school's or the parents' name and are not in the register. */
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { isDenied, isLesson, isPolicyTalk } from './guards.ts'
import { type FoundLink, linksIn } from './links.ts'
import { platformsIn } from './platforms.ts'
import { hasWithin, hitsWithin } from './segment-words.ts'

export interface FoundGroup {
  segment: Segment
  start: number
  end: number
  features: readonly string[]
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'metadata', 'qr'])
const PARENT_SLUG =
  /parent|moms|mums|dads|famil|padres|mamas|pais|ptao?\b|pto\b|pta\b|friendsof|amigosde|boosters|roomgroup|grade\d|class\d/

function namesSchoolIn(reading: Reading, text: string): boolean {
  return reading.facts.public.registers.schoolWords.some((w) => {
    const at = text.indexOf(w)
    return at >= 0
  })
}

function isGroupLink(reading: Reading, link: FoundLink): boolean {
  if (link.use !== 'group' && link.use !== 'profile') return false
  const slug = link.path.replace(/[^\p{L}\p{N}]/gu, '')
  return namesSchoolIn(reading, slug) || PARENT_SLUG.test(slug)
}

function inText(segment: Segment, add: (g: FoundGroup) => void): void {
  for (const p of platformsIn(segment)) {
    if (!p.plain || p.platform.kind === 'payment') continue
    const sentence = sentenceAt(segment, p.start)
    const nouns = hitsWithin(segment, 'group-noun', sentence.start, sentence.end).filter(
      (h) => Math.abs(h.start - p.start) <= 70,
    )
    const noun = nouns[0]
    if (!noun) continue
    const named = hasWithin(
      segment,
      'parents-name',
      Math.max(sentence.start, noun.start - 60),
      Math.min(sentence.end, noun.end + 60),
    )
    const unofficial =
      /unofficial|fan page|no oficial|nao oficial|non officiel|неофициальн|非官方|غير رسمي/.test(
        segment.folded.text.slice(sentence.start, sentence.end),
      )
    if (!named && !unofficial) continue
    if (!unofficial && hasWithin(segment, 'official', sentence.start, sentence.end)) continue
    const start = Math.min(noun.start, p.start)
    const end = Math.max(noun.end, p.end)
    if (hasWithin(segment, 'own-page', sentence.start, sentence.end)) continue
    const denied =
      isDenied(segment, noun.start, noun.end) ||
      isDenied(segment, p.start, p.end) ||
      hasWithin(segment, 'negation', end, Math.min(sentence.end, end + 20))
    if (denied || isLesson(segment, start) || isPolicyTalk(segment, start)) continue
    add({ segment, start, end, features: [`on-${p.platform.id}`, 'parents-name'] })
  }
}

export function groupsOf(reading: Reading): readonly FoundGroup[] {
  return reading.once('groups', () => {
    const out: FoundGroup[] = []
    for (const segment of reading.segments) {
      const add = (g: FoundGroup) => {
        const s = sentenceAt(segment, g.start)
        if (out.length < 200 && !out.some((o) => o.segment === segment && o.start < s.end && o.end > s.start))
          out.push(g)
      }
      for (const link of linksIn(reading, segment)) {
        const near = sentenceAt(segment, link.start)
        const context = link.use === 'group' && hasWithin(segment, 'parents-name', near.start, near.end)
        if (context || isGroupLink(reading, link))
          add({ segment, start: link.start, end: link.end, features: ['group-link'] })
      }
      if (READ.has(segment.role)) inText(segment, add)
    }
    return out
  })
}
