import { useTranslations } from 'next-intl'

/** An entry's permanent type in words; a type this code does not know (an older log) is said as it is written. */
export function useEventWords(): { what: (type: string) => string; subject: (type: string) => string } {
  const t = useTranslations('audit')
  return {
    what: (type) => {
      const key = `event.${type}` as 'event.export.made'
      return t.has(key) ? t(key) : type
    },
    subject: (type) => {
      const key = `subject.${type}` as 'subject.person'
      return t.has(key) ? t(key) : type.replaceAll('-', ' ')
    },
  }
}
