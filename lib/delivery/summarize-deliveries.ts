import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import {
  findAuthorship,
  type RecipientRow,
  readRecipients,
  readSummary,
  type SummaryRow,
} from './summary/store.ts'

export interface DeliverySummary extends SummaryRow {
  /** Filled when asked for: who, with read time and mail state. At most 1,000. */
  recipients: RecipientRow[]
}

/**
 * How something released fared: "31 of 33 read, 1 refused by its server". For its author, in the capacity it was written
 * in, and for whoever reviews or audits (`decision.read`). `read` means opened in the portal; mails carry no tracking.
 */
export async function summarizeDeliveries(
  actor: Actor,
  communicationId: string,
  { recipients = false, isReviewer = false }: { recipients?: boolean; isReviewer?: boolean } = {},
): Promise<Result<DeliverySummary, 'not-found' | 'not-allowed'>> {
  const authorship = await findAuthorship(actor.orgId, communicationId)
  if (authorship === null) return fail('not-found')
  const isAuthor =
    authorship.authorId === actor.personId && authorship.roleAssignmentId === actor.roleAssignmentId
  const may = authorize(actor, 'decision.read', { orgId: actor.orgId, isAuthor, isReviewer })
  if (!may.ok) return fail('not-allowed')
  const [summary, list] = await Promise.all([
    readSummary(actor.orgId, communicationId),
    // A parent group learns how many, never who.
    recipients && actor.role !== 'group-officer' ? readRecipients(actor.orgId, communicationId) : [],
  ])
  return ok({ ...summary, recipients: list })
}
