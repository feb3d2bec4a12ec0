/**
 * What became of one rule's findings. A case is one finding on one communication, however often that was judged, or a
 * finding somebody reported while writing.
 */
export interface RuleMeasure {
  rule: string
  fired: number
  /** A warning its author read and sent all the same. */
  acknowledged: number
  /** A later revision of the same communication no longer has it. */
  repaired: number
  /** Cases somebody said were wrong. */
  reported: number
  /** Cases somebody who may has said something about, one way or the other. */
  decided: number
  overturned: number
  /** How: a case may have been overturned in more ways than one. */
  byTriage: number
  byReport: number
  byException: number
  byApproval: number
}
