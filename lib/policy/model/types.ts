/** A trained linear model, as scripts/policy-train.ts writes it: the features that count, in base64. */
export interface StoredModel {
  /** What a weight of one is worth. */
  scale: number
  bias: number
  /** A passage that scores above this is one. */
  threshold: number
  /**
   * For each feature that counts, in rising order: how far its number lies above the one before (seven bits a byte, the
   * lowest first, the eighth bit says that more follow), then its weight (one signed byte).
   */
  bytes: string
}
