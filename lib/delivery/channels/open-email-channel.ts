import { env } from '#lib/runtime/env.ts'
import type { EmailChannel } from '../types.ts'
import { openOutboxChannel, outboxFolder } from './open-outbox-channel.ts'
import { openSmtpChannel } from './open-smtp-channel.ts'

/** The mail server of SMTP_URL, or, without one, the outbox folder that the IT page shows. */
export function openEmailChannel(): EmailChannel {
  const { smtpUrl, dataFolder } = env()
  return smtpUrl === undefined ? openOutboxChannel(outboxFolder(dataFolder)) : openSmtpChannel(smtpUrl)
}
