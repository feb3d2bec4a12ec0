'use client'

import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { OWN_PAGE } from '#lib/communications/composing/types.ts'
import type { ToOption } from './types.ts'

const GROUPS = [
  ['groupClasses', ['class']],
  ['groupPeople', ['person', 'office', 'director']],
  ['groupGrades', ['grade']],
  ['groupGroups', ['group']],
  ['groupWide', ['school', 'public', 'staff']],
  ['groupFamilies', ['family']],
] as const satisfies readonly (readonly [string, readonly ToOption['kind'][]])[]

/** Who it would be for: everybody one may write to, and a page of one's own. */
export function RehearsalAudience({
  value,
  options,
  onChange,
}: {
  value: string
  options: readonly ToOption[]
  onChange: (to: string) => void
}) {
  const t = useTranslations('rehearsal')
  const compose = useTranslations('compose')
  return (
    <Field label={t('to')}>
      {(control) => (
        <Select
          {...control}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          <option value={OWN_PAGE}>{t('ownPage')}</option>
          {GROUPS.map(([word, kinds]) => {
            const inGroup = options.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
            return (
              inGroup.length > 0 && (
                <optgroup key={word} label={compose(word)}>
                  {inGroup.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              )
            )
          })}
        </Select>
      )}
    </Field>
  )
}
