import { MESSAGES_EN } from '#lib/policy/messages-en.ts'

/** Sentence patterns of findings by message id, as plain data a browser part can be given. */
export type FindingWords = Readonly<Record<string, string>>

/** The patterns in a language; where it has none of its own (staff's), English. Unknown languages get English. */
export async function loadFindingWords(locale: string): Promise<FindingWords> {
  switch (locale) {
    case 'es':
      return { ...MESSAGES_EN, ...(await import('#lib/policy/messages-es.ts')).MESSAGES_ES }
    case 'pt':
      return { ...MESSAGES_EN, ...(await import('#lib/policy/messages-pt.ts')).MESSAGES_PT }
    case 'ar':
      return { ...MESSAGES_EN, ...(await import('#lib/policy/messages-ar.ts')).MESSAGES_AR }
    default:
      return MESSAGES_EN
  }
}
