import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Tx } from '#lib/db/client.ts'
import { selectOwnChildren } from './scope/store.ts'

export interface OwnChild {
  id: string
  givenName: string
  fullName: string
  grade: string
  classTitle: string | null
  teachers: { id: string; name: string }[]
  mayConsent: boolean
  seesRecords: boolean
}

/** A guardian's own children today, with the rights each guardianship gives; none for anybody else, and none an order excludes. */
export async function listMyChildren(actor: Actor, today: string, tx?: Tx): Promise<OwnChild[]> {
  const { orgId } = actor
  const allowed = authorize(actor, 'child.read', {
    orgId,
    part: 'profile',
    isOwnChild: true,
    seesRecords: false,
  })
  return allowed.ok ? selectOwnChildren(tx, actor, today) : []
}
