import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { checkExamples } from './check-examples.ts'
import { compareSettings } from './compare-settings.ts'
import { selectDraft } from './drafts/store.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { Difference, ExampleCheck } from './types.ts'
import { selectVersions } from './versions/store.ts'

export interface OpenedDraft {
  /** Names what was read, so that a save over something newer is told; `none` where nobody has begun. */
  token: string
  /** What the pages edit: the draft, or the version in force where there is none. */
  settings: StoredPolicySettings
  inForce: { number: number; settings: StoredPolicySettings }
  saved: { byName: string; at: Date } | null
  differences: Difference[]
  /** Only where asked for; it evaluates a few hundred messages. */
  check: ExampleCheck | null
}

/** The version being written, for the Director; what differs from the one in force, and whether the examples hold. */
export async function openDraft(
  actor: Actor,
  { withCheck = false } = {},
): Promise<Result<OpenedDraft, 'not-allowed'>> {
  const may = authorize(actor, 'policy.publish', { orgId: actor.orgId })
  if (!may.ok) return may
  const [draft, [newest]] = await Promise.all([selectDraft(actor.orgId), selectVersions(actor.orgId)])
  if (newest === undefined) throw new Error('no policy version is in force')
  const settings = draft?.settings ?? newest.settings
  return ok({
    token: draft === null ? 'none' : `${draft.id}:${draft.changes}`,
    settings,
    inForce: { number: newest.number, settings: newest.settings },
    saved: draft && { byName: draft.changedByName, at: draft.changedAt },
    differences: compareSettings(newest.settings, settings),
    check: withCheck && draft !== null ? checkExamples(newest.settings, settings) : null,
  })
}
