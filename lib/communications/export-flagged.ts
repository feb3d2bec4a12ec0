import { stringify } from 'csv-stringify/sync'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectFlagged } from './flagged/store.ts'
import { type FlaggedFilter, flaggedFilterSchema } from './flagged/types.ts'
import { toFlagged } from './list-flagged.ts'

const MOST = 10_000

/**
 * The filtered list as CSV (UTF-8 with BOM, so that spreadsheets read accents). A cell that a spreadsheet would run as a
 * formula (it begins with = + - @, tab or return) is led by an apostrophe. The export is recorded with its row count.
 */
export async function exportFlagged(
  actor: Actor,
  filter: FlaggedFilter,
): Promise<Result<string, 'not-allowed'>> {
  const may = authorize(actor, 'audit.export', { orgId: actor.orgId })
  if (!may.ok) return may
  const { after: _, ...wanted } = flaggedFilterSchema.parse(filter)
  const items = (await selectFlagged(actor.orgId, wanted, MOST)).map(toFlagged)
  await commit(async (_tx, record) => {
    record({
      type: 'export.made',
      actor,
      subject: { type: 'org', id: actor.orgId },
      payload: { what: 'flagged', rows: items.length },
    })
  })
  const csv = stringify(
    items.map((item) => [
      item.decidedAt.toISOString(),
      item.outcome,
      item.effect,
      item.rule,
      item.clauses.join(' '),
      item.senderName,
      item.senderLabel,
      item.kind,
      item.state,
      `${item.before}[${item.marked}]${item.after}`,
      item.verdict ?? '',
    ]),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      columns: [
        'decided',
        'outcome',
        'effect',
        'rule',
        'clauses',
        'sender',
        'capacity',
        'kind',
        'state',
        'words',
        'triage',
      ],
    },
  )
  return ok(csv)
}
