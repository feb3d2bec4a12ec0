import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { recordAcceptance } from '#lib/identity/record-acceptance.ts'
import { judgeWords } from '#lib/inquiries/judge-words.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { checkExamples } from './check-examples.ts'
import { compareSettings } from './compare-settings.ts'
import { deleteDraft, selectDraft } from './drafts/store.ts'
import { ensurePolicyVersion } from './ensure-policy-version.ts'
import { getSchool } from './get-school.ts'
import { policyFingerprint } from './policy-fingerprint.ts'
import { readToken } from './read-token.ts'
import { insertVersion } from './store.ts'
import type { BrokenExample, Difference } from './types.ts'
import { selectVersions } from './versions/store.ts'
import { writeSummary } from './write-summary.ts'

export type PolicyPublished = Result<
  { number: number },
  | 'not-allowed'
  | 'invalid'
  | 'draft-gone'
  | 'draft-changed'
  | 'already-published'
  | 'nothing-changed'
  | 'examples-broken',
  {
    fields?: Record<string, string>
    number?: number
    name?: string
    /** How many; the page lists them. */
    broken?: number
  }
>

/** What the log calls a change: codes, no values. */
function codeOf(difference: Difference): string {
  switch (difference.kind) {
    case 'entry':
      return `${difference.list.replaceAll(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`)}.${difference.change}`
    case 'effect':
      return `effect.${difference.row}`
    case 'term':
      return `own-term.${difference.change}`
    case 'approval':
      return 'administration-approval'
    case 'school':
      return `school.${difference.field.toLowerCase()}`
    case 'code':
      return 'code'
  }
}

/**
 * Puts the version being written into force, in one transaction: the version, the end of its draft, the Director's own
 * acceptance, the event. `token` is what the Director has read. Refused where a rule's own example no longer holds,
 * where nothing differs, where the draft was saved meanwhile, and to whoever presses second. Nothing that waits is
 * touched: the gate asks a decision under the version in force of everything that goes out.
 */
export async function publishPolicy(
  actor: Actor,
  input: { token: string; note: string },
): Promise<PolicyPublished> {
  const { orgId, personId } = actor
  const may = authorize(actor, 'policy.publish', { orgId })
  if (!may.ok) return may
  const known = readToken(input.token)
  // Newer code first becomes a version of its own, so that each version says what it changed.
  await ensurePolicyVersion({ orgId, personId: null, role: 'system', process: 'web' })
  const [draft, [newest]] = await Promise.all([selectDraft(orgId), selectVersions(orgId)])
  if (newest === undefined) throw new Error('no policy version is in force')
  if (known === null || known === 'none' || draft === null) return refuseGone(orgId)
  if (known.id !== draft.id || known.changes !== draft.changes) return fail('draft-changed')

  const { settings } = draft
  const differences = compareSettings(newest.settings, settings)
  if (differences.length === 0) return fail('nothing-changed')
  const { broken } = checkExamples(newest.settings, settings)
  if (broken.length > 0) return refuseBroken(broken)
  const note = input.note.trim().replace(/\s+/g, ' ')
  const at = now()
  if (note !== '') {
    const { timezone } = await getSchool(orgId)
    const judged = await judgeWords(actor, dayOf(at, timezone), { text: note, reader: 'everybody' })
    if (!judged.ok) return fail('invalid', { fields: { note: 'policySettings.problem.note' } })
  }

  const fingerprint = policyFingerprint(settings)
  try {
    return await commit(async (tx, record) => {
      // First, because whoever comes second waits here and then finds nothing to delete.
      if (!(await deleteDraft(tx, orgId, known))) throw new FactsChanged('policy-draft')
      const version = await insertVersion(tx, {
        orgId,
        after: newest.id,
        fingerprint,
        settings,
        summary: writeSummary(note, differences),
        publishedById: personId,
        at,
      })
      record({
        type: 'policy.published',
        actor,
        subject: { type: 'policy-version', id: version.id },
        payload: {
          number: version.number,
          fingerprint,
          changed: [...new Set(differences.map(codeOf))].slice(0, 100),
        },
      })
      await recordAcceptance(tx, record, actor, version.number, at)
      return ok({ number: version.number })
    })
  } catch (error) {
    if (error instanceof FactsChanged) return refuseGone(orgId)
    throw error
  }
}

/** Somebody was first: who, and with which version; or the draft was thrown away, or saved again. */
async function refuseGone(orgId: string): Promise<PolicyPublished> {
  const [draft, [newest]] = await Promise.all([selectDraft(orgId), selectVersions(orgId)])
  if (draft !== null) return fail('draft-changed')
  if (newest === undefined || newest.publishedByName === null) return fail('draft-gone')
  return fail('already-published', { number: newest.number, name: newest.publishedByName })
}

const refuseBroken = (broken: readonly BrokenExample[]): PolicyPublished =>
  fail('examples-broken', { broken: broken.length })
