/** All word lists of the engine, for the automaton that searches them and for the policy's fingerprint. */
export const LEXICON_SOURCES: Readonly<Record<string, unknown>> = {}
