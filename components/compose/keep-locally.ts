import type { ComposeValues } from './types.ts'

/** A text the server does not have yet, with what is needed to save it there. */
export interface KeptText {
  values: ComposeValues
  communicationId: string | null
  version: number
  idempotencyKey: string
}

// In this window only, and gone with it: a shared computer keeps no child's name after somebody leaves it.
const keyOf = (place: string) => `crosswalk-draft:${place}`

export function keepLocally(place: string, text: KeptText): boolean {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

export function readLocally(place: string): KeptText | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null') as KeptText | null
    return typeof kept?.values?.body === 'string' ? kept : null
  } catch {
    return null
  }
}

export function forgetLocally(place: string): void {
  try {
    sessionStorage.removeItem(keyOf(place))
  } catch {
    // Storage is switched off: nothing was kept.
  }
}
