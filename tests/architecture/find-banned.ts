import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const randomFunctions = new Set([
  'randomBytes',
  'randomUUID',
  'randomInt',
  'randomFillSync',
  'randomFill',
  'getRandomValues',
])
const because: Record<string, string> = {
  clock: 'ask now() of lib/runtime/clock.ts',
  randomness: 'ask lib/runtime/random.ts',
  environment: 'ask env() of lib/runtime/env.ts',
  console: 'ask log of lib/runtime/log.ts',
}

function judge(node: ts.Node): keyof typeof because | null {
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date')
    return (node.arguments?.length ?? 0) === 0 ? 'clock' : null
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date')
    return 'clock'
  if (ts.isImportSpecifier(node) && randomFunctions.has((node.propertyName ?? node.name).text)) {
    const from = (node.parent.parent.parent.moduleSpecifier as ts.StringLiteral).text
    return from === 'node:crypto' || from === 'crypto' ? 'randomness' : null
  }
  if (!ts.isPropertyAccessExpression(node)) return null
  const on = ts.isIdentifier(node.expression) ? node.expression.text : ''
  const name = node.name.text
  if (on === 'Date' && name === 'now') return 'clock'
  if (name === 'Now' && on === 'Temporal') return 'clock'
  if (on === 'Math' && name === 'random') return 'randomness'
  if (on === 'crypto' && randomFunctions.has(name)) return 'randomness'
  if (on === 'process' && name === 'env') return 'environment'
  if (on === 'console') return 'console'
  return null
}

/**
 * Every use of the clock, randomness, the environment or the console outside lib/runtime, as
 * `file:line kind: what to do instead`. Scripts, tests and configuration are outside the walls.
 */
export function findBanned(folder: string): { files: number; findings: string[] } {
  const files = globSync(['{lib,app,components,messages}/**/*.{ts,tsx}', 'proxy.ts', 'instrumentation.ts'], {
    cwd: folder,
  }).filter((file) => !file.startsWith('lib/runtime/') && !file.startsWith('lib/db/generated/'))
  const findings: string[] = []
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node) => {
      const kind = judge(node)
      if (kind !== null) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        findings.push(`${file}:${line + 1} ${kind}: ${because[kind]}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { files: files.length, findings }
}
