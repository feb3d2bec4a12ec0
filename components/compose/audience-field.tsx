'use client'

import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { FamilyPicker } from './family-picker.tsx'
import type { ComposeValues, ToOption } from './types.ts'

const GROUPS = [
  ['class', 'groupClasses'],
  ['person', 'groupPeople'],
  ['grade', 'groupGrades'],
  ['group', 'groupGroups'],
  ['wide', 'groupWide'],
  ['family', 'groupFamilies'],
] as const

/** Beyond this many, one family is found by searching instead of scrolling. */
const FAMILIES_IN_MENU = 60

const groupOf = (kind: ToOption['kind']) =>
  kind === 'school' || kind === 'public' || kind === 'staff'
    ? 'wide'
    : kind === 'office' || kind === 'director'
      ? 'person'
      : kind

/** Whom it is for: a native menu, and for several families a list to choose from. Works before JavaScript. */
export function AudienceField({
  values,
  options,
  error,
  onChange,
}: {
  values: Pick<ComposeValues, 'to' | 'families'>
  options: readonly ToOption[]
  error: string | null
  onChange: (change: Partial<ComposeValues>) => void
}) {
  const t = useTranslations('compose')
  const families = options.filter((option) => option.kind === 'family')
  const mayChooseSeveral = families.length > 1
  const inMenu = families.length <= FAMILIES_IN_MENU
  const known = values.to === '' || values.to === 'families' || options.some((o) => o.value === values.to)
  return (
    <div className="group/to flex flex-col gap-3">
      <Field label={t('to')} error={error}>
        {(control) => (
          <Select
            {...control}
            name="to"
            value={values.to}
            autoComplete="off"
            onChange={(event) => onChange({ to: event.target.value })}
          >
            <option value="">{t('choose')}</option>
            {GROUPS.map(([group, word]) => {
              const inGroup = options.filter(
                (option) => groupOf(option.kind) === group && (group !== 'family' || inMenu),
              )
              const several = group === 'family' && mayChooseSeveral
              if (inGroup.length === 0 && !several) return null
              return (
                <optgroup key={group} label={t(word)}>
                  {several && <option value="families">{t('several')}</option>}
                  {inGroup.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              )
            })}
            {!known && <option value={values.to}>{t('several')}</option>}
          </Select>
        )}
      </Field>
      {mayChooseSeveral && (
        <div className="hidden group-has-[option[value=families]:checked]/to:block">
          <FamilyPicker
            chosen={values.families}
            known={families}
            active={values.to === 'families'}
            onChange={(chosen) => onChange({ families: chosen })}
          />
        </div>
      )}
    </div>
  )
}
