/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */
export const ENGINE_DIGEST = 'b772e4f3c7139cb7'
