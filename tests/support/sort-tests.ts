import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')
const databaseSupport = join(root, 'tests/support/database.ts')

// An import, or an export from, by its path; type-only ones too, which does no harm.
const importPath = /(?:from|import)\s*\(?\s*'([^']+)'/g

function importsOf(file: string): string[] {
  const found: string[] = []
  for (const [, path] of readFileSync(file, 'utf8').matchAll(importPath)) {
    if (path!.startsWith('.')) found.push(resolve(dirname(file), path!))
    else if (path!.startsWith('#tests/')) found.push(join(root, 'tests', path!.slice('#tests/'.length)))
  }
  return found.filter(
    (path) => path.startsWith(join(root, 'tests')) && path.endsWith('.ts') && existsSync(path),
  )
}

/** Which test files need PostgreSQL: those that reach tests/support/database.ts, directly or through tests/. */
export function sortTests(): { unit: string[]; database: string[] } {
  const needs = new Map<string, boolean>()
  const needsDatabase = (file: string): boolean => {
    if (file === databaseSupport) return true
    const known = needs.get(file)
    if (known !== undefined) return known
    needs.set(file, false)
    const answer = importsOf(file).some(needsDatabase)
    needs.set(file, answer)
    return answer
  }
  const files = globSync('tests/**/*.test.ts', { cwd: root })
    .filter((file) => !file.startsWith('tests/e2e/'))
    .map((file) => join(root, file))
    .sort()
  const named = (list: string[]) => list.map((file) => relative(root, file))
  return {
    unit: named(files.filter((file) => !needsDatabase(file))),
    database: named(files.filter(needsDatabase)),
  }
}
