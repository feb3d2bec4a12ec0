/** Platforms named in a text. A name that is an ordinary word counts only with evidence beside it. */
import { PLATFORMS, type Platform } from '../lexicons/platforms.ts'
import { type Segment, spanIn } from '../read-message.ts'
import { hitsOf, wordsOf } from './segment-words.ts'

export interface FoundPlatform {
  start: number
  end: number
  platform: Platform
  /** False where the word could be an ordinary one. */
  plain: boolean
}

const kept = new WeakMap<Segment, FoundPlatform[]>()
/** What makes "signal", "line" or "snap" an app: "on Signal", "my snap", "via Telegram", "Snap:". */
const LEAD =
  /(?:\b(?:on|to|for|via|over|by|through|using|my|your|our|use|have|en|por|no|na|pelo|pela|mi|su|meu|minha|sur|mon|ma|votre|sou|nan|qua|tren|dung|app)|على|عبر|в|через|用|上|मा)\s(?:the\s)?$/

function isApp(segment: Segment, start: number, end: number, word: string): boolean {
  const text = segment.folded.text
  const lead = LEAD.test(text.slice(Math.max(0, start - 14), start))
  const labelled = /^\s?(?::|=|\s(?:is|es|e|app|group|id|account|handle|name|chat|server|dms?|me)\b)/.test(
    text.slice(end, end + 12),
  )
  if (word === 'ig' && labelled) return true
  if (word.length <= 2)
    return (
      lead && (word !== 'x' || isCapital(segment, start)) && !/^[\s]?[=+\d(]/.test(text.slice(end, end + 2))
    )
  if (word === 'snap' || word === 'snaps' || word === 'gram' || word === 'zap') return lead || labelled
  return (lead && isCapital(segment, start)) || (labelled && isCapital(segment, start))
}

function isCapital(segment: Segment, start: number): boolean {
  const c = segment.original.charAt(spanIn(segment, start, start + 1).start)
  return c !== c.toLowerCase() || c.toUpperCase() === c.toLowerCase()
}

export function platformsIn(segment: Segment): readonly FoundPlatform[] {
  const known = kept.get(segment)
  if (known) return known
  const found: FoundPlatform[] = []
  if (wordsOf(segment).tokens.length > 0) {
    for (const platform of PLATFORMS) {
      for (const h of hitsOf(segment, `platform:${platform.id}`))
        found.push({ start: h.start, end: h.end, platform, plain: true })
      if (!platform.words) continue
      for (const h of hitsOf(segment, `maybe:${platform.id}`)) {
        const word = segment.folded.text.slice(h.start, h.end)
        found.push({ start: h.start, end: h.end, platform, plain: isApp(segment, h.start, h.end, word) })
      }
    }
    const { text } = segment.folded
    for (let i = found.length - 1; i >= 0; i--) {
      // The host of an address is a link's business.
      if (/^\.[a-z]/.test(text.slice(found[i]!.end, found[i]!.end + 2))) found.splice(i, 1)
    }
    found.sort((a, b) => a.start - b.start)
  }
  kept.set(segment, found)
  return found
}
