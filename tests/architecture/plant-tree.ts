import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = resolve(import.meta.dirname, '..', '..')

/** A small project of its own, in a temporary folder, with our configuration and the files given. Removed after the test. */
export function plantTree(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-planted-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'biome.json'])
    cpSync(join(root, name), join(folder, name))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
