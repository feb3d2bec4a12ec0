/** Words that only join the digits of one number. */
import type { Token } from '#lib/text/types.ts'
import type { DigitUnit } from './digit-units.ts'
import { FILLERS } from './digit-words.ts'

/** What is said between Chinese digits: every sign of it is a word by itself. */
const BETWEEN = new Set(
  '一然后後接着最再和跟杠横是个個位就呢啊的前中间尾号碼码头开第三四末数字加上面边区一下来是先写記记又还還有也另那这',
)

export function hasOnlyFillers(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token
    if (BETWEEN.has(text)) words += 0.3
    else if (FILLERS.has(text)) words++
    else return false
  }
  return words <= 3
}

const ASKS = /^(?:khong|छ|o|ya)$/
const CLOSES = /^\s?(?:[?？।.,!;)\n]|$|(?:a|vay|nhi|the|da|nua)(?!\p{L}))/u

/** "… 0142 không?", "… ०१४२ छ।": behind figures these ask or say "is", and count nothing. */
export const withoutParticles = (text: string, units: readonly DigitUnit[]): readonly DigitUnit[] =>
  units.filter((u, i) => {
    const last = units[i - 1]
    return !(
      last &&
      !last.spoken &&
      u.spoken &&
      last.digits.length > 1 &&
      text.slice(last.end, u.start) === ' ' &&
      ASKS.test(text.slice(u.start, u.end)) &&
      CLOSES.test(text.slice(u.end, u.end + 6))
    )
  })
