import type { Readable } from 'node:stream'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { log } from '#lib/runtime/log.ts'
import type { EmailChannel } from '../types.ts'
import { composeMessage, isAddress } from './compose-message.ts'
import { judgeFailure, type SmtpError } from './judge-failure.ts'

/** How many mails one worker hands over at once. */
export const SMTP_CONNECTIONS = 5

interface Departure {
  stream?: Readable
}

/**
 * A pool of connections to the school's mail server. Three traps are closed here: the pool must not send a mail again
 * by itself after a lost connection (`maxRequeues: 0`), it must not wait for ever for a silent server, and whether the
 * text had begun to leave is watched on the message's own stream, because the error alone does not tell.
 */
export function openSmtpChannel(smtpUrl: string): EmailChannel {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: 1_000,
    maxRequeues: 0,
    idleTimeout: 20_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.on('error', (error: Error) => log.error('smtp-pool', error))
  // The pool takes the message's stream when it has a connection, and reads it only after the server said 354.
  transport.use('stream', (mail, done) => {
    const departure = (mail.data as SendMailOptions & { departure: Departure }).departure
    const open = mail.message.createReadStream.bind(mail.message)
    mail.message.createReadStream = (...options: Parameters<typeof open>) => {
      const stream = open(...options)
      departure.stream = stream as Readable
      return stream
    }
    done()
  })

  return {
    send: async (mail) => {
      if (!isAddress(mail.to)) return { outcome: 'permanent-failure', detail: 'bad-address' }
      const departure: Departure = {}
      const message: SendMailOptions & { departure: Departure } = { ...composeMessage(mail), departure }
      try {
        await transport.sendMail(message)
        return { outcome: 'delivered', detail: 'smtp-250' }
      } catch (error) {
        return judgeFailure(error as SmtpError, departure.stream?.readableDidRead === true)
      }
    },
    close: async () => {
      transport.close()
    },
  }
}
