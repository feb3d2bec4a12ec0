import type { Actor } from '#lib/access/types.ts'
import { listStudentsInScope } from '#lib/directory/list-students-in-scope.ts'
import type { ConsentChannel, MediaKind } from '#lib/policy/types.ts'
import { loadConsent } from './load-consent.ts'

/** `unknown`: out of the actor's sight, or no such child; nothing is said about it. */
export type ConsentCheck = 'ok' | 'not-agreed' | 'unknown'

/**
 * May these children be shown through all of these channels today? Answers only for children in the actor's scope, and only
 * yes or no: never who refused, nor whether anybody was asked. For the chip in the composer; sending asks again.
 */
export async function checkConsentFor(
  actor: Actor,
  question: { studentIds: readonly string[]; channels: readonly ConsentChannel[]; kind?: MediaKind },
  today: string,
): Promise<Record<string, ConsentCheck>> {
  const { studentIds, channels, kind = 'photo' } = question
  const visible = new Set(
    (await listStudentsInScope(actor, today, { ids: studentIds })).map((student) => student.id),
  )
  const { granted } = await loadConsent(actor.orgId, [...visible], today)
  return Object.fromEntries(
    studentIds.map((id) => {
      if (!visible.has(id)) return [id, 'unknown' as const]
      const agreed = channels.length > 0 && channels.every((channel) => granted(id, channel, kind))
      return [id, agreed ? ('ok' as const) : ('not-agreed' as const)]
    }),
  )
}
