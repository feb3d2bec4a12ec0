const MOST = 700

/** The beginning of a long text, cut at a paragraph's or a word's end; null where all of it is short enough to show. */
export function shortenText(text: string, most = MOST): string | null {
  if (text.length <= most * 1.2) return null
  const head = text.slice(0, most)
  const paragraph = head.lastIndexOf('\n\n')
  if (paragraph > most / 2) return head.slice(0, paragraph)
  const word = head.lastIndexOf(' ')
  // Never half a character: a pair of surrogates stays together.
  const cut = word > most / 2 ? head.slice(0, word) : head.replace(/[\uD800-\uDBFF]$/u, '')
  return `${cut.trimEnd()} …`
}
