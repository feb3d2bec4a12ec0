/** The row a leaf commits to, as it stands in the database. `payload` is what the jsonb column parses to. */
export interface EventRow {
  id: string
  orgId: string
  type: string
  actorId: string | null
  capacity: string
  subjectType: string
  subjectId: string
  payload: unknown
  at: Date
}

/**
 * The bytes of an event's leaf: a format line and canonical JSON (RFC 8785 for the values we admit) of every column
 * of the row and of the instant it was sequenced, so that no stored value can change unseen.
 * Throws TypeError on a value that has no exact canonical form: two different rows must never share their bytes.
 */
export function canonicalEvent(event: EventRow, sequencedAt: Date): Uint8Array {
  const { id, orgId, type, actorId, capacity, subjectType, subjectId, payload, at } = event
  const row = {
    id,
    orgId,
    type,
    actorId,
    capacity,
    subjectType,
    subjectId,
    payload,
    at: at.toISOString(),
    sequencedAt: sequencedAt.toISOString(),
  }
  return new TextEncoder().encode(`crosswalk-audit-event/1\n${canonicalJson(row)}`)
}

function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  // A number jsonb can hold but a double cannot would read as its neighbour.
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value)
    throw new TypeError('only whole numbers that a double holds exactly')
  }
  if (typeof value === 'string') {
    if (value.isWellFormed()) return JSON.stringify(value)
    throw new TypeError('a lone surrogate has no UTF-8 form')
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${canonicalJson(key)}:${canonicalJson(part)}`).join(',')}}`
  }
  throw new TypeError(`${typeof value} is not JSON`)
}
