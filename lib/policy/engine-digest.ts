/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */
export const ENGINE_DIGEST = '39225c7d40a8bece'
