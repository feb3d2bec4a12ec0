import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { EmailChannel } from '../types.ts'
import { composeMessage, isAddress } from './compose-message.ts'

/** Where mails go when no mail server is set: `CROSSWALK_DATA/outbox/<id>.eml`. */
export function outboxFolder(dataFolder: string): string {
  return join(/* turbopackIgnore: true */ dataFolder, 'outbox')
}

/** Writes each mail as a file, whole or not at all; the same mail twice is the same file. */
export function openOutboxChannel(folder: string): EmailChannel {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const made = mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    send: async (mail) => {
      if (!isAddress(mail.to)) return { outcome: 'permanent-failure', detail: 'bad-address' }
      await made
      const { message } = await transport.sendMail(composeMessage(mail))
      const file = join(folder, `${mail.id}.eml`)
      const draft = `${file}.part`
      const handle = await open(draft, 'w', 0o600)
      try {
        await handle.writeFile(message as Buffer)
      } finally {
        await handle.close()
      }
      await rename(draft, file)
      return { outcome: 'delivered', detail: 'outbox' }
    },
    close: async () => {},
  }
}
