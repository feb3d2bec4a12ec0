import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROLES } from '#lib/access/types.ts'
import { loadMessages } from '#lib/i18n/load-messages.ts'
import { speaksOwnLanguage } from '#lib/i18n/speaks-own-language.ts'
import { LOCALES } from '#lib/i18n/types.ts'
import { en } from '#messages/en.ts'

const root = join(import.meta.dirname, '../..')

test('families and group officers read their own language, the school’s staff English', () => {
  expect(ROLES.filter(speaksOwnLanguage).sort()).toEqual(['group-officer', 'guardian'])
})

/** The screens a group officer is led to, and the parts they are made of. */
const OFFICERS = [
  'app/(portal)/{our-posts,propose,messages,read,more}/**/*.tsx',
  'app/(portal)/sent/[[]communicationId[]]/*.tsx',
  'app/(portal)/{layout,not-found,error}.tsx',
  'components/{compose,communication,messages,shell,ui,wire,family}/**/*.tsx',
]
// Shown to others only: staff's stock answer to a family, a class's roster, staff’s guide.
const NOT_THEIRS =
  /^components\/(messages\/stock-answer|family\/child-roster|compose\/(rehearsal|disclaimer-kit))/

/** The areas whose words a file asks for. */
function areasOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const named = text.matchAll(/(?:useTranslations|getTranslations)\('(\w+)/g)
  return [...named].map((match) => match[1] ?? '')
}

test('whatever an officer’s screens say, they say in the officer’s language: no half of it is English', async () => {
  const files = OFFICERS.flatMap((pattern) => globSync(pattern, { cwd: root })).filter(
    (file) => !NOT_THEIRS.test(file),
  )
  expect(files.length).toBeGreaterThan(80)
  const areas = new Set(files.flatMap(areasOf))
  expect(areas.size).toBeGreaterThan(8)
  for (const locale of LOCALES.filter((one) => one !== 'en')) {
    const messages = await loadMessages(locale)
    const english = [...areas].filter((area) => messages[area as 'common'] === en[area as 'common'])
    expect(english, locale).toEqual([])
  }
})

test('an area that is English stays English as a whole', async () => {
  for (const locale of LOCALES) {
    const messages = await loadMessages(locale)
    expect(messages.audit).toBe(en.audit)
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
  }
})
