import { closeDatabase, db } from '#lib/db/client.ts'
import { loadDemoSchool } from '#lib/demo/load-demo-school.ts'
import type { Env } from '#lib/runtime/env.ts'
import { emptyDatabase } from './empty-database.ts'

/**
 * Loads the demo school into a database without any school, where that is wanted; says what is there afterwards.
 * A load that fails leaves nothing behind, so that the next start begins anew instead of serving half a school.
 */
export async function loadDemo(env: Env, say: (line: string) => void): Promise<'demo' | 'school' | 'empty'> {
  try {
    const wanted = env.demo === 'always' || (env.demo === 'auto' && env.databaseUrl === undefined)
    if (wanted && (await db().org.count()) === 0) {
      say('Loading the demo school …')
      await loadDemoSchool().catch(async (error: unknown) => {
        await closeDatabase()
        await emptyDatabase()
        throw error
      })
    }
    const org = await db().org.findFirst({ select: { isDemo: true } })
    return org === null ? 'empty' : org.isDemo ? 'demo' : 'school'
  } finally {
    await closeDatabase()
  }
}
