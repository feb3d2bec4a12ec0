import { authorize } from '#lib/access/authorize.ts'
import type { SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { env } from '#lib/runtime/env.ts'
import { log } from '#lib/runtime/log.ts'
import { findAccountOf } from './accounts/store.ts'
import { nameSender } from './name-sender.ts'
import { renderSystemMail } from './render-system-mail.ts'
import { systemMailSchema } from './schema.ts'
import { openUndeliverable } from './tasks/store.ts'
import type { EmailChannel } from './types.ts'

/**
 * Sends one mail of the product itself. At least once, not at most once: a worker killed at the wrong moment sends an
 * invitation twice rather than never. Throws on a temporary failure, so that the queue tries again.
 */
export async function sendSystemMail(input: {
  orgId: string
  mailId: string
  personId: string
  mail: unknown
  channel: EmailChannel
}): Promise<void> {
  const { orgId, mailId, personId } = input
  const actor: SystemActor = { orgId, personId: null, role: 'system', process: 'worker' }
  const may = authorize(actor, 'delivery.send', { orgId })
  if (!may.ok) throw new Error('the system may always send its own mail')
  const mail = systemMailSchema.parse(input.mail)
  const account = await findAccountOf(orgId, personId)
  const wanted =
    mail.template === 'invitation' ? account?.status !== 'disabled' : account?.status === 'active'
  if (account === null || !wanted) return
  const rendered = renderSystemMail(mail, {
    mailId,
    to: account.email,
    locale: account.locale,
    schoolName: account.schoolName,
    timezone: account.timezone,
    fromAddress: nameSender(account),
    publicUrl: env().publicUrl,
  })
  const { outcome, detail } = await input.channel.send(rendered)
  log.info('system-mail', { mailId, template: mail.template, outcome, detail })
  if (outcome === 'temporary-failure') throw new Error(`system mail not sent yet: ${detail}`)
  if (outcome !== 'permanent-failure') return
  await commit(async (tx, record) => {
    const opened = await openUndeliverable(
      tx,
      orgId,
      [{ recipientId: personId, detail, communicationId: null }],
      now(),
    )
    for (const { id } of opened)
      record({
        type: 'task.opened',
        actor,
        subject: { type: 'task', id },
        payload: { kind: 'undeliverable', ownerRole: 'office' },
      })
    if (opened.length === 0)
      record({
        type: 'account.changed',
        actor,
        subject: { type: 'account', id: account.accountId },
        payload: { personId, change: 'mail-refused' },
      })
  })
}
