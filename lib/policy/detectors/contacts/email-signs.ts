/** Signs of an address that are something else: spoken of, the head of an account's name, or another sign in its place. */
import type { Token } from '#lib/text/types.ts'
import { FREE_MAIL } from '../../lexicons/address-words.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin } from '../segment-words.ts'
import { platformsIn } from './platforms.ts'

/** "imani#163.com", "imani82 gmail.com": a provider's host right behind something that is no `@`. */
export function isOddlySigned(tokens: readonly Token[], text: string, i: number): boolean {
  const token = tokens[i] as Token
  const next = tokens[i + 1] as Token
  const gap = text.slice(token.end, next.start)
  if (!/^[ #*%^&~|+=$!¤_]$/.test(gap) || !FREE_MAIL.has(next.text)) return false
  const suffix = tokens[i + 2]
  if (!suffix || text.slice(next.end, suffix.start) !== '.' || !/^[a-z]{2,3}$/.test(suffix.text)) return false
  return (
    gap !== ' ' ||
    /\d$/.test(token.text) ||
    /[._]$/.test(text.slice(Math.max(0, token.start - 1), token.start))
  )
}

/** An app is named in the sentence, and no mailbox. */
function isAccountHere(segment: Segment, at: number): boolean {
  const { start, end } = sentenceAt(segment, at)
  return (
    !hasWithin(segment, 'mail', start, end) &&
    platformsIn(segment).some((p) => p.start >= start && p.end <= end)
  )
}

/** "Written @ and 'dot' is a period": the sign is spoken of. */
const JOINING_WORDS = new Set('and y e et va ak or o ou the is es est la'.split(' '))

/**
 * "Written @ and 'dot' is a period", "Mon compte photo : @beth.photo.ex sur Insta": no mailbox stands round the sign that
 * lies between the words `i` and `from`.
 */
export function isSpokenOf(
  segment: Segment,
  tokens: readonly Token[],
  i: number,
  from: number,
  gap: string,
): boolean {
  if (/[\s:(]@$/.test(gap) && isAccountHere(segment, (tokens[i] as Token).start)) return true
  return (
    gap.trim() !== gap &&
    (tokens[from + 1]?.text.length ?? 0) > 1 &&
    JOINING_WORDS.has(tokens[from]?.text ?? '')
  )
}
