import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { listStudentsInScope, type StudentInScope } from '#lib/directory/list-students-in-scope.ts'
import type { ConsentChannel } from '#lib/policy/types.ts'
import { loadConsent } from './load-consent.ts'
import { CONSENT_CHANNELS } from './types.ts'

export interface StudentConsent extends StudentInScope {
  /** Where a photo of the child may be shown today. */
  photo: ConsentChannel[]
}

/** The children of a teacher's or substitute's own classes, each with where its picture may be shown; yes or no, never who said what. */
export async function listClassConsents(actor: Actor, today: string): Promise<StudentConsent[]> {
  const { orgId } = actor
  const allowed = authorize(actor, 'consent.read', { orgId, isOwnChild: false, isOwnStudent: true })
  if (!allowed.ok) return []
  const students = await listStudentsInScope(actor, today)
  const { granted } = await loadConsent(
    orgId,
    students.map((student) => student.id),
    today,
  )
  return students.map((student) => ({
    ...student,
    photo: CONSENT_CHANNELS.filter((channel) => granted(student.id, channel, 'photo')),
  }))
}
