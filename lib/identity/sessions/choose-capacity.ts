import type { HeldRole } from './types.ts'

/** The role acted in: the one chosen, if it is still held today, else the first one. Null when none is held. */
export function chooseCapacity(roles: readonly HeldRole[], chosenId: string | null): HeldRole | null {
  return roles.find((held) => held.id === chosenId) ?? roles[0] ?? null
}
