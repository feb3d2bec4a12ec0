import { describe, expect, test } from 'vitest'
import { excerptMark } from '#lib/communications/flagged/excerpt-mark.ts'
import { markFields } from '#lib/communications/flagged/mark-fields.ts'
import type { MarkedField } from '#lib/communications/flagged/types.ts'

const length = (text: string) => [...text].length

describe('the words round a mark', () => {
  const body = `${'a'.repeat(100)}MARK${'b'.repeat(100)}`

  test('are 80 characters on either side, and say that there is more', () => {
    expect(excerptMark(body, 100, 104)).toEqual({
      before: 'a'.repeat(80),
      mark: 'MARK',
      after: 'b'.repeat(80),
      cutBefore: true,
      cutAfter: true,
    })
  })

  test.each([
    [0, 4, '', 'MARK'],
    [3, 7, 'MAR', 'KEND'],
    [7, 7, 'MARKEND', ''],
  ])('end with the text at its edges (%i to %i)', (start, end, before, mark) => {
    const found = excerptMark('MARKEND', start, end)
    expect(found).toMatchObject({ before, mark, cutBefore: false, cutAfter: false })
    expect(found.before + found.mark + found.after).toBe('MARKEND')
  })

  test.each([79, 80, 81])('with %i characters to spare, cut only where more is hidden', (count) => {
    const found = excerptMark(`${'x'.repeat(count)}MARK${'y'.repeat(count)}`, count, count + 4)
    expect([length(found.before), length(found.after)]).toEqual([Math.min(80, count), Math.min(80, count)])
    expect([found.cutBefore, found.cutAfter]).toEqual([count > 80, count > 80])
  })

  test.each([0, 1, 2, 3])('never cut a character in two (shifted by %i)', (shift) => {
    const side = `${'.'.repeat(shift)}${'😀'.repeat(100)}${'.'.repeat(shift)}`
    const text = `${side}MARK${side}`
    const found = excerptMark(text, side.length, side.length + 4)
    expect(found.before.isWellFormed() && found.after.isWellFormed()).toBe(true)
    expect([length(found.before), length(found.after)]).toEqual([80, 80])
    expect(text).toContain(found.before + found.mark + found.after)
  })

  test('of a mark over everything are its two ends, so that no text is opened by being marked', () => {
    const text = `${'a'.repeat(90)}SECRET${'z'.repeat(90)}`
    const found = excerptMark(text, 0, text.length)
    expect(found).toEqual({
      before: '',
      mark: `${'a'.repeat(80)} … ${'z'.repeat(80)}`,
      after: '',
      cutBefore: false,
      cutAfter: false,
    })
    expect(excerptMark(text.slice(0, 160), 0, 160).mark).toHaveLength(160)
  })
})

describe('the text of the decision page', () => {
  const content = {
    subject: 'A subject nobody marked',
    body: `${'a'.repeat(200)}ONE${'b'.repeat(300)}TWO${'c'.repeat(10)}`,
    attachments: [
      {
        mediaId: '',
        sha256: '',
        contentType: '',
        fileName: 'IMG_1.jpg',
        altText: 'A dog',
        shown: 'none' as const,
        studentIds: [],
      },
    ],
  }
  const marks = [
    { number: 1, effect: 'block' as const, field: 'body', start: 200, end: 203 },
    { number: 2, effect: 'warn' as const, field: 'body', start: 503, end: 506 },
  ]
  const words = (field: MarkedField | undefined) =>
    field?.pieces.map((piece) => (piece.kind === 'gap' ? '…' : piece.text)).join('')

  test('not opened: only what stands round the marks, in order, with gaps', () => {
    const shown = markFields(content, marks, false)
    expect(shown.map(({ field }) => field)).toEqual(['body'])
    expect(words(shown[0])).toBe(
      `…${'a'.repeat(80)}ONE${'b'.repeat(80)}…${'b'.repeat(80)}TWO${'c'.repeat(10)}`,
    )
    expect(shown[0]?.pieces.flatMap((piece) => (piece.kind === 'text' && piece.mark) || [])).toEqual([
      { number: 1, effect: 'block' },
      { number: 2, effect: 'warn' },
    ])
  })

  test('opened: every field, unchanged', () => {
    const shown = markFields(content, marks, true)
    expect(shown.map((field) => [field.field, words(field)])).toEqual([
      ['subject', content.subject],
      ['body', content.body],
      ['attachments[0].filename', 'IMG_1.jpg'],
      ['attachments[0].altText', 'A dog'],
    ])
  })

  test('a mark over everything hides no smaller one and opens nothing', () => {
    const whole = { number: 3, effect: 'remind' as const, field: 'body', start: 0, end: content.body.length }
    const [body] = markFields(content, [whole, ...marks], false)
    const numbers = body?.pieces.flatMap((piece) => (piece.kind === 'text' && piece.mark?.number) || [])
    expect(numbers).toEqual([3, 3, 1, 3, 3, 2, 3])
    expect(words(body)).toContain('…')
  })
})
