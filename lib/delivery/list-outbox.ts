import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isDemoSchool } from './accounts/store.ts'
import { outboxFolder } from './channels/open-outbox-channel.ts'
import { decodeMail } from './decode-mail.ts'
import { outboxNameSchema } from './schema.ts'

export interface OutboxMail {
  name: string
  writtenAt: Date
  subject: string
  to: string
}

const SHOWN = 50
const HEAD_BYTES = 4_096

/**
 * The newest mails of the demo's outbox, for the IT page, and how many there are. In a school with a mail server nobody
 * may read mails here.
 */
export async function listOutbox(
  actor: Actor,
): Promise<Result<{ mails: OutboxMail[]; total: number }, 'not-allowed'>> {
  const isDemo = await isDemoSchool(actor.orgId)
  const may = authorize(actor, 'outbox.read', { orgId: actor.orgId, isDemo })
  if (!may.ok) return fail('not-allowed')
  const folder = outboxFolder(env().dataFolder)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const found = await Promise.all(
    names
      .filter((name) => outboxNameSchema.safeParse(name).success)
      .map(async (name) => ({
        name,
        writtenAt: (await stat(join(/* turbopackIgnore: true */ folder, name))).mtime,
      })),
  )
  const newest = found.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime()).slice(0, SHOWN)
  const mails = await Promise.all(
    newest.map(async (one) => {
      const { subject, to } = decodeMail(await readHead(join(/* turbopackIgnore: true */ folder, one.name)))
      return { ...one, subject, to }
    }),
  )
  return ok({ mails, total: found.length })
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await handle.close()
  }
}
