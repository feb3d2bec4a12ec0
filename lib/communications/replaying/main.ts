// A replay's own process: reads one line with its task, writes lines with its progress and one with its result. It
// ends when its parent does, whose end closes the line.
import { createInterface } from 'node:readline'
import { log } from '#lib/runtime/log.ts'
import { replayShare } from './replay-share.ts'
import type { ReplayTask } from './types.ts'

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

let begun = false
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (begun) return
    begun = true
    replayShare(JSON.parse(line) as ReplayTask, (counts) => {
      say({ type: 'counts', counts })
      return true
    }).then(
      (result) => {
        process.stdout.write(`${JSON.stringify({ type: 'result', result })}\n`, () => process.exit(0))
      },
      (error: unknown) => {
        log.error('replay-share-failed', error)
        process.exit(1)
      },
    )
  })
  .on('close', () => process.exit(2))
