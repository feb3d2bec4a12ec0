import type { Role } from '#lib/access/types.ts'
import type { AcceptanceReader } from './types.ts'

// The version of each text (messages/*/acceptance.ts). A changed text gets a new one here, and everybody is asked again.
const versions: Readonly<Record<AcceptanceReader, string>> = {
  staff: '2026-1',
  family: '2026-1',
  group: '2026-1',
}

/** Which text somebody in this role accepts, and its current version. */
export function chooseAcceptance(role: Role): {
  readonly reader: AcceptanceReader
  readonly textVersion: string
} {
  const reader = role === 'guardian' ? 'family' : role === 'group-officer' ? 'group' : 'staff'
  return { reader, textVersion: versions[reader] }
}
