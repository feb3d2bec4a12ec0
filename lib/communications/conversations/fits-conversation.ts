import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { openConversation } from '../open-conversation.ts'

/**
 * A message joins a conversation only if its author sees that conversation today and it goes to nobody but the
 * conversation's other side. Else an address learnt once would be a way into another household's letters.
 */
export async function fitsConversation(
  actor: Actor,
  conversationId: string,
  audience: Audience,
): Promise<boolean> {
  const opened = await openConversation(actor, conversationId)
  if (!opened.ok || opened.value.replyTo === null) return false
  const { replyTo } = opened.value
  const within = (some: readonly string[], all: readonly string[]) => some.every((id) => all.includes(id))
  if (audience.type === 'persons' && replyTo.type === 'persons')
    return within(audience.personIds, replyTo.personIds)
  return (
    audience.type === 'households' &&
    replyTo.type === 'households' &&
    within(audience.householdIds, replyTo.householdIds) &&
    within(audience.studentIds, replyTo.studentIds)
  )
}
