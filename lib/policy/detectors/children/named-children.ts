/** Children a public text names: full names, and first names that can only mean one child. */
import type { Reading } from '../../read-message.ts'
import { type FoundName, namesIn } from './names.ts'

export function namedChildren(reading: Reading): readonly FoundName[] {
  return reading.once('named-children', () =>
    reading.segments
      .filter((s) => s.role !== 'metadata' && s.role !== 'link' && s.role !== 'qr')
      .flatMap((s) => namesIn(reading, s).filter((n) => n.kind === 'full' || !n.ordinary))
      .slice(0, 500),
  )
}

/** Names need consent on public posts only (1.8b). */
export function namesWithoutConsent(reading: Reading): readonly FoundName[] {
  const { server } = reading.facts
  if (!server || reading.audience !== 'public') return []
  const channels = reading.message.channels.filter((c) => c !== 'portal')
  const wanted = channels.length > 0 ? channels : (['website'] as const)
  return namedChildren(reading).filter((n) =>
    n.studentIds.some((id) =>
      wanted.some((channel) => !server.consent(id, channel as 'website' | 'official-page', 'name')),
    ),
  )
}
