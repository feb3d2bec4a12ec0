import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select.tsx'

/** Any two versions side by side, by a plain form: the address can be kept and sent on. */
export function CompareForm({ numbers, from, to }: { numbers: readonly number[]; from: number; to: number }) {
  const t = useTranslations('policySettings.versions')
  const options = numbers.map((number) => ({
    value: String(number),
    label: t('version', { number: String(number) }),
  }))
  return (
    <form method="get" action="/policy/versions/compare" className="flex flex-wrap items-end gap-4">
      <SelectField name="from" label={t('compareFrom')} options={options} defaultValue={String(from)} />
      <SelectField name="to" label={t('compareTo')} options={options} defaultValue={String(to)} />
      <Button type="submit">{t('compareRun')}</Button>
    </form>
  )
}
