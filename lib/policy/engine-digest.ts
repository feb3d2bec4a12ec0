/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */
export const ENGINE_DIGEST = '6b7c68b1dc48cce2'
