/** Pages and groups on platforms that go by the school's or the parents' name and are not in the register. */
import type { Span } from '#lib/text/types.ts'
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

/**
 * The group's own name says parents or school: in quotation marks, or right beside it ("the parents' chat", "grupo de
 * padres"). Parents who are only asked in do not name it.
 */
function goesByName(reading: Reading, segment: Segment, place: Span): boolean {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, place.start)
  const from = Math.max(sentence.start, place.start - 60)
  const to = Math.min(sentence.end, place.end + 60)
  if (namesSchoolIn(reading, text.slice(from, to))) return true
  return hitsWithin(segment, 'parents-name', from, to).some((h) => {
    if (h.start >= place.start && h.end <= place.end) return true
    const between = h.end <= place.start ? text.slice(h.end, place.start) : text.slice(place.end, h.start)
    if (
      /["']\s?$/.test(text.slice(Math.max(0, h.start - 30), h.start).replace(/[^"']+$/, '')) &&
      text.slice(h.end).includes('"')
    )
      return true
    const words = between.split(/[\s,]+/).filter((w) => w !== '')
    return between.length <= 24 && !/[,;:!?]/.test(between) && words.every((w) => BINDING.test(w))
  })
}

/** What may stand between a group and its name. */
const BINDING =
  /^(?:of|the|for|our|s|class|grade|school|de|del|la|los|las|el|da|do|das|dos|des|du|le|les|l|d|pou|yo|an|cua|cac|cho|hoc|sinh|room|all|\d+(?:st|nd|rd|th)?|third|fourth|fifth|second|first|k|facebook|whatsapp|group|chat|official|on|en|no|na|sur|sou|nan|tren|called|named|llamad[oa]|chamad[oa]|appele|rele|ten|名为|叫|的|назыв\S*|के|को|का|की|لـ|من|в|для|на|على|باسم)$/

function inText(reading: Reading, segment: Segment, add: (g: FoundGroup) => void): void {
  for (const p of platformsIn(segment)) {
    if (!p.plain || p.platform.kind === 'payment') continue
    const sentence = sentenceAt(segment, p.start)
    const nouns = hitsWithin(segment, 'group-noun', sentence.start, sentence.end).filter(
      (h) => Math.abs(h.start - p.start) <= 70,
    )
    const noun = nouns[0]
    if (!noun) continue
    const named = goesByName(reading, segment, {
      start: Math.min(noun.start, p.start),
      end: Math.max(noun.end, p.end),
    })
    const unofficial =
      /unofficial|fan page|no oficial|nao oficial|non officiel|неофициальн|非官方|غير رسمي/.test(
        segment.folded.text.slice(sentence.start, sentence.end),
      )
    if (!named && !unofficial) continue
    if (!unofficial && hasWithin(segment, 'official', sentence.start, sentence.end)) continue
    const start = Math.min(noun.start, p.start)
    const end = withTitle(segment.folded.text, Math.max(noun.end, p.end))
    if (hasWithin(segment, 'own-page', sentence.start, sentence.end)) continue
    const denied =
      isDenied(segment, noun.start, noun.end) ||
      isDenied(segment, p.start, p.end) ||
      hasWithin(segment, 'negation', end, Math.min(sentence.end, end + 20))
    if (denied || isLesson(segment, start) || isPolicyTalk(segment, start)) continue
    add({ segment, start, end, features: [`on-${p.platform.id}`, 'parents-name'] })
  }
}

/** The name in quotation marks right after the group belongs to the mark. */
function withTitle(text: string, end: number): number {
  const title = /^[^".!?\n]{0,14}"[^"\n]{1,60}"/.exec(text.slice(end, end + 80))
  return title ? end + title[0].length : end
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
      if (READ.has(segment.role)) inText(reading, segment, add)
    }
    return out
  })
}
