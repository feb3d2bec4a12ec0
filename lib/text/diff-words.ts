/** A stretch of text that stayed, went or came. The pieces without `added` are the old text, without `removed` the new. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Cells of the comparison table at most; beyond it lines are compared, and beyond that everything is "changed". */
const LIMIT = 2_000_000

/** What changed between two texts, word by word. Bounded work whatever the texts. */
export function diffWords(before: string, after: string): DiffPiece[] {
  return compare(words(before), words(after)) ?? compare(lines(before), lines(after)) ?? all(before, after)
}

const words = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}'’_-]+|[^\s\p{L}\p{N}\p{M}'’_-]/gu) ?? []
const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
const all = (before: string, after: string) =>
  join([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

function compare(a: readonly string[], b: readonly string[]): DiffPiece[] | null {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  if (left.length * right.length > LIMIT) return null
  return join([...a.slice(0, head).map(same), ...middle(left, right), ...a.slice(a.length - tail).map(same)])
}

const same = (text: string): DiffPiece => ({ kind: 'same', text })

/** Longest common subsequence, by the usual table from the end. */
function middle(a: readonly string[], b: readonly string[]): DiffPiece[] {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: DiffPiece[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(same(a[i] as string))
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      pieces.push({ kind: 'removed', text: a[i++] as string })
    else pieces.push({ kind: 'added', text: b[j++] as string })
  }
  return pieces
}

/** Neighbours of a kind become one; a lone space between two changes belongs to them, so a phrase reads as a phrase. */
function join(pieces: readonly DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  pieces.forEach((piece, index) => {
    const changing = removed !== '' || added !== ''
    const next = pieces[index + 1]
    if (
      piece.kind === 'same' &&
      changing &&
      piece.text === ' ' &&
      next !== undefined &&
      next.kind !== 'same'
    ) {
      removed += ' '
      added += ' '
    } else if (piece.kind === 'same') {
      flush()
      const last = joined.at(-1)
      if (last?.kind === 'same') last.text += piece.text
      else if (piece.text !== '') joined.push({ ...piece })
    } else if (piece.kind === 'removed') removed += piece.text
    else added += piece.text
  })
  flush()
  return joined
}
