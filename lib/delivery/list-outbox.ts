import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isDemoSchool } from './accounts/store.ts'
import { outboxFolder } from './channels/open-outbox-channel.ts'
import { outboxNameSchema } from './schema.ts'

export interface OutboxMail {
  name: string
  writtenAt: Date
  bytes: number
}

const SHOWN = 200

/** The newest mails of the demo's outbox, for the IT page. In a school with a mail server nobody may read mails here. */
export async function listOutbox(actor: Actor): Promise<Result<OutboxMail[], 'not-allowed'>> {
  const isDemo = await isDemoSchool(actor.orgId)
  const may = authorize(actor, 'outbox.read', { orgId: actor.orgId, isDemo })
  if (!may.ok) return fail('not-allowed')
  const folder = outboxFolder(env().dataFolder)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const mails = await Promise.all(
    names
      .filter((name) => outboxNameSchema.safeParse(name).success)
      .map(async (name) => {
        const { mtime, size } = await stat(join(/* turbopackIgnore: true */ folder, name))
        return { name, writtenAt: mtime, bytes: size }
      }),
  )
  return ok(mails.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime()).slice(0, SHOWN))
}
