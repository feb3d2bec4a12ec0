import { describe, expect, test } from 'vitest'
import { type DiffPiece, diffWords } from '#lib/text/diff-words.ts'

const oldText = (pieces: readonly DiffPiece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'added' ? [] : [piece.text])).join('')
const newText = (pieces: readonly DiffPiece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'removed' ? [] : [piece.text])).join('')

describe('what changed between two texts', () => {
  test('a word that was replaced, and nothing else', () => {
    expect(diffWords('Trip at 8 on Friday.', 'Trip at 9 on Friday.')).toEqual([
      { kind: 'same', text: 'Trip at ' },
      { kind: 'removed', text: '8' },
      { kind: 'added', text: '9' },
      { kind: 'same', text: ' on Friday.' },
    ])
  })

  test('neighbouring words read as one phrase', () => {
    expect(diffWords('Come to the gym.', 'Come to our big hall.')).toEqual([
      { kind: 'same', text: 'Come to ' },
      { kind: 'removed', text: 'the gym' },
      { kind: 'added', text: 'our big hall' },
      { kind: 'same', text: '.' },
    ])
  })

  test('the same text has no difference, an empty one is all new', () => {
    expect(diffWords('As it was.', 'As it was.')).toEqual([{ kind: 'same', text: 'As it was.' }])
    expect(diffWords('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }])
    expect(diffWords('', '')).toEqual([])
  })

  test('both texts can always be put together again from the pieces', () => {
    const vocabulary = ['bus', 'late', '\n\n', ' ', 'Gym', 'é', '🚌', '.', 'مدرسة', 'don’t', '  ']
    let seed = 7
    const pick = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed
    }
    const text = () =>
      Array.from({ length: pick() % 30 }, () => vocabulary[pick() % vocabulary.length]).join('')
    for (let round = 0; round < 500; round++) {
      const [a, b] = [text(), text()]
      const pieces = diffWords(a, b)
      expect(oldText(pieces)).toBe(a)
      expect(newText(pieces)).toBe(b)
    }
  })

  test('two long texts without a word in common are answered at once', () => {
    const a = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')
    const b = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ')
    const started = performance.now()
    const pieces = diffWords(a, b)
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(oldText(pieces)).toBe(a)
    expect(newText(pieces)).toBe(b)
  })
})
