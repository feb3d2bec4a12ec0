import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { listStudentsInScope } from '#lib/directory/list-students-in-scope.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { selectConsenting } from './store.ts'

/** A child and whose signature counts for it today, for the office that records a paper. */
export async function listConsentingGuardians(
  actor: Actor,
  studentId: string,
  today: string,
): Promise<
  Result<
    {
      child: { id: string; fullName: string }
      guardians: { id: string; name: string; relationship: string }[]
    },
    'not-found'
  >
> {
  const { orgId } = actor
  const allowed = authorize(actor, 'consent.record', {
    orgId,
    source: 'paper',
    isOwnChild: false,
    mayConsent: true,
  })
  if (!allowed.ok) return fail('not-found')
  const [child] = await listStudentsInScope(actor, today, { ids: [studentId] })
  if (child === undefined) return fail('not-found')
  return ok({ child, guardians: await selectConsenting(undefined, orgId, studentId, today) })
}
