import { useTranslations } from 'next-intl'
import { sayDifference } from '#lib/settings/say-difference.ts'
import type { Difference } from '#lib/settings/types.ts'

/** What differs, one plain sentence each. `most`: how many before the rest is only counted. */
export function DifferenceList({
  differences,
  openTerms = true,
  most = 1_000,
}: {
  differences: readonly Difference[]
  openTerms?: boolean
  most?: number
}) {
  const t = useTranslations('policySettings.difference')
  if (differences.length === 0) return <p className="text-faint">{t('none')}</p>
  const rest = differences.length - most
  const said = differences.slice(0, most).map((difference) => sayDifference(difference, { openTerms }))
  return (
    <ul className="flex max-w-measure list-disc flex-col gap-1 ps-5 break-words">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li className="text-faint">{t('more', { count: String(rest) })}</li>}
    </ul>
  )
}
