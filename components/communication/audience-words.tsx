import { useTranslations } from 'next-intl'
import { z } from 'zod'

const NAMED = ['class', 'group', 'households', 'persons']
const shape = z.object({ type: z.string() }).nullish().catch(null)

/** Who it goes to: "Grade 3 · Ms Rivera's class", "Whole school", "Kim, Park". */
export function AudienceWords({ audience, name }: { audience: unknown; name: string | null }) {
  const t = useTranslations('standing.audience')
  const type = shape.parse(audience)?.type
  if (type === 'school' || type === 'public' || type === 'staff') return t(type)
  if (type === 'grade') return t('grade', { name: name ?? '' })
  return <bdi>{type !== undefined && NAMED.includes(type) && name ? name : t('none')}</bdi>
}
