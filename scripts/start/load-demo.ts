import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, db } from '#lib/db/client.ts'
import type { Env } from '#lib/runtime/env.ts'

const demoModule = join(import.meta.dirname, '..', '..', 'lib', 'demo', 'load-demo-school.ts')

/** Loads the demo school into a database without any school, where that is wanted; says what is there afterwards. */
export async function loadDemo(env: Env, say: (line: string) => void): Promise<'demo' | 'school' | 'empty'> {
  try {
    const wanted = env.demo === 'always' || (env.demo === 'auto' && env.databaseUrl === undefined)
    if (wanted && (await db().org.count()) === 0 && existsSync(demoModule)) {
      say('Loading the demo school …')
      const { loadDemoSchool } = (await import(demoModule)) as { loadDemoSchool: () => Promise<void> }
      await loadDemoSchool()
    }
    const org = await db().org.findFirst({ select: { isDemo: true } })
    return org === null ? 'empty' : org.isDemo ? 'demo' : 'school'
  } finally {
    await closeDatabase()
  }
}
