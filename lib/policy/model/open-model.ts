import { FEATURES } from './read-features.ts'
import type { StoredModel } from './types.ts'

const opened = new WeakMap<StoredModel, Int8Array>()

/** The weights of a stored model by number of feature, kept once they are read. */
export function openModel(model: StoredModel): Int8Array {
  const known = opened.get(model) ?? readWeights(model, FEATURES)
  opened.set(model, known)
  return known
}

/** `features`: so many numbers a feature of this model may have. */
export function readWeights(model: StoredModel, features: number): Int8Array {
  const bytes = atob(model.bytes)
  const weights = new Int8Array(features)
  const halfAt = (i: number) => (bytes.charCodeAt(i >> 1) >> (i & 1 ? 0 : 4)) & 15
  const end = 2 * bytes.length
  let feature = 0
  for (let i = 0; i < end; i++) {
    let half = halfAt(i)
    feature += half & 7
    for (let shift = 3; half > 7; shift += 3) {
      i++
      half = halfAt(i)
      feature += (half & 7) << shift
    }
    i++
    // A last half byte that is empty closes the last byte.
    if (i < end) weights[feature] = halfAt(i) - 8
  }
  return weights
}
