import { useTranslations } from 'next-intl'

const NAMED = ['class', 'group', 'households', 'persons']

/** Who it goes to: "Grade 3 · Ms Rivera's class", "Whole school", "Kim, Park". */
export function AudienceWords({ audience, name }: { audience: unknown; name: string | null }) {
  const t = useTranslations('standing.audience')
  // By hand: the schema library does not belong in a browser page, whose content policy its first probe meets.
  const said = typeof audience === 'object' && audience !== null && 'type' in audience ? audience.type : null
  const type = typeof said === 'string' ? said : undefined
  if (type === 'school' || type === 'public' || type === 'staff') return t(type)
  if (type === 'grade') return t('grade', { name: name ?? '' })
  return <bdi>{type !== undefined && NAMED.includes(type) && name ? name : t('none')}</bdi>
}
