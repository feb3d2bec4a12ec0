import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendix, applyEdit, moveCaret, removal } from '#components/compose/apply-repair.ts'
import { buildMarks } from '#components/compose/build-marks.ts'
import { mergeFindings } from '#components/compose/merge-findings.ts'
import { findChange, moveFindings } from '#components/compose/move-findings.ts'
import { numberFindings } from '#components/compose/number-findings.ts'
import { planSend } from '#components/compose/plan-send.ts'
import type { DraftFinding } from '#lib/communications/composing/types.ts'

function finding(given: Partial<DraftFinding> & { start: number; end: number }): DraftFinding {
  return {
    rule: 'personal-phone',
    topic: 'personal-phone',
    kind: 'content',
    clauses: ['1.9b'],
    effect: 'block',
    field: 'body',
    messageId: 'personal-phone-own',
    params: {},
    fingerprint: `f-${given.field ?? 'body'}-${given.start}-${given.end}`,
    exceptable: false,
    ...given,
  }
}

describe('marks', () => {
  test('are numbered in reading order: subject, text, pictures, then what has no place', () => {
    const numbered = numberFindings([
      finding({ start: 0, end: 0, fingerprint: 'whole' }),
      finding({ start: 0, end: 3, field: 'attachments[0].altText', fingerprint: 'picture' }),
      finding({ start: 20, end: 24, fingerprint: 'late' }),
      finding({ start: 3, end: 9, fingerprint: 'early' }),
      finding({ start: 2, end: 4, field: 'subject', fingerprint: 'subject' }),
      finding({ start: 0, end: 0, kind: 'routing', effect: 'hold', fingerprint: 'routing' }),
    ])
    expect(numbered.map((one) => [one.number, one.fingerprint])).toEqual([
      [1, 'subject'],
      [2, 'early'],
      [3, 'late'],
      [4, 'picture'],
      [5, 'whole'],
    ])
  })

  test('two rules saying the same thing of the same words are one number', () => {
    expect(
      numberFindings([finding({ start: 0, end: 4, rule: 'a' }), finding({ start: 0, end: 4, rule: 'b' })]),
    ).toHaveLength(1)
  })

  test('overlapping findings: the gravest colours the common piece', () => {
    const marks = buildMarks(
      'abcdefgh',
      'body',
      numberFindings([
        finding({ start: 0, end: 5, effect: 'warn' }),
        finding({ start: 3, end: 8, effect: 'block' }),
      ]),
    )
    expect(marks).toEqual([
      { text: 'abc', mark: { number: 1, effect: 'warn' } },
      { text: 'de', mark: { number: 2, effect: 'block' } },
      { text: 'fgh', mark: { number: 2, effect: 'block' } },
    ])
  })

  test('the pieces joined are always the text', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), spans, (text, pairs) => {
        const findings = numberFindings(
          pairs.map(([a, b]) => finding({ start: Math.min(a, b), end: Math.max(a, b) })),
        )
        expect(
          buildMarks(text, 'body', findings)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('findings move with the words while somebody types', () => {
  const texts = (body: string) => ({ subject: '', body })

  test('typing before shifts them, typing after leaves them, typing inside drops them', () => {
    const number = finding({
      start: 8,
      end: 20,
      repair: { kind: 'remove', field: 'body', start: 8, end: 20 },
    })
    const before = texts('text me 603-555-0142 please')
    expect(moveFindings(before, texts('Hi. text me 603-555-0142 please'), [number])).toEqual([
      { ...number, start: 12, end: 24, repair: { kind: 'remove', field: 'body', start: 12, end: 24 } },
    ])
    expect(moveFindings(before, texts('text me 603-555-0142 please!'), [number])).toEqual([number])
    expect(moveFindings(before, texts('text me 603-555-9142 please'), [number])).toEqual([])
    expect(moveFindings(before, texts('text me 603-555-01427 please'), [number])).toEqual([])
  })

  test('what stays always points at the same words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
    fc.assert(
      fc.property(word, word, word, word, (head, middle, tail, typed) => {
        const before = head + middle + tail
        const after = head + typed + tail
        const all = [
          finding({ start: 0, end: head.length }),
          finding({ start: head.length + middle.length, end: before.length }),
        ]
        for (const moved of moveFindings(texts(before), texts(after), all)) {
          const original = all.find((one) => one.fingerprint === moved.fingerprint) as DraftFinding
          expect(after.slice(moved.start, moved.end)).toBe(before.slice(original.start, original.end))
        }
      }),
    )
  })

  test('findChange names exactly what was replaced', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        const { start, beforeEnd, afterEnd } = findChange(before, after)
        expect(before.slice(0, start) + after.slice(start, afterEnd) + before.slice(beforeEnd)).toBe(after)
      }),
    )
  })

  test('the server’s older findings stay beside the browser’s, once each', () => {
    const shared = finding({ start: 0, end: 4 })
    const roster = finding({ start: 9, end: 12, rule: 'opt-out-name', fingerprint: 'roster' })
    expect(mergeFindings([shared], [{ ...shared, exceptable: true }, roster])).toEqual([shared, roster])
  })
})

describe('repairs', () => {
  const cut = (text: string, words: string) => {
    const start = text.indexOf(words)
    return applyEdit(text, removal(text, start, start + words.length))
  }

  test('taking words out leaves the sentence tidy', () => {
    expect(cut('Call 603-555-0142 today.', '603-555-0142')).toBe('Call today.')
    expect(cut('Text me at 603-555-0142.', '603-555-0142')).toBe('Text me at.')
    expect(cut('603-555-0142 is mine', '603-555-0142')).toBe('is mine')
    expect(cut('one\n603-555-0142 two', '603-555-0142')).toBe('one\ntwo')
    expect(cut('mine: 603-555-0142', '603-555-0142')).toBe('mine:')
    expect(cut('(603-555-0142)', '603-555-0142')).toBe('()')
  })

  test('the disclaimer stands in a paragraph of its own', () => {
    expect(applyEdit('My view. \n', appendix('My view. \n', 'These are mine.'))).toBe(
      'My view.\n\nThese are mine.',
    )
    expect(applyEdit('', appendix('', 'These are mine.'))).toBe('These are mine.')
  })

  test('the caret stays where the person was writing', () => {
    const edit = { start: 5, end: 10, insert: 'abc' }
    expect(moveCaret(2, edit)).toBe(2)
    expect(moveCaret(5, edit)).toBe(5)
    expect(moveCaret(7, edit)).toBe(8)
    expect(moveCaret(10, edit)).toBe(8)
    expect(moveCaret(20, edit)).toBe(18)
  })

  test('a caret outside the repair keeps the same text around it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        fc.nat(30),
        fc.string({ maxLength: 8 }),
        (text, a, b, c, insert) => {
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
          const caret = Math.min(c, text.length)
          const after = applyEdit(text, { start, end, insert })
          const moved = moveCaret(caret, { start, end, insert })
          if (caret <= start) expect(after.slice(0, moved)).toBe(text.slice(0, caret))
          else if (caret >= end) expect(after.slice(moved)).toBe(text.slice(caret))
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThanOrEqual(after.length)
        },
      ),
    )
  })
})

describe('the button says what will happen', () => {
  const plan = (findings: DraftFinding[], more: object = {}) =>
    planSend({ findings, acknowledged: new Set(), sendAt: '', isPublic: false, isFamily: false, ...more })
  const at = { start: 0, end: 0 }

  test('the gravest first', () => {
    const block = finding({ ...at, fingerprint: 'b' })
    const hold = finding({ ...at, effect: 'hold', kind: 'routing', messageId: 'administration-approval' })
    const warn = finding({ ...at, effect: 'warn', fingerprint: 'w' })
    const remind = finding({ ...at, effect: 'remind', kind: 'reminder' })
    expect(plan([remind, warn, hold, block])).toEqual({ kind: 'findings', count: 1 })
    expect(plan([remind, warn, hold])).toEqual({ kind: 'approval', who: 'director' })
    expect(plan([remind, warn])).toEqual({ kind: 'warnings', count: 1 })
    expect(plan([remind, warn], { acknowledged: new Set(['w']) })).toEqual({ kind: 'send' })
    expect(plan([remind], { sendAt: '2027-03-04T07:30' })).toEqual({ kind: 'schedule' })
    expect(plan([remind], { isPublic: true })).toEqual({ kind: 'publish' })
    expect(plan([])).toEqual({ kind: 'send' })
  })

  test('who looks at it: the deputy for the Director’s own, the school for a family', () => {
    const self = finding({ ...at, effect: 'hold', kind: 'routing', messageId: 'administration-self' })
    expect(plan([self])).toEqual({ kind: 'approval', who: 'deputy' })
    expect(plan([finding({ ...at, effect: 'hold' })], { isFamily: true })).toEqual({
      kind: 'approval',
      who: 'school',
    })
  })
})
