import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isDemoSchool } from './accounts/store.ts'
import { outboxFolder } from './channels/open-outbox-channel.ts'
import { type DecodedMail, decodeMail } from './decode-mail.ts'
import { outboxNameSchema } from './schema.ts'

/** One mail of the demo's outbox as it would have left. The name is checked, never a path. */
export async function readOutboxMail(
  actor: Actor,
  name: string,
): Promise<Result<DecodedMail, 'not-allowed' | 'not-found'>> {
  const isDemo = await isDemoSchool(actor.orgId)
  const may = authorize(actor, 'outbox.read', { orgId: actor.orgId, isDemo })
  if (!may.ok) return fail('not-allowed')
  if (!outboxNameSchema.safeParse(name).success) return fail('not-found')
  try {
    const source = await readFile(
      join(/* turbopackIgnore: true */ outboxFolder(env().dataFolder), name),
      'utf8',
    )
    return ok(decodeMail(source))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('not-found')
    throw error
  }
}
