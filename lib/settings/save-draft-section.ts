import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { judgeWords } from '#lib/inquiries/judge-words.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { insertDraft, selectDraft, updateDraft } from './drafts/store.ts'
import { getSchool } from './get-school.ts'
import { listOf, type RawSection, readSection } from './read-section.ts'
import { readToken } from './read-token.ts'
import type { StoredPolicySettings } from './schema.ts'
import type { SectionId } from './types.ts'
import { selectVersions } from './versions/store.ts'

export type DraftSaved = Result<
  { token: string },
  'not-allowed' | 'invalid' | 'newer-draft',
  { fields?: Record<string, string>; token?: string; byName?: string; at?: string }
>

/**
 * Saves one section of the version being written; the first save begins it. `token` names what the form was filled
 * from: where somebody saved meanwhile, nothing is written and `newer-draft` says who and when, with the token that
 * saves over it. Every entry is checked; names that families can read are judged as words to everybody (X6).
 */
export async function saveDraftSection(
  actor: Actor,
  input: { section: SectionId; token: string; raw: RawSection },
): Promise<DraftSaved> {
  const { orgId, personId } = actor
  const may = authorize(actor, 'policy.publish', { orgId })
  if (!may.ok) return may
  const [draft, [newest]] = await Promise.all([selectDraft(orgId), selectVersions(orgId)])
  if (newest === undefined) throw new Error('no policy version is in force')
  const current = draft?.settings ?? newest.settings
  const read = readSection(input.section, input.raw, current)
  if (!read.ok) return read
  const stopped = await findStoppedNames(actor, input.raw, current)
  if (Object.keys(stopped).length > 0) return fail('invalid', { fields: stopped })

  const known = readToken(input.token)
  const at = now()
  const saved = { orgId, basedOnId: newest.id, settings: read.value, byId: personId, at }
  const written = await commitUnaudited('draft-save', (tx) =>
    known === 'none'
      ? insertDraft(tx, saved)
      : known === null
        ? Promise.resolve(false)
        : updateDraft(tx, known, saved),
  )
  const after = await selectDraft(orgId)
  if (written) return ok({ token: after === null ? 'none' : `${after.id}:${after.changes}` })
  return fail('newer-draft', {
    token: after === null ? 'none' : `${after.id}:${after.changes}`,
    ...(after === null ? {} : { byName: after.changedByName, at: after.changedAt.toISOString() }),
  })
}

/** Names of lines and vendors that the policy in force would stop, by field. Names known already are not judged again. */
async function findStoppedNames(
  actor: Actor,
  raw: RawSection,
  current: StoredPolicySettings,
): Promise<Record<string, string>> {
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(now(), timezone)
  const known = new Set([
    ...current.registers.officialPhones.map((line) => line.label),
    ...current.registers.approvedVendors.map((vendor) => vendor.name),
  ])
  const fields: Record<string, string> = {}
  for (const name of ['phoneLabel', 'vendorName']) {
    for (const [at, text] of listOf(raw, name).entries()) {
      if (text.trim() === '' || known.has(text.trim())) continue
      const judged = await judgeWords(actor, today, { text, reader: 'everybody' })
      if (!judged.ok) fields[`${name}.${at}`] = 'policySettings.problem.words'
    }
  }
  return fields
}
