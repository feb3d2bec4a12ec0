import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { countOpenQuestions } from './questions/store.ts'
import { countOpenReports } from './reports/store.ts'

/** How many reports and questions wait; null for whoever does not answer them. */
export async function countInquiries(actor: Actor): Promise<{ reports: number; questions: number } | null> {
  if (!authorize(actor, 'inquiry.list', { orgId: actor.orgId }).ok) return null
  const [reports, questions] = await Promise.all([
    countOpenReports(actor.orgId),
    countOpenQuestions(actor.orgId),
  ])
  return { reports, questions }
}
