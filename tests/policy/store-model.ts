import type { StoredModel } from '#lib/policy/model/types.ts'

/** A model as scripts/policy-train.ts stores it; weights from -7 to 7. */
export function storeModel(
  features: Iterable<number>,
  weightOf: (feature: number) => number,
  rest: Omit<StoredModel, 'bytes'>,
): StoredModel {
  const halves: string[] = []
  let before = 0
  for (const feature of [...new Set(features)].sort((a, b) => a - b)) {
    let gap = feature - before
    for (; gap > 7; gap >>= 3) halves.push(((gap & 7) | 8).toString(16))
    halves.push(gap.toString(16), (weightOf(feature) + 8).toString(16))
    before = feature
  }
  if (halves.length % 2 === 1) halves.push('0')
  return { ...rest, bytes: Buffer.from(halves.join(''), 'hex').toString('base64') }
}
