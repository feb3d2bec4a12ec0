/** A trained linear model, as scripts/policy-train.ts writes it: one signed byte a feature, in base64. */
export interface StoredModel {
  /** What a byte of one is worth. */
  scale: number
  bias: number
  /** A passage that scores above this is one. */
  threshold: number
  bytes: string
}
