import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface SmtpProcess {
  url: string
  /** How many mails have come so far. */
  count(): Promise<number>
  /** To whom they came, in order. */
  recipients(): Promise<string[]>
  forget(): Promise<void>
  close(): Promise<void>
}

type Question = 'count' | 'recipients' | 'forget'
type Answer = { count: number; recipients: string[] }

/** Starts scripts/bench/smtp-process.ts; it ends with this process. One question at a time. */
export async function startSmtp(): Promise<SmtpProcess> {
  const child = fork(join(import.meta.dirname, 'smtp-process.ts'))
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  const ask = async (question: Question): Promise<Answer> => {
    child.send(question)
    return ((await once(child, 'message')) as [Answer])[0]
  }
  return {
    url,
    count: async () => (await ask('count')).count,
    recipients: async () => (await ask('recipients')).recipients,
    forget: async () => void (await ask('forget')),
    close: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
