'use client'

import { useTranslations } from 'next-intl'

/**
 * Sentence keys that come from the server in words. Keys of areas the page did not name (`<ClientMessages areas>`)
 * fall back to a general sentence.
 */
export function useSentence(): (key: string) => string {
  const t = useTranslations()
  // Keys travel as data, so the types cannot know them.
  const say = t as unknown as ((key: string) => string) & { has(key: string): boolean }
  return (key) => (say.has(key) ? say(key) : t('wire.field.invalid'))
}
