/** "Shift every letter by thirteen: JungfNcc": the name of an app behind letters moved along the alphabet. */
import { PLATFORMS, type Platform } from '../../lexicons/platforms.ts'
import type { Segment } from '../../read-message.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'

export interface CipheredName {
  start: number
  end: number
  platform: Platform
}

const A = 97
const LETTERS = 26
const NAMES: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.flatMap((platform) =>
    [
      platform.id,
      platform.name.toLowerCase().replace(/[^a-z]/g, ''),
      platform.id === 'instagram' ? 'insta' : '',
    ]
      .filter((name) => name.length >= 4)
      .map((name) => [name, platform] as const),
  ),
)
const LONGEST = Math.max(...[...NAMES.keys()].map((name) => name.length))
const MOST = 2000

export function cipheredNames(segment: Segment): CipheredName[] {
  if (hitsOf(segment, 'shifted').length === 0) return []
  const out: CipheredName[] = []
  for (const { start, end, text } of wordsOf(segment).tokens.slice(0, MOST)) {
    if (text.length < 4 || text.length > LONGEST || !/^[a-z]+$/.test(text)) continue
    for (let by = 1; by < LETTERS; by++) {
      let name = ''
      for (let i = 0; i < text.length; i++)
        name += String.fromCharCode(A + ((text.charCodeAt(i) - A + by) % LETTERS))
      const platform = NAMES.get(name)
      if (platform) out.push({ start, end, platform })
    }
  }
  return out
}
