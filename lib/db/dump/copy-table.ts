import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'

// node-postgres speaks the COPY protocol but offers no stream for it: these two are what a query object must answer.
type Wire = {
  query(text: string): void
  sync(): void
  stream: {
    pause(): void
    resume(): void
    once(event: 'drain', listener: () => void): void
    writableNeedDrain: boolean
  }
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

type Settle = { resolve: (rows: number) => void; reject: (error: unknown) => void }

function copyQuery(text: string, settle: Settle, parts: Partial<Record<string, (...args: never[]) => void>>) {
  let rows = 0
  let failure: unknown = null
  return {
    text,
    submit: (connection: Wire) => connection.query(text),
    handleRowDescription: () => {},
    handleDataRow: () => {},
    handlePortalSuspended: () => {},
    handleEmptyQuery: () => {},
    handleCopyInResponse: () => {},
    handleCopyData: () => {},
    handleCommandComplete: (message: { text: string }) => {
      rows = Number(/\d+$/.exec(message.text)?.[0] ?? 0)
    },
    handleError: (error: unknown) => {
      failure = error
      settle.reject(error)
    },
    handleReadyForQuery: () => {
      if (failure === null) settle.resolve(rows)
    },
    ...parts,
  }
}

function submit(
  client: pg.Client,
  text: string,
  parts: (settle: Settle) => Parameters<typeof copyQuery>[2],
): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const settle = { resolve, reject }
    client.query(copyQuery(text, settle, parts(settle)) as unknown as pg.Submittable)
  })
}

/** Writes what `COPY … TO STDOUT` gives into a stream, at the stream's pace; resolves to the number of rows. */
export function copyOut(client: pg.Client, text: string, to: Writable): Promise<number> {
  let paused = false
  return submit(client, text, () => ({
    handleCopyData: (message: { chunk: Buffer }, connection: Wire) => {
      // A copy: the parser's buffer is written over with what comes next, while the stream still holds this.
      if (to.write(Buffer.from(message.chunk)) || paused) return
      paused = true
      connection.stream.pause()
      to.once('drain', () => {
        paused = false
        connection.stream.resume()
      })
    },
  }))
}

/** Feeds a stream into `COPY … FROM STDIN`; resolves to the number of rows. Rejects with what the database refuses. */
export function copyIn(client: pg.Client, text: string, from: Readable): Promise<number> {
  return submit(client, text, (settle) => ({
    handleCopyInResponse: (connection: Wire) => {
      const feed = async () => {
        for await (const chunk of from) {
          connection.sendCopyFromChunk(chunk as Buffer)
          if (connection.stream.writableNeedDrain)
            await new Promise<void>((resolve) => connection.stream.once('drain', resolve))
        }
        connection.endCopyFrom()
      }
      feed().catch((error: unknown) => {
        connection.sendCopyFail('the source broke off')
        settle.reject(error)
      })
    },
  }))
}
