import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface SmtpProcess {
  url: string
  /** To whom mails have come so far, in order. */
  recipients(): Promise<string[]>
  forget(): Promise<void>
  close(): Promise<void>
}

/** Starts scripts/bench/smtp-process.ts; it ends with this process. */
export async function startSmtp(): Promise<SmtpProcess> {
  const child = fork(join(import.meta.dirname, 'smtp-process.ts'))
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  const ask = async (question: 'recipients' | 'forget') => {
    child.send(question)
    const [{ recipients }] = (await once(child, 'message')) as [{ recipients: string[] }]
    return recipients
  }
  return {
    url,
    recipients: () => ask('recipients'),
    forget: async () => void (await ask('forget')),
    close: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
