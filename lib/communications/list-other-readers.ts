import { z } from 'zod'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { listOtherActors } from '#lib/identity/list-other-actors.ts'
import { openCommunication } from './open-communication.ts'
import { openDraft } from './open-draft.ts'

export interface OtherReader {
  /** The role to switch to. */
  capacityId: string
  isGuardian: boolean
  label: string
  /** A guardian's children it concerns. */
  children: string[]
}

/**
 * The other capacities in which this person may read a communication now (or has written it): for an address from a
 * mail opened in the wrong one. Empty where there is none, and where there is nothing: the two look the same.
 */
export async function listOtherReaders(actor: Actor, communicationId: string): Promise<OtherReader[]> {
  const may = authorize(actor, 'capacity.switch', { orgId: actor.orgId, isSelf: true })
  if (!may.ok || !z.uuid().safeParse(communicationId).success) return []
  const others = await listOtherActors(actor)
  const readers = await Promise.all(
    others.map(async (other): Promise<OtherReader | null> => {
      const opened = await openCommunication(other, communicationId)
      if (!opened.ok && !(await openDraft(other, communicationId)).ok) return null
      return {
        capacityId: other.roleAssignmentId,
        isGuardian: other.role === 'guardian',
        label: other.label,
        children: opened.ok ? opened.value.students.map((student) => student.givenName) : [],
      }
    }),
  )
  return readers.filter((reader) => reader !== null)
}
