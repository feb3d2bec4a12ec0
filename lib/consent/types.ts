import type { ConsentChannel, ConsentLookup, MediaKind } from '#lib/policy/types.ts'

/** Inside the portal first, then outside: the order screens show them in. */
export const CONSENT_CHANNELS = [
  'class',
  'portal',
  'website',
  'official-page',
] as const satisfies readonly ConsentChannel[]
export const MEDIA_KINDS = ['photo', 'video', 'voice', 'work', 'name'] as const satisfies readonly MediaKind[]

/** Every question there is. */
export const CELLS = CONSENT_CHANNELS.flatMap((channel) => MEDIA_KINDS.map((kind) => ({ channel, kind })))

/** What a guardian can say. `withdrawn` is a no that follows a yes; it starts a take-down. */
export const CONSENT_STATES = ['granted', 'refused', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** What was read for a decision: the answers, and the fact version of every child asked about (absent: no such child). */
export interface LoadedConsent {
  granted: ConsentLookup
  factVersions: ReadonlyMap<string, number>
}

/** One guardian's word for one channel and kind. `null`: has not answered, or the yes has run out. */
export interface ConsentAnswer {
  channel: ConsentChannel
  kind: MediaKind
  state: ConsentState | null
  beginsOn: string | null
  endsOn: string | null
}

export interface RecordedRelease {
  /** The child's fact version after the change. */
  factVersion: number
  granted: number
  refused: number
  /** Published items that show the child and now wait to be taken down. */
  takeDowns: number
}
