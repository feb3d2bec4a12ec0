import { RULES } from '#lib/policy/rules/index.ts'

const MOST = 2

/** Texts a rule lets pass, from its own table: what would be fine instead. Keyed by rule. */
export function fineExamples(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    RULES.map(({ meta }) => [
      meta.id,
      meta.examples.passes
        // What passes only because of who writes or reads, or of what goes with it, would be no way out here.
        .filter(({ text, to, ...rest }) => text !== '' && to !== 'staff' && Object.keys(rest).length === 0)
        .map(({ text }) => text)
        .slice(0, MOST),
    ]),
  )
}
