/** One replacement inside a text: `text[start…end]` becomes `insert`. */
export interface Edit {
  start: number
  end: number
  insert: string
}

const SPACE = /[ \t]/

/** Taking words out leaves one space where two would meet, and none before a comma or full stop. */
export function removal(text: string, start: number, end: number): Edit {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const atEdge = start === 0 || before === '\n'
  if (SPACE.test(after) && (atEdge || SPACE.test(before))) return { start, end: end + 1, insert: '' }
  if (SPACE.test(before) && (after === '' || after === '\n' || /[.,;:!?]/.test(after)))
    return { start: start - 1, end, insert: '' }
  return { start, end, insert: '' }
}

/** The disclaimer stands in a paragraph of its own, after the text. */
export function appendix(text: string, words: string): Edit {
  const trimmed = text.trimEnd()
  return { start: trimmed.length, end: text.length, insert: trimmed === '' ? words : `\n\n${words}` }
}

export function applyEdit(text: string, { start, end, insert }: Edit): string {
  return text.slice(0, start) + insert + text.slice(end)
}

/** Where a caret stands after an edit: before it, it stays; after it, it moves along; inside, it goes to the end of the new words. */
export function moveCaret(caret: number, { start, end, insert }: Edit): number {
  if (caret <= start) return caret
  if (caret >= end) return caret + insert.length - (end - start)
  return start + insert.length
}
