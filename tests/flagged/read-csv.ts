/** Reads CSV as RFC 4180 says, every cell quoted; throws on anything else. Our own, so that the writer is not its own judge. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`a cell that is not quoted at ${at}`)
    let cell = ''
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('a cell that does not end')
      if (text[at] !== '"') cell += text[at]
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else break
    }
    row.push(cell)
    at += 1
    if (text[at] === ',') at += 1
    else if (text[at] === '\n' || text[at] === undefined) {
      rows.push(row)
      row = []
      at += 1
    } else throw new Error(`more after a cell at ${at}`)
  }
  return rows
}
