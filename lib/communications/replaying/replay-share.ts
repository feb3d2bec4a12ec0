import { compareFindings } from './compare-findings.ts'
import { judgeStored, readStanding } from './judge-stored.ts'
import { type JudgedRow, readJudged, readOnly, readSurroundings } from './store.ts'
import { noChanges, tallyChanges } from './tally-changes.ts'
import type { ReplayCounts, ReplayResult, ReplayTask } from './types.ts'

/** How many wordings are in memory at once. */
const BATCH = 250

/**
 * Replays one share of a period in one read-only transaction, batch by batch. `report` hears the counts after each;
 * what it answers false to ends the work where it stands.
 */
export async function replayShare(
  task: ReplayTask,
  report: (counts: ReplayCounts) => boolean = () => true,
): Promise<ReplayResult> {
  return readOnly(task.connection, async (tx) => {
    const standing = await readStanding(tx, task.orgId, task.settings)
    const result = noChanges()
    for (let after = '0'; ; ) {
      const rows = await readJudged(tx, task, after, BATCH)
      const around = await readSurroundings(tx, task.orgId, rows)
      for (const row of rows) {
        try {
          const judged = await judgeStored(tx, standing, row, around)
          if (judged.withoutRoster) result.counts.withoutRoster += 1
          if (judged.consentRead) result.counts.consentRead += 1
          tallyChanges(result, describe(row, judged.decision.findings, judged.decision.outcome))
        } catch (error) {
          // A row nobody can read must not end the replay of the others; the database's own failure must.
          if (isDatabaseError(error)) throw error
          result.counts.unreadable += 1
        }
        result.counts.done += 1
      }
      if (!report(result.counts) || rows.length < BATCH) return result
      after = rows.at(-1)?.seq ?? after
    }
  })
}

function describe(
  row: JudgedRow,
  findings: Parameters<typeof compareFindings>[1],
  isNow: JudgedRow['outcome'],
) {
  const then = row.findings ?? []
  return {
    seq: row.seq,
    decisionId: row.decisionId,
    decidedAt: row.decidedAt,
    senderName: row.capacity.name,
    senderLabel: row.capacity.label,
    kind: row.kind,
    lang: row.lang,
    was: row.outcome,
    isNow,
    rulesThen: then.map((finding) => finding.rule),
    rulesToday: findings.map((finding) => finding.rule),
    differences: compareFindings(then, findings, row),
  }
}

const isDatabaseError = (error: unknown) =>
  error instanceof Error && (error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError')
