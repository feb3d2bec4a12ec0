import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#lib/i18n/types.ts'
import { ar } from '#messages/ar.ts'
import { en } from '#messages/en.ts'
import { es } from '#messages/es.ts'
import { pt } from '#messages/pt.ts'

type Tree = { readonly [key: string]: string | Tree }
const catalogues: Record<string, Tree> = { en, es, pt, ar }
const FAMILY_AREAS = [
  'acceptance',
  'common',
  'compose',
  'consent',
  'door',
  'errors',
  'family',
  'inquiries',
  'messages',
  'pictures',
  'publicPages',
  'rules',
  'shell',
  'signIn',
  'standing',
  'wire',
] as const

/** Inside those areas, what is shown to staff alone: officers accept a text of their own and ask for no exceptions. */
const STAFF_PARTS = /^(acceptance\.staff|compose\.exception|compose\.field\.reason)/

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  )
}

/** The names a message takes, without the words inside its plural branches. */
function parameters(whole: string): string[] {
  const branch = /(?:=\d+|zero|one|two|few|many|other) \{/g
  const message = whole.includes(', plural,') ? whole.replace(branch, ' ') : whole
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))].sort()
}

// What could be taken for a parameter in a branch of one word is none: branches hold words and spaces.
const given = new Proxy(
  {},
  { get: (_, name) => (/count|seconds|number/.test(String(name)) ? 3 : 'X'), has: () => true },
)

/** Speaks a whole catalogue; made once, because making it is what takes long. */
function speaker(locale: string): (path: string, message: string) => string {
  let problem: unknown
  const t = createTranslator({
    locale: locale as 'en',
    messages: catalogues[locale] as typeof en,
    onError: (error) => {
      problem = error
    },
  }) as unknown as { markup: (key: string, values: object) => string }
  return (path, message) => {
    problem = undefined
    const values = parameters(message).map((name) => [name, Reflect.get(given, name)])
    const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => [
      match[1],
      (inside: string) => inside || 'X',
    ])
    const text = t.markup(path, Object.fromEntries([...values, ...tags]))
    if (problem !== undefined) throw problem
    return text
  }
}

describe.each(LOCALES)('catalogue %s', (locale) => {
  const all = flatten(catalogues[locale] ?? {})

  test('every sentence can be formatted and is not empty', () => {
    expect(all.length).toBeGreaterThan(200)
    const say = speaker(locale)
    for (const [path, message] of all) expect(say(path, message).trim(), path).not.toBe('')
  })

  test('calm: no exclamation marks, no straight quotes where a curly one belongs', () => {
    for (const [path, message] of all) {
      expect(message, path).not.toMatch(/[!！¡]/)
      expect(message, path).not.toMatch(/\w'\w|"/)
    }
  })
})

describe.each(['es', 'pt', 'ar'] as const)('what families see in %s', (locale) => {
  test.each(FAMILY_AREAS)('%s has the same sentences with the same parameters', (area) => {
    const theirs = new Map(flatten(catalogues[locale]?.[area] as Tree))
    const ours = flatten(en[area] as Tree)
    expect([...theirs.keys()].sort()).toEqual(ours.map(([path]) => path).sort())
    for (const [path, message] of ours) {
      expect(parameters(theirs.get(path) ?? ''), path).toEqual(parameters(message))
    }
  })

  test('is translated: no sentence is the English one', () => {
    const ours = new Map(FAMILY_AREAS.flatMap((area) => flatten(en[area] as Tree, `${area}.`)))
    const theirs = FAMILY_AREAS.flatMap((area) => flatten(catalogues[locale]?.[area] as Tree, `${area}.`))
    const words = (message: string) => message.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0
    const same = theirs.filter(
      ([path, message]) => words(message) > 1 && ours.get(path) === message && !STAFF_PARTS.test(path),
    )
    expect(same).toEqual([])
  })
})

test('Arabic counts in all six of its ways wherever English counts', () => {
  // In the composer and at the door one form stands for 11 to 99 and for what is above: readable, and not wrong there.
  const areas = FAMILY_AREAS.filter((area) => area !== 'compose' && area !== 'door')
  const counted = areas
    .flatMap((area) => flatten(ar[area] as Tree, `${area}.`))
    .filter(([, message]) => message.includes(', plural,'))
  expect(counted.length).toBeGreaterThan(3)
  for (const [path, message] of counted)
    for (const category of ['zero', 'one', 'two', 'few', 'many', 'other'])
      expect(message, path).toMatch(new RegExp(`\\b${category} \\{`))
})

test('the check can fail: a parameter that is missing is found', () => {
  expect(parameters('To {name}, {count, plural, one {# child} other {# children}}')).toEqual([
    'count',
    'name',
  ])
  expect(parameters('To {nombre}')).not.toEqual(parameters('To {name}'))
})
