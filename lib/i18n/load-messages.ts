import type { Messages } from '#messages/types.ts'
import type { Locale } from './types.ts'

/** The whole catalogue of a language. Staff parts are English in every language; families' parts are complete in all. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'es':
      return (await import('#messages/es.ts')).es
    case 'pt':
      return (await import('#messages/pt.ts')).pt
    case 'ar':
      return (await import('#messages/ar.ts')).ar
    case 'en':
      return (await import('#messages/en.ts')).en
  }
}
