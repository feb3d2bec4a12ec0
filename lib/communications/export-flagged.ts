import { stringify } from 'csv-stringify/sync'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { escapeCell } from './flagged/escape-cell.ts'
import { countFlagged, type Scope, selectFlagged } from './flagged/store.ts'
import { toFlagged } from './flagged/to-flagged.ts'
import { type FlaggedFilter, type FlaggedItem, flaggedFilterSchema } from './flagged/types.ts'

const BATCH = 1_000
const QUOTED = { quoted: true, quoted_empty: true }

const COLUMNS = {
  decided: (item) => item.decidedAt.toISOString(),
  outcome: (item) => item.outcome,
  effect: (item) => item.effect,
  rule: (item) => item.rule,
  clauses: (item) => item.clauses.join(' '),
  sender: (item) => item.senderName,
  capacity: (item) => item.senderLabel,
  kind: (item) => item.kind,
  state: (item) => item.state,
  field: (item) => item.field,
  before: (item) => item.excerpt.before,
  marked: (item) => item.excerpt.mark,
  after: (item) => item.excerpt.after,
  triage: (item) => item.verdict ?? '',
  finding: (item) => item.findingId,
  decision: (item) => item.decisionId,
} satisfies Record<string, (item: FlaggedItem) => string>

export interface FlaggedExport {
  rows: number
  /** UTF-8 with a byte order mark, so that spreadsheets read accents; read as it is consumed. */
  lines: AsyncIterable<string>
}

/**
 * The filtered list as CSV: every match, not only a page, and no more text than the list shows. No cell runs as a
 * formula (`escapeCell`). The export is recorded with its number of rows before the first of them leaves.
 */
export async function exportFlagged(
  actor: Actor,
  filter: FlaggedFilter,
): Promise<Result<FlaggedExport, 'not-allowed'>> {
  const may = authorize(actor, 'audit.export', { orgId: actor.orgId })
  if (!may.ok) return may
  const { after: _, before: __, ...wanted } = flaggedFilterSchema.parse(filter)
  const { timezone } = await getSchool(actor.orgId)
  const scope = { orgId: actor.orgId, timezone }
  const { findings, upTo } = await countFlagged(scope, wanted)
  await commit(async (_tx, record) => {
    record({
      type: 'export.made',
      actor,
      subject: { type: 'org', id: actor.orgId },
      payload: { what: 'flagged', rows: findings },
    })
  })
  return ok({ rows: findings, lines: writeLines(scope, wanted, upTo) })
}

async function* writeLines(scope: Scope, filter: FlaggedFilter, upTo: string): AsyncIterable<string> {
  yield stringify([Object.keys(COLUMNS)], { ...QUOTED, bom: true })
  let after: string | undefined
  for (;;) {
    const rows = await selectFlagged(scope, { ...filter, after }, BATCH, upTo)
    const last = rows.at(-1)
    if (last === undefined) return
    const cells = rows
      .map(toFlagged)
      .map((item) => Object.values(COLUMNS).map((cell) => escapeCell(cell(item))))
    yield stringify(cells, QUOTED)
    after = `${last.seq}_${last.position}`
  }
}
