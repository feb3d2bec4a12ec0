import { SlidersHorizontal } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FilterChip } from '#components/ui/chip.tsx'
import { SelectField } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-input.tsx'
import { FLAGGED_OUTCOMES, type FlaggedFilter, TRIAGE_STATES } from '#lib/communications/flagged/types.ts'
import type { FlaggedPage } from '#lib/communications/list-flagged.ts'
import { flaggedAddress } from './flagged-address.ts'
import { findClause, ruleTitle } from './rule-title.ts'

/** What the list is narrowed by: a plain GET form, and a chip for each filter that is on. Works before JavaScript. */
export function FlaggedFilters({ filter, facets }: { filter: FlaggedFilter; facets: FlaggedPage['facets'] }) {
  const t = useTranslations('audit.flagged')
  const outcome = useTranslations('audit.outcome')
  const triage = useTranslations('audit.triageState')
  const any = { value: '', label: t('any') }
  return (
    <search>
      <form method="get" action="/flagged" className="flex flex-col gap-4 pb-4">
        <div className="flex items-end gap-2">
          <TextField
            label={t('search')}
            name="search"
            type="search"
            dir="auto"
            defaultValue={filter.search}
            maxLength={100}
            className="min-w-0 flex-1 sm:max-w-96"
          />
          <Button type="submit">{t('show')}</Button>
        </div>
        <details>
          <summary className="inline-flex min-h-9 cursor-pointer items-center gap-2 text-meta font-semibold text-spruce hover:underline">
            <SlidersHorizontal aria-hidden="true" size={16} />
            {t('narrow')}
          </summary>
          <div className="grid grid-cols-2 gap-4 pt-3 lg:grid-cols-4">
            <SelectField
              label={t('outcome')}
              name="outcome"
              defaultValue={filter.outcome ?? ''}
              options={[any, ...FLAGGED_OUTCOMES.map((value) => ({ value, label: outcome(value) }))]}
            />
            <SelectField
              label={t('triage')}
              name="triage"
              defaultValue={filter.triage ?? ''}
              options={[any, ...TRIAGE_STATES.map((value) => ({ value, label: triage(value) }))]}
            />
            <SelectField
              label={t('rule')}
              name="rule"
              defaultValue={filter.rule ?? ''}
              options={[any, ...facets.rules.map((value) => ({ value, label: ruleTitle(value) }))]}
            />
            <SelectField
              label={t('clause')}
              name="clause"
              defaultValue={filter.clause ?? ''}
              options={[
                any,
                ...facets.clauses.map((value) => ({
                  value,
                  label: [value, findClause(value)?.title].filter(Boolean).join(' '),
                })),
              ]}
            />
            <SelectField
              label={t('person')}
              name="personId"
              defaultValue={filter.personId ?? ''}
              options={[any, ...facets.people.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <SelectField
              label={t('class')}
              name="classId"
              defaultValue={filter.classId ?? ''}
              options={[any, ...facets.classes.map(({ id, title }) => ({ value: id, label: title }))]}
            />
            <TextField label={t('from')} name="from" type="date" defaultValue={filter.from} />
            <TextField label={t('to')} name="to" type="date" defaultValue={filter.to} />
          </div>
          <div className="pt-4">
            <Button type="submit">{t('show')}</Button>
          </div>
        </details>
        <Chips filter={filter} facets={facets} />
      </form>
    </search>
  )
}

function Chips({ filter, facets }: { filter: FlaggedFilter; facets: FlaggedPage['facets'] }) {
  const t = useTranslations('audit.flagged')
  const outcome = useTranslations('audit.outcome')
  const effect = useTranslations('common.effect')
  const triage = useTranslations('audit.triageState')
  const format = useFormatter()
  const day = (value: string) =>
    format.dateTime(new Date(`${value}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const words = {
    search: filter.search && `“${filter.search}”`,
    outcome: filter.outcome && outcome(filter.outcome),
    effect: filter.effect && effect(filter.effect),
    triage: filter.triage && triage(filter.triage),
    rule: filter.rule && ruleTitle(filter.rule),
    topic: filter.topic,
    clause: filter.clause && t('clauseIds', { count: 1, ids: filter.clause }),
    personId:
      filter.personId && (facets.people.find(({ id }) => id === filter.personId)?.name ?? t('person')),
    classId: filter.classId && (facets.classes.find(({ id }) => id === filter.classId)?.title ?? t('class')),
    from: filter.from && `${t('from')} ${day(filter.from)}`,
    to: filter.to && `${t('to')} ${day(filter.to)}`,
  }
  const on = Object.entries(words).flatMap(([key, word]) => (word ? [{ key, word }] : []))
  if (on.length === 0) return null
  return (
    <ul aria-label={t('filters')} className="flex flex-wrap gap-2">
      {on.map(({ key, word }) => (
        <li key={key}>
          <FilterChip href={flaggedAddress(filter, { [key]: undefined })} selected>
            <span className="sr-only">{t('without', { filter: word })}</span>
            <bdi aria-hidden="true">{word}</bdi>
            <span aria-hidden="true">×</span>
          </FilterChip>
        </li>
      ))}
    </ul>
  )
}
