import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './plant-tree.ts'

const output = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** Runs dependency-cruiser with the project's own rules over a folder laid out like the project. */
export function cruiseImports(folder: string): { modules: string[]; violations: string[] } {
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const sources = ['lib', 'app', 'components', 'messages', 'scripts', 'proxy.ts'].filter((path) =>
    existsSync(join(folder, path)),
  )
  const done = spawnSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...sources],
    { cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 },
  )
  if (done.stdout === '') throw new Error(`dependency-cruiser said nothing: ${done.stderr}`)
  const { modules, summary } = output.parse(JSON.parse(done.stdout))
  return {
    modules: modules.map((module) => module.source),
    violations: [...new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))],
  }
}
