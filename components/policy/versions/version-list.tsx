import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import type { Version } from '#lib/settings/list-versions.ts'
import { DifferenceList } from './difference-list.tsx'

const MOST = 5

/** Every version, the newest first, each with what it changed. */
export function VersionList({ versions, openTerms }: { versions: readonly Version[]; openTerms: boolean }) {
  const t = useTranslations('policySettings.versions')
  return (
    <ol className="flex list-none flex-col border-t border-line">
      {versions.map((version, i) => (
        <li key={version.number} className="flex flex-col gap-2 border-b border-line py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-read font-semibold">
              <Link className="link" href={`/policy/versions/${version.number}`}>
                {t('version', { number: String(version.number) })}
              </Link>
            </h2>
            {i === 0 && <Badge tone="spruce">{t('inForce')}</Badge>}
          </div>
          <PublishedLine version={version} />
          {version.note !== null && <p className="max-w-measure break-words">{version.note}</p>}
          {version.differences === null ? null : version.byName === null ? (
            <p className="text-faint">{t('same')}</p>
          ) : (
            <DifferenceList differences={version.differences} openTerms={openTerms} most={MOST} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** Who put it into force, and when. */
export function PublishedLine({ version }: { version: Version }) {
  const t = useTranslations('policySettings.versions')
  const by =
    version.byName !== null
      ? t('byPerson', { name: version.byName })
      : t(version.differences === null ? 'byStart' : 'byProgram')
  return (
    <p className="text-meta text-faint">
      {by} <SchoolTime at={version.publishedAt} style="full" />
    </p>
  )
}
