import { db, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { policySettingsSchema, type StoredPolicySettings } from '../schema.ts'

export interface DraftRow {
  id: string
  changes: number
  settings: StoredPolicySettings
  changedById: string
  changedByName: string
  changedAt: Date
}

/** The version being written, with who saved it last. */
export async function selectDraft(orgId: string): Promise<DraftRow | null> {
  const row = await db().policyDraft.findUnique({ where: { orgId } })
  if (row === null) return null
  const person = await db().person.findUnique({
    where: { id: row.changedById },
    select: { displayName: true },
  })
  const { id, changes, changedById, changedAt } = row
  const settings = policySettingsSchema.parse(row.settings)
  return { id, changes, settings, changedById, changedByName: person?.displayName ?? '', changedAt }
}

interface Saved {
  orgId: string
  basedOnId: string
  settings: StoredPolicySettings
  byId: string
  at: Date
}

/** False where somebody else began one meanwhile. */
export async function insertDraft(tx: Tx, { orgId, basedOnId, settings, byId, at }: Saved): Promise<boolean> {
  const { count } = await tx.policyDraft.createMany({
    data: [
      {
        id: newId(),
        orgId,
        basedOnId,
        settings,
        changes: 1,
        changedById: byId,
        createdAt: at,
        changedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** False where it was saved, published or discarded meanwhile. */
export async function updateDraft(
  tx: Tx,
  known: { id: string; changes: number },
  { orgId, basedOnId, settings, byId, at }: Saved,
): Promise<boolean> {
  const { count } = await tx.policyDraft.updateMany({
    where: { ...known, orgId },
    data: { basedOnId, settings, changes: known.changes + 1, changedById: byId, changedAt: at },
  })
  return count === 1
}

/** False where it was saved, published or discarded meanwhile; whoever comes second waits for the first. */
export async function deleteDraft(
  tx: Tx,
  orgId: string,
  known: { id: string; changes: number },
): Promise<boolean> {
  const { count } = await tx.policyDraft.deleteMany({ where: { ...known, orgId } })
  return count === 1
}
