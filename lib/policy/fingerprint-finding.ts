import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'

/** 53-bit string hash (cyrb53): not secret, only stable. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 2654435761)
    b = Math.imul(b ^ c, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** Follows a finding from one run to the next: rule, field and the folded words, whatever stands around them. */
export function fingerprintOf(rule: string, field: string, text: string): string {
  const words = tokenizeText(foldText(text).text).map((t) => t.text)
  return `${rule}-${hash(`${field}\n${words.join(' ')}`)}`
}
