import type { getTranslations } from 'next-intl/server'
import type { AudienceOption } from '#lib/directory/list-audiences.ts'
import type { ToOption } from './types.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'compose'>>>

/** One line of the To field in the writer's language. */
export function toOption({ kind, name, about, audience }: AudienceOption, t: Words): ToOption {
  const label = () => {
    switch (kind) {
      case 'school':
      case 'public':
      case 'staff':
        return t(`audience.${kind}`)
      case 'office':
        return about.length > 0
          ? t('audience.officeAbout', { about: about.join(', ') })
          : t('audience.office')
      case 'director':
        return about.length > 0
          ? t('audience.directorAbout', { name, about: about.join(', ') })
          : t('audience.director', { name })
      case 'grade':
        return t(`audience.${kind}`, { name })
      case 'family':
      case 'person':
        return t(`audience.${kind}`, { name, about: about.join(', ') })
      case 'class':
      case 'group':
        return name
    }
  }
  const short = kind === 'office' || name === '' ? label() : name
  return { kind, value: JSON.stringify(audience), label: label(), name: short }
}
