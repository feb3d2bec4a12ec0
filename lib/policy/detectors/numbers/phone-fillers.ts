/** Words that only join the digits of one number. */
import type { Token } from '#lib/text/types.ts'
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
