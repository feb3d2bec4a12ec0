/** What the name of a mailbox says about its owner. */
import type { Reading } from '../../read-message.ts'

const OWN_BOX = /[._-](?:home|private|personal|priv|perso|pessoal|privado|casa|maison|lakay)(?:$|[._\d-])/

/** "bcroweley.home@…": says itself that it is private. */
export const isOwnBox = (local: string) => OWN_BOX.test(local)

export function bearsStaffName(reading: Reading, local: string): boolean {
  const { staffSurnames } = reading.facts.public.registers
  for (const surname of staffSurnames) if (surname.length > 4 && local.includes(surname)) return true
  return false
}
