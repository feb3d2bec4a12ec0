import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { compareSettings } from '#lib/settings/compare-settings.ts'
import { sayDifference } from '#lib/settings/say-difference.ts'
import type { StoredPolicySettings } from '#lib/settings/schema.ts'
import { LISTS } from '#lib/settings/types.ts'

/** A version's registers, choices and terms as they stood, for whoever wants to see what a decision rested on. */
export function SettingsInFull({
  settings,
  openTerms,
}: {
  settings: StoredPolicySettings
  openTerms: boolean
}) {
  const t = useTranslations('policySettings')
  const empty: StoredPolicySettings = {
    ...settings,
    effects: {},
    ownTerms: [],
    administrationApproval: settings.administrationApproval,
  }
  const choices = compareSettings(empty, { ...empty, effects: settings.effects })
  const terms = compareSettings(empty, { ...empty, ownTerms: settings.ownTerms })
  return (
    <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
      {LISTS.map((list) => (
        <Fact key={list} name={t(`list.${list}.many`)}>
          {settings.registers[list].map((entry) => {
            if (typeof entry === 'string') return entry
            if ('name' in entry)
              return [entry.name, entry.phone, entry.email, entry.domain].filter(Boolean).join(', ')
            return `${entry.label} ${entry.number}`
          })}
        </Fact>
      ))}
      <Fact name={t('versions.reading')}>{[t(`reading.${settings.administrationApproval}.label`)]}</Fact>
      <Fact name={t('versions.effects')}>{choices.map((choice) => sayDifference(choice))}</Fact>
      <Fact name={t('versions.terms')}>
        {openTerms
          ? settings.ownTerms.map((term) => `“${term.term}”`)
          : terms.length === 0
            ? []
            : [String(terms.length)]}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: readonly ReactNode[] }) {
  const t = useTranslations('policySettings.versions')
  return (
    <>
      <dt className="text-meta text-faint sm:pt-0.5">{name}</dt>
      <dd className="flex max-w-measure flex-col gap-0.5 break-words">
        {children.length === 0 ? <span className="text-faint">{t('none')}</span> : null}
        {children.map((line) => (
          <span key={String(line)}>{line}</span>
        ))}
      </dd>
    </>
  )
}
