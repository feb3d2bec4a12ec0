import type { Actor, REACHES } from '#lib/access/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import type { Audience } from './schema.ts'
import { selectReach } from './store.ts'

/**
 * The facts `authorize` judges writing on (`communication.write`, `communication.submit`): how far the audience reaches,
 * and whether everybody it is about belongs to the actor. Named people count as `staff` when all of them are. One query.
 */
export async function readReach(
  actor: Actor,
  audience: Audience,
  today: string,
  tx: Tx = db(),
): Promise<{ reach: (typeof REACHES)[number]; isOwnAudience: boolean }> {
  switch (audience.type) {
    case 'school':
    case 'public':
    case 'staff':
      return { reach: audience.type, isOwnAudience: false }
    case 'households':
      return { reach: 'direct', isOwnAudience: (await selectReach(tx, actor, audience, today)).own }
    case 'class':
    case 'grade':
      return { reach: 'class', isOwnAudience: (await selectReach(tx, actor, audience, today)).own }
    case 'group':
      return { reach: 'class', isOwnAudience: actor.groupId === audience.groupId }
    case 'persons': {
      const { own, staff } = await selectReach(tx, actor, audience, today)
      return { reach: staff ? 'staff' : 'direct', isOwnAudience: own }
    }
  }
}
