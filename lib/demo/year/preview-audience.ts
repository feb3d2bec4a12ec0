import type { AudiencePreview } from '#lib/communications/types.ts'
import type { Reached } from './store.ts'

/** What an author sees of an audience before sending. */
export function previewAudience(reached: readonly Reached[], authorId: string): AudiencePreview {
  const others = reached.filter(({ personId }) => personId !== authorId)
  const languages = new Map<string, number>()
  for (const { locale } of others) languages.set(locale, (languages.get(locale) ?? 0) + 1)
  return {
    people: others.length,
    households: new Set(others.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])))
      .size,
    languages: [...languages]
      .map(([locale, people]) => ({ locale, people }))
      .sort((a, b) => b.people - a.people || (a.locale < b.locale ? -1 : 1)),
    leftOut: 0,
  }
}
