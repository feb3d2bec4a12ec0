import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export interface Received {
  to: string
  from: string
  raw: string
}

/** What the server does with a mail, by the part of the address before the @. */
export type Behaviour = (recipient: string) =>
  | 'accept'
  /** 550 to the recipient. */
  | 'refuse'
  /** 450 to the recipient. */
  | 'defer'
  /** 554 after the text. */
  | 'refuse-text'
  /** 451 after the text. */
  | 'defer-text'
  /** The connection is cut while the text is on its way. */
  | 'hang-up'
  /** The text is taken, and the connection is cut instead of an answer. */
  | 'hang-up-after'

export interface SmtpSink {
  url: string
  received: Received[]
  behave(next: Behaviour): void
  /** Resolves when this many mails have arrived. */
  arrived(count: number): Promise<void>
  close(): Promise<void>
}

function fail(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code })
}

/** A real SMTP server on a free port. */
export async function startSmtpSink(): Promise<SmtpSink> {
  let behaviour: Behaviour = () => 'accept'
  const received: Received[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const sockets = new Map<string, { destroy(): void }>()
  const nameOf = (session: SMTPServerSession) => session.envelope.rcptTo[0]?.address.split('@')[0] ?? ''

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: 10_000_000,
    onRcptTo: (address, _session, done) => {
      const what = behaviour(address.address.split('@')[0]!)
      if (what === 'refuse') return done(fail(550, '5.1.1 No such user here'))
      if (what === 'defer') return done(fail(450, '4.2.0 Try again later'))
      done()
    },
    onData: (stream, session, done) => {
      const what = behaviour(nameOf(session))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (what === 'hang-up') sockets.get(session.id)?.destroy()
        else chunks.push(chunk)
      })
      stream.on('error', () => {})
      stream.on('end', () => {
        if (what === 'refuse-text') return done(fail(554, '5.7.1 Not wanted'))
        if (what === 'defer-text') return done(fail(451, '4.3.0 Try again later'))
        received.push({
          to: session.envelope.rcptTo[0]!.address,
          from: (session.envelope.mailFrom as { address: string }).address,
          raw: Buffer.concat(chunks).toString(),
        })
        for (const one of waiting) if (received.length >= one.count) one.resolve()
        if (what === 'hang-up-after') return sockets.get(session.id)?.destroy()
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  // The library hides a session's socket; its connections are where it is.
  const connections = (
    server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }
  ).connections
  sockets.get = (id: string) => [...connections].find((one) => one.id === id)?._socket
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      behaviour = next
    },
    arrived: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
