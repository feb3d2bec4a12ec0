import type { PolicySettings } from '#lib/policy/types.ts'
import { selectDraft } from './drafts/store.ts'
import { getPolicyInForce } from './get-policy-in-force.ts'

/** The version being written, as the engine takes it: its own registers and effects, the staff of today. */
export async function findDraftPolicy(
  orgId: string,
  today: string,
): Promise<{ settings: PolicySettings; changedAt: Date } | null> {
  const [draft, { settings: inForce }] = await Promise.all([
    selectDraft(orgId),
    getPolicyInForce(orgId, today),
  ])
  if (draft === null) return null
  const { staff } = inForce.registers
  const settings = { ...draft.settings, registers: { ...draft.settings.registers, staff } } as PolicySettings
  return { settings, changedAt: draft.changedAt }
}
