import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { enqueue } from '#lib/worker/enqueue.ts'
import { type NewSystemMail, type SystemMail, systemMailSchema } from './schema.ts'
import { sealSecret } from './seal-secret.ts'

/** Queues a mail of the product itself to one person, in the caller's transaction. */
export async function queueSystemMail(
  tx: Tx,
  to: { orgId: string; personId: string },
  mail: NewSystemMail,
): Promise<void> {
  const stored: SystemMail =
    mail.template === 'invitation'
      ? {
          template: 'invitation',
          sealedLink: sealSecret(mail.link),
          expiresAt: mail.expiresAt.toISOString(),
        }
      : mail
  await enqueue(
    tx,
    { name: 'send-system-mail', ...to, mailId: newId(), mail: systemMailSchema.parse(stored) },
    { priority: 1 },
  )
}
