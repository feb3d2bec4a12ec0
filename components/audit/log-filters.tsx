import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FilterChip } from '#components/ui/chip.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { EVENT_GROUPS, groupTypes } from '#lib/audit/group-types.ts'
import type { LogQuery } from '#lib/audit/read-query.ts'
import { logAddress } from './log-address.ts'
import { useEventWords } from './use-event-words.ts'

/** What the log is narrowed by: a plain GET form. Works before JavaScript. */
export function LogFilters({
  query,
  names,
}: {
  query: LogQuery
  /** What `person` and `about` are called, where the page knows. */
  names: { person: string | null; about: string | null }
}) {
  const t = useTranslations('audit.log')
  const { what } = useEventWords()
  const groups = groupTypes()
  return (
    <search>
      <form method="get" action="/log" className="flex flex-col gap-4 pb-6">
        {query.person && <input type="hidden" name="person" value={query.person} />}
        {query.about && <input type="hidden" name="about" value={query.about} />}
        <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
          <SelectField
            label={t('type')}
            name="type"
            className="max-sm:col-span-2"
            defaultValue={query.type ?? ''}
            options={[
              { value: '', label: t('all') },
              ...EVENT_GROUPS.map((group) => ({
                label: t(`group.${group}`),
                options: [
                  { value: group, label: `${t(`group.${group}`)}: ${t('allOf').toLowerCase()}` },
                  ...groups[group].map((type) => ({ value: type, label: what(type) })),
                ],
              })),
            ]}
          />
          <TextField
            label={
              <>
                {t('who')} <span className="text-meta font-normal text-faint">{t('whoHint')}</span>
              </>
            }
            name="name"
            className="max-sm:col-span-2"
            dir="auto"
            maxLength={100}
            defaultValue={query.name}
          />
          <TextField label={t('from')} name="from" type="date" defaultValue={query.from} />
          <TextField label={t('to')} name="to" type="date" defaultValue={query.to} />
          <Button type="submit" className="max-lg:col-span-2 max-lg:justify-self-start">
            {t('show')}
          </Button>
        </div>
        {(query.person || query.about) && (
          <div className="flex flex-wrap gap-2">
            {query.person && (
              <FilterChip href={logAddress(query, { person: undefined })} selected>
                {t('onlyPerson', { name: names.person ?? query.person.slice(0, 8) })} ×
              </FilterChip>
            )}
            {query.about && (
              <FilterChip href={logAddress(query, { about: undefined })} selected>
                {t('onlySubject')}
                {names.about && `: ${names.about}`} ×
              </FilterChip>
            )}
          </div>
        )}
      </form>
    </search>
  )
}
