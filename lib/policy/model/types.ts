/** A trained linear model, as scripts/policy-train.ts writes it: the features that count, in base64. */
export interface StoredModel {
  /** What a weight of one is worth. */
  scale: number
  bias: number
  /** A passage that scores above this is one. */
  threshold: number
  /**
   * In half bytes, the higher first. For each feature that counts, in rising order: how far its number lies above the one
   * before (three bits each, the lowest first, the fourth bit says that more follow), then its weight and eight.
   */
  bytes: string
}
