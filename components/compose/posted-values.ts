import type { ActionState, FormValues } from '#lib/wire/types.ts'
import type { ComposeValues } from './types.ts'
import type { DraftIdentity } from './use-autosave.ts'

const LISTS = ['families', 'channels']
const FLAGS = ['urgent', 'needsAnswer']

const typedInto = (posted: ActionState<unknown>): FormValues | null =>
  posted.status === 'invalid' || posted.status === 'refused' ? posted.values : null

/** A form that came back without JavaScript still belongs to the draft it was begun as. */
export function postedIdentity(posted: ActionState<unknown>, identity: DraftIdentity): DraftIdentity {
  const typed = typedInto(posted)
  if (typed === null) return identity
  const { idempotencyKey, communicationId, version } = typed
  return {
    ...identity,
    idempotencyKey: String(idempotencyKey ?? identity.idempotencyKey),
    communicationId: communicationId ? String(communicationId) : identity.communicationId,
    version: Number(version ?? identity.version),
  }
}

/** What was typed into it is still there. */
export function postedValues(posted: ActionState<unknown>, values: ComposeValues): ComposeValues {
  const typed = typedInto(posted)
  if (typed === null) return values
  const known = Object.entries(typed).filter(([name]) => name in values)
  const read = (name: string, value: string | readonly string[]) =>
    LISTS.includes(name) ? [value].flat() : FLAGS.includes(name) ? value !== '' : String(value)
  return { ...values, ...Object.fromEntries(known.map(([name, value]) => [name, read(name, value)])) }
}
