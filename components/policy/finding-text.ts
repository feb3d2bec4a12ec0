import { createTranslator } from 'use-intl/core'
import type { Locale } from '#lib/i18n/types.ts'
import type { FindingWords } from './load-finding-words.ts'

/** A finding as far as its sentence goes. */
export interface Sayable {
  messageId: string
  params: Readonly<Record<string, string | number>>
}

/**
 * Says findings in a reader's language: `findingText(words, locale)(finding)`. The words come from `loadFindingWords`.
 * A message id without a pattern (a finding of an older version of the rules) answers its id.
 */
export function findingText(words: FindingWords, locale: Locale): (finding: Sayable) => string {
  const say = createTranslator({
    locale,
    messages: words as Record<string, string>,
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  })
  return (finding) =>
    words[finding.messageId] === undefined ? finding.messageId : say(finding.messageId, finding.params)
}
