/** Addresses and accounts told piece by piece: "first the name, then a dot, then what a goalie stands in front of". */
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsOf } from '../segment-words.ts'
import type { ToldEmail } from './emails-told.ts'
import { ownerOf } from './owner.ts'
import { isOwnPlatform, platformsIn } from './platforms.ts'

/** "First …, then …, and then …": told piece by piece, nothing less needs it. */
const STEP =
  /\b(?:first|primeiro|primero|d'abord|dabord|premye|dau tien|then|next|puis|ensuite|luego|despues|depois|epi|apre sa|roi|tiep theo|sau do)\b|先|再|然后|接着|сначала|потом|затем|дальше|सुरुमा|अनि|त्यसपछि|اولا|ثم|وبعد/g
export const STEPS = 3

export const countSteps = (text: string): number => text.match(STEP)?.length ?? 0

const LONE_SIGN = /(?<![\p{L}\p{N}])@(?![\p{L}\p{N}])/u

/** "My box at home: first …, then a dot, then …, then the @": the sign among so many steps, and no host written out. */
export function steppedEmail(reading: Reading, segment: Segment): ToldEmail | null {
  const { text } = segment.folded
  for (const mail of hitsOf(segment, 'mail').slice(0, 10)) {
    const { end: until } = sentenceAt(segment, mail.start)
    const steps = [...text.slice(mail.end, until).matchAll(STEP)]
    if (steps.length < STEPS) continue
    if (!LONE_SIGN.test(text.slice(mail.end, until)) && !hasWithin(segment, 'at-told', mail.end, until))
      continue
    const start = mail.end + (steps[0]?.index ?? 0)
    const owner = ownerOf(reading, segment, start, until)
    if (owner === 'business' || owner === 'recipient') continue
    return { start, end: until, owner: owner === 'unknown' ? 'self' : owner }
  }
  return null
}

/** Signs of an account's name, as they are called. */
const NAME_SIGN =
  /underscore|low line|guion bajo|barra baja|sublinhado|underline|tiret (?:du )?bas|tire ba|شرطه|अन्डरस्कोर|gach (?:duoi|ngang)|下划线|подчеркиван|\b(?:dot|punto|ponto|point|pwen|cham)\b|точк|点/
const FEWEST_STEPS = 2

/** "My own Insta: the name …, then a low line, then the animal that mews": an account of the writer's, in steps. */
export function steppedAccount(segment: Segment): { start: number; end: number; platform: string } | null {
  const { text } = segment.folded
  for (const p of platformsIn(segment)) {
    if (!p.plain || p.platform.kind === 'payment' || !isOwnPlatform(segment, p)) continue
    const { end } = sentenceAt(segment, p.start)
    const told = text.slice(p.end, end)
    if (countSteps(told) < FEWEST_STEPS || !NAME_SIGN.test(told)) continue
    return { start: p.end, end, platform: p.platform.id }
  }
  return null
}
