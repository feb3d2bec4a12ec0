import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import { escapeCell } from '#lib/communications/flagged/escape-cell.ts'
import { readCsv } from './read-csv.ts'

describe('a cell a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","x")',
    '+1',
    '-1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1:A9)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tjust a tab',
    '\rjust a return',
    '  =1+1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u202e=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '−1',
    '|calc',
  ])('%j is led by an apostrophe', (value) => {
    const escaped = escapeCell(value)
    expect(escaped.startsWith("'")).toBe(true)
    expect(escaped.slice(1)).toBe(value.replaceAll('\0', ''))
  })

  test.each(['', 'plain', '1 - 1 = 0', 'a=b', 'Ms Rivera', '603-555-0142', '…text me', '"quoted"', '’tis'])(
    '%j stays as it is',
    (value) => {
      expect(escapeCell(value)).toBe(value)
    },
  )

  test('quotes, commas and line breaks stay inside their cell', () => {
    const cells = ['a "quote"', 'b,c', 'd\ne', "=1,\n'x", '"=1"', 'f;g', 'h\r\ni']
    const line = stringify([cells.map(escapeCell)], { quoted: true })
    expect(readCsv(line)).toEqual([cells.map(escapeCell)])
  })
})
