import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name ?? '',
      value?.trim() ?? '',
    ]),
  )
}

function blockAfter(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector} in globals.css`)
  return tokens(css.slice(start, css.indexOf('}', start)))
}

const light = blockAfter(':root')
const dark = blockAfter('\n:root[data-theme="dark"]')
const darkBySystem = blockAfter(':root:not([data-theme="light"])')

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: readonly [string, string][] = [
  ...['ink', 'faint', 'spruce', 'spruce-deep', 'amber', 'blue', 'brick', 'brick-deep'].flatMap((word) =>
    ['paper', 'raised', 'sunk'].map((ground): [string, string] => [word, ground]),
  ),
  ['ink', 'spruce-soft'],
  ['faint', 'spruce-soft'],
  ['spruce', 'spruce-soft'],
  ['amber', 'amber-soft'],
  ['blue', 'blue-soft'],
  ['brick', 'brick-soft'],
  ['on-spruce', 'spruce'],
  ['on-spruce', 'spruce-deep'],
  ['on-brick', 'brick'],
  ['paper', 'ink'],
]

const MARKS: readonly [string, string][] = [
  ...['edge', 'spruce', 'amber', 'blue', 'brick', 'faint'].flatMap((word) =>
    ['paper', 'raised', 'sunk'].map((ground): [string, string] => [word, ground]),
  ),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast of the %s theme', (_name, theme) => {
  const colour = (token: string) => {
    const value = theme[token]
    if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`token ${token} is ${value}, not a colour`)
    return value
  }

  test.each(TEXT)('%s on %s reads (4.5 : 1)', (word, ground) => {
    expect(contrast(colour(word), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MARKS)('%s on %s shows (3 : 1)', (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('the measure itself: black on white is 21, grey on white what the standard says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('both ways into the dark theme have the same values, and the same tokens as light', () => {
  expect(darkBySystem).toEqual(dark)
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
})
