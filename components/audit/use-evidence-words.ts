import { useTranslations } from 'next-intl'

/** A finding's features in words. A feature without words of its own (newer code than words) is said as it is written. */
export function useEvidenceWords(): (feature: string) => string {
  const t = useTranslations('audit.evidence')
  return (feature) => {
    const code = `code.${feature}` as Parameters<typeof t.has>[0]
    if (t.has(code)) return t(code as 'code.link')
    const platform = /^on-(.+)$/.exec(feature)?.[1]
    if (platform !== undefined) return t('on', { platform })
    const age = /^minimum-age-(\d+)$/.exec(feature)?.[1]
    if (age !== undefined) return t('minimumAge', { age })
    const groups = /^grouped-([\d-]+)$/.exec(feature)?.[1]
    if (groups !== undefined) return t('grouped', { groups: groups.replaceAll('-', ', ') })
    const kind = /^(.+)-name$/.exec(feature)?.[1]
    if (kind !== undefined) return t('kindName', { kind })
    return feature.replaceAll('-', ' ')
  }
}
