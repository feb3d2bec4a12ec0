import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { deleteDraft, selectDraft } from './drafts/store.ts'
import { readToken } from './read-token.ts'

/**
 * Throws the version being written away. Not audited, like every save of a draft: nobody was ever judged by it. A draft
 * that was saved meanwhile stays (`draft-changed`); where there is none any more it is done already.
 */
export async function discardDraft(
  actor: Actor,
  token: string,
): Promise<Result<undefined, 'not-allowed' | 'draft-changed'>> {
  const { orgId } = actor
  const may = authorize(actor, 'policy.publish', { orgId })
  if (!may.ok) return may
  const known = readToken(token)
  const gone =
    known !== null &&
    known !== 'none' &&
    (await commitUnaudited('draft-save', (tx) => deleteDraft(tx, orgId, known)))
  return gone || (await selectDraft(orgId)) === null ? ok() : fail('draft-changed')
}
