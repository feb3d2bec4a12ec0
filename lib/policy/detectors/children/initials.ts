/** "Take the first letters: Some Nights All People …": the name of an app in the first letters of words or lines. */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'
import { PLATFORMS, type Platform } from '../../lexicons/platforms.ts'
import type { Segment } from '../../read-message.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'

export interface Acrostic {
  start: number
  end: number
  platform: Platform
}

const OTHER_SCRIPTS: readonly (readonly [string, string])[] = [
  ['whatsapp', 'ватсап вотсап ватцап واتساب'],
  ['telegram', 'телеграм телега تلغرام تليجرام'],
  ['viber', 'вайбер فايبر'],
  ['instagram', 'инстаграм انستغرام انستجرام'],
  ['tiktok', 'тикток تيكتوك'],
  ['discord', 'дискорд ديسكورد'],
  ['facebook', 'фейсбук فيسبوك'],
  ['snapchat', 'снапчат سنابشات'],
]
const NAMES = PLATFORMS.map((platform) => ({
  platform,
  name: platform.name.toLowerCase().replace(/[^a-z]/g, ''),
}))
  .concat(
    OTHER_SCRIPTS.flatMap(([id, names]) => {
      const platform = PLATFORMS.find((p) => p.id === id)
      return platform ? names.split(' ').map((name) => ({ platform, name: foldText(name).text })) : []
    }),
  )
  .filter(({ name }) => name.length >= 5)
const MOST = 4000

function namedBy(first: readonly Token[]): Acrostic | null {
  const letters = first.map((t) => t.text.charAt(0)).join('')
  for (const { name, platform } of NAMES) {
    const at = letters.indexOf(name)
    if (at >= 0)
      return {
        start: (first[at] as Token).start,
        end: (first[at + name.length - 1] as Token).end,
        platform,
      }
  }
  return null
}

export function acrosticIn(segment: Segment): Acrostic | null {
  if (hitsOf(segment, 'initials').length === 0) return null
  const { tokens } = wordsOf(segment)
  if (tokens.length < 5 || tokens.length > MOST) return null
  const { text } = segment.folded
  const heads = tokens.filter((t, i) => i === 0 || text.slice(tokens[i - 1]?.end, t.start).includes('\n'))
  return namedBy(tokens) ?? (heads.length >= 5 ? namedBy(heads) : null)
}
