/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */
export const ENGINE_DIGEST = 'f5bb1bd78502c6f8'
