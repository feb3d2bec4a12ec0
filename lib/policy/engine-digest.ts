/** Written by scripts/policy-digest.ts; not by hand. Engines of one digest decide alike. */
export const ENGINE_DIGEST = '0432ba1a09ae9e35'
