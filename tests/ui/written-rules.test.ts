import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What screens may not write, and what to write instead. */
const RULES: readonly { name: string; pattern: RegExp; instead: string }[] = [
  {
    name: 'style attribute',
    pattern: /\sstyle=\{/,
    instead: 'the content policy refuses inline styles: a class, an SVG attribute or <progress>',
  },
  {
    name: 'physical side',
    pattern:
      /(?<=["'`\s:!])-?(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-[lr])-(?:\d|\[|auto|px|full|1\/2)/,
    instead: 'ms- me- ps- pe- start- end- border-s border-e: Arabic runs the other way',
  },
  {
    name: 'physical alignment',
    pattern: /(?<=["'`\s:!])text-(?:left|right)\b/,
    instead: 'text-start, text-end',
  },
  { name: 'dark variant', pattern: /(?<=["'`\s])dark:/, instead: 'the tokens flip by themselves' },
  {
    name: 'other type size',
    pattern: /(?<=["'`\s:!])text-(?:xs|sm|base|lg|xl|\dxl)\b/,
    instead: 'text-meta, text-read, text-display',
  },
  {
    name: 'other colour',
    pattern:
      /(?<=["'`\s:!])(?:bg|text|border|fill|stroke)-(?:white|black|(?:gray|grey|red|green|blue|amber|slate|stone|zinc|neutral|yellow|orange|emerald)-\d)/,
    instead: 'the tokens of components/ui/README.md',
  },
  { name: 'raw markup', pattern: /dangerouslySetInnerHTML/, instead: 'PlainText, which interprets nothing' },
]

/** Written otherwise on purpose, by file and rule. */
const ALLOWED = new Set([
  // A constant of ours, with the nonce: keeps what is typed before the composer has loaded.
  'components/compose/early-typing-script.tsx: raw markup',
])

function breaches(source: string): string[] {
  return RULES.filter((rule) => rule.pattern.test(source)).map((rule) => rule.name)
}

function screens(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => join(entry.parentPath, entry.name))
}

const files = [...screens('app'), ...screens('components')]

test('the whole interface is read', () => {
  expect(files.length).toBeGreaterThan(50)
})

test.each(files.map((file) => relative(root, file)))('%s keeps the written rules', (file) => {
  const source = readFileSync(join(root, file), 'utf8')
  const found = RULES.filter(
    (rule) => rule.pattern.test(source) && !ALLOWED.has(`${file}: ${rule.name}`),
  ).map((rule) => `${rule.name}: ${rule.instead}`)
  expect(found).toEqual([])
})

describe('the rules fire', () => {
  test.each([
    ['<p style={{ width: 3 }}>', 'style attribute'],
    ['<p className="ml-2">', 'physical side'],
    ['<p className="md:pr-[3px]">', 'physical side'],
    ['<p className="text-left">', 'physical alignment'],
    ['<p className="dark:bg-ink">', 'dark variant'],
    ['<p className="text-sm">', 'other type size'],
    ['<p className="bg-white">', 'other colour'],
    ['<p dangerouslySetInnerHTML={x}>', 'raw markup'],
  ])('%s', (source, rule) => {
    expect(breaches(source)).toEqual([rule])
  })

  test('and leave the innocent alone', () => {
    expect(
      breaches(
        '<p className="ms-2 md:pe-4 text-start text-meta bg-blue-soft text-blue end-0">right-to-left</p>',
      ),
    ).toEqual([])
  })
})
