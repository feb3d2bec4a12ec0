import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { cruiseImports } from './cruise-imports.ts'
import { plantTree, root } from './plant-tree.ts'

const value = 'export const value = 1\n'
const use = (path: string) => `import { value } from '${path}'\nexport const used = value\n`

// One breach of every rule, by the rule's name.
const breaches: Record<string, Record<string, string>> = {
  'pure-core': {
    'lib/policy/decide.ts': use('./reach.ts'),
    'lib/policy/reach.ts': use('#lib/settings/read-clock.ts'),
    'lib/settings/read-clock.ts': value,
  },
  'pure-merkle': { 'lib/audit/merkle.ts': use('#lib/audit/read-rows.ts'), 'lib/audit/read-rows.ts': value },
  'rules-stand-alone': {
    'lib/policy/rules/contact.ts': use('./privacy.ts'),
    'lib/policy/rules/privacy.ts': value,
  },
  'store-is-private': {
    'lib/consent/find-release.ts': use('#lib/directory/store.ts'),
    'lib/directory/store.ts': value,
  },
  'screens-use-use-cases': { 'app/page.ts': use('#lib/directory/store.ts'), 'lib/directory/store.ts': value },
  'prisma-in-its-place': {
    'lib/directory/add-student.ts': use('#lib/db/client.ts'),
    'lib/db/client.ts': value,
  },
  'pg-in-its-place': {
    'lib/directory/add-student.ts': `import pg from 'pg'\nexport const used = pg\n`,
    'node_modules/pg/package.json': '{"name":"pg","version":"1.0.0","main":"index.js"}',
    'node_modules/pg/index.js': 'module.exports = {}\n',
  },
  'lib-knows-no-screen': {
    'lib/delivery/render-mail.ts': use('#components/ui/card.ts'),
    'components/ui/card.ts': value,
  },
  'ui-knows-no-domain': {
    'components/ui/card.ts': use('#lib/review/types.ts'),
    'lib/review/types.ts': value,
  },
  'review-knows-no-subject': {
    'lib/review/claim-item.ts': use('#lib/communications/types.ts'),
    'lib/communications/types.ts': value,
  },
  'app-knows-no-script': { 'lib/db/start.ts': use('../../scripts/start.ts'), 'scripts/start.ts': value },
  'no-cycles': {
    'lib/media/a.ts': `import { b } from './b.ts'\nexport const a = () => b\n`,
    'lib/media/b.ts': `import { a } from './a.ts'\nexport const b = () => a\n`,
  },
  'could-not-resolve': { 'lib/media/a.ts': use('./nowhere.ts') },
  'no-development-package': {
    'lib/media/a.ts': `import fc from 'fast-check'\nexport const used = fc\n`,
    'node_modules/fast-check/package.json': '{"name":"fast-check","version":"1.0.0","main":"index.js"}',
    'node_modules/fast-check/index.js': 'module.exports = {}\n',
  },
}

describe('import directions', () => {
  test('hold in the project, and every module was looked at', () => {
    const { modules, violations } = cruiseImports(root)
    expect(violations).toEqual([])
    const there = globSync('{lib,app,components,messages,scripts}/**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !file.startsWith('lib/db/generated/') && !file.endsWith('.d.ts'),
    )
    expect(there.length).toBeGreaterThan(100)
    const seen = new Set(modules)
    expect(there.filter((file) => !seen.has(file))).toEqual([])
  }, 60_000)

  test.each(Object.keys(breaches))('%s: a planted breach is reported by name', (name) => {
    const files = breaches[name]!
    const { violations } = cruiseImports(plantTree(files))
    const [offender] = Object.keys(files)
    expect(violations.filter((line) => line.startsWith(`${name}: ${offender}`))).not.toEqual([])
  })

  test('what is allowed stays allowed', () => {
    const { violations } = cruiseImports(
      plantTree({
        'lib/policy/decide.ts': use('#lib/text/fold-text.ts'),
        'lib/text/fold-text.ts': value,
        'lib/directory/store.ts': use('#lib/db/client.ts'),
        'lib/db/client.ts': `${value}export type Tx = number\n`,
        'lib/directory/add-student.ts': `import type { Tx } from '#lib/db/client.ts'\nimport { used } from './store.ts'\nexport const add = (tx: Tx) => tx + used\n`,
        'app/page.ts': `import { add } from '#lib/directory/add-student.ts'\nexport const page = add\n`,
      }),
    )
    expect(violations).toEqual([])
  })

  test('no rule is without its planted breach', () => {
    const { forbidden } = createRequire(import.meta.url)(`${root}/.dependency-cruiser.cjs`) as {
      forbidden: { name: string; comment: string }[]
    }
    expect(Object.keys(breaches).sort()).toEqual(forbidden.map((rule) => rule.name).sort())
    for (const rule of forbidden) expect(rule.comment.length).toBeGreaterThan(40)
  })
})
