/** The shapes of pure text work. Offsets are UTF-16 code units, half open. */

export interface Span {
  start: number
  end: number
}

/**
 * Text made comparable. `from[i]`/`to[i]` say which part of the original the folded unit `i` came from;
 * both are null when folding moved nothing (plain ASCII), so the common case carries no map at all.
 */
export interface Folded {
  text: string
  from: Uint32Array | null
  to: Uint32Array | null
  originalLength: number
}

/** One word, number or CJK character of a folded text. */
export interface Token extends Span {
  text: string
}
