/** Names begun in one message and ended in the next: "my own Insta starts with tobias_", "and then l e s n i k". */
import type { Reading } from '../../read-message.ts'
import { hitsOf } from '../segment-words.ts'
import { isOwnPlatform, platformsIn } from './platforms.ts'

export interface BegunName {
  kind: 'email' | 'social'
  start: number
  end: number
  name: string
  platform: string | null
}

const SHORT = 140
/** The piece ends in a sign, or is said to be the first of more. */
const OPEN = /[a-z0-9][_.@-](?:\s(?:बाट|देखि)[^a-z]{0,30})?$/
const STARTS =
  /(?:\b(?:starts?|begins?|first (?:half|part)|empieza|comienza|primera (?:mitad|parte)|comeca|primeira (?:metade|parte)|commence|debute|premiere (?:moitie|partie)|komanse|premye (?:mwatye|pati)|bat dau|nua dau|phan dau)\b|يبدا|تبدا|اول(?:ه|ها)|النصف الاول|सुरु|पहिलो (?:भाग|आधा)|开头|前半|前一半|начина\p{L}+|перв(?:ая|ую) (?:часть|половин\p{L}))[^\n]{0,24}?[\s:"«]([a-z][a-z0-9_.-]{2,24})["»]?[.,…\s]*$/u
const LEAD =
  /^(?:(?:and|then|next|the|rest|is|continues?|ends?|second|half|part|with|y|luego|despues|sigue|termina|segunda|mitad|parte|con|e|depois|continua|metade|com|et|puis|ensuite|suite|finit|moitie|par|la|epi|apre|sa|fini|dezyem|mwatye|ak|roi|tiep|theo|nua|sau|la|ثم|وبعدها|بعدها|والباقي|وينتهي|ب|अनि|त्यसपछि|बाकी|दोस्रो|а|и|дальше|потом|затем|вторая|часть|половина|заканчивается|на|然|后|接|着|面|是|半)(?![a-z0-9_\u0400-\u04ff\u0600-\u06ff\u0900-\u097f])|[然后接着面是半]|[\s:,"«…—-])+/
const LETTERS = /^(?:[a-z0-9_.][\s/|-]\s?){4,30}[a-z0-9](?![\p{L}\p{N}])/u
const NAME = /^[a-z0-9_.-]{3,30}(?=["»]?[\s]*(?:$|[.,;!?)]))/

export function begunName(reading: Reading): BegunName | null {
  const last = reading.previous.at(-1)
  const { text } = reading.body.folded
  if (!last || text.length === 0 || text.length > SHORT) return null
  const before = last.folded.text.trim()
  const open = OPEN.test(before)
  if (!open && !STARTS.test(before)) return null
  const owns = hitsOf(last, 'self-owns').length > 0
  const app = platformsIn(last).find(
    (p) => p.plain && p.platform.kind !== 'payment' && (owns || isOwnPlatform(last, p)),
  )
  const mail = !app && open && owns && hitsOf(last, 'mail').length > 0
  if (!app && !mail) return null
  const start = LEAD.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  const name = (LETTERS.exec(rest) ?? NAME.exec(rest))?.[0].replace(/[.-]+$/, '')
  if (!name || !/[a-z]/.test(name) || (start === 0 && !open && !/[_.\d]/.test(name))) return null
  return {
    kind: app ? 'social' : 'email',
    start,
    end: start + name.length,
    name,
    platform: app?.platform.id ?? null,
  }
}
