import { judgeStored, readStanding } from '#lib/communications/replaying/judge-stored.ts'
import { runReplay } from '#lib/communications/replaying/run-replay.ts'
import {
  countJudged,
  type JudgedRow,
  readJudged,
  readOnly,
  readSurroundings,
} from '#lib/communications/replaying/store.ts'
import type { Tx } from '#lib/db/client.ts'
import { loadDemoSchool } from '#lib/demo/load-demo-school.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { interleave, type Row, readable, time } from './measure.ts'
import { openWorkbench } from './workbench.ts'

const MESSAGES = { small: 3_000, large: 100_000 }
const BATCH = 250

/** A year of the demo school tried again: reading, judging, comparing in two processes, against judging alone in one. */
export async function benchReplay(large: boolean): Promise<Row[]> {
  const bench = await openWorkbench()
  try {
    const communications = large ? MESSAGES.large : MESSAGES.small
    await loadDemoSchool({ communications, progress: () => {} })
    await bench.owner.query('ANALYZE')
    const { id: orgId, timezone } = await getSchool()
    const { settings } = await getPolicyInForce(orgId, dayOf(now(), timezone))
    const connection = bench.server.connections.app
    const period = { orgId, from: '2000-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' }
    const { total, upTo } = await readOnly(connection, (tx) => countJudged(tx, period))
    const task = { ...period, connection, timezone, upTo, settings }

    const replay = async () => {
      for await (const event of runReplay(task, total, new AbortController().signal))
        if (event.type === 'failed') throw new Error('the replay failed')
    }
    const judge = () => readOnly(connection, (tx) => judgeAlone(tx, { ...task, share: 0, shares: 1 }))
    const taken = await interleave({ ours: () => time(replay), theirs: judge }, large ? 1 : 5)
    const each = (milliseconds: number) => `${Math.round(total / (milliseconds / 1_000))} messages a second`
    return [
      {
        what: `replay of ${total} messages, start to end`,
        against: 'judging the same texts in one process, nothing read or compared',
        ratio: taken.ours / taken.theirs,
        goal: { atMost: 3 },
        figures: `${readable(taken.ours)} (${each(taken.ours)}) against ${readable(taken.theirs)} (${each(taken.theirs)})`,
      },
    ]
  } finally {
    await bench.close()
  }
}

/** Milliseconds spent in the engine alone. */
async function judgeAlone(
  tx: Tx,
  task: Parameters<typeof readJudged>[1] & { settings: Parameters<typeof readStanding>[2] },
) {
  const standing = await readStanding(tx, task.orgId, task.settings)
  let taken = 0
  for (let after = '0'; ; ) {
    const rows: JudgedRow[] = await readJudged(tx, task, after, BATCH)
    const around = await readSurroundings(tx, task.orgId, rows)
    taken += await time(async () => {
      for (const row of rows) await judgeStored(tx, standing, row, around)
    })
    if (rows.length < BATCH) return taken
    after = rows.at(-1)?.seq ?? after
  }
}
