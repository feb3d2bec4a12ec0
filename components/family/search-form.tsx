import { Search } from 'lucide-react'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button-class.ts'

/** A search that is an address: `?q=…`, with whatever else the page's address keeps. Works before JavaScript. */
export function SearchForm({
  action,
  label,
  query,
  keep = {},
}: {
  action: string
  label: string
  query: string
  keep?: Readonly<Record<string, string | undefined>>
}) {
  const t = useTranslations('common')
  return (
    <Form action={action} role="search" className="flex w-full gap-2 sm:max-w-96">
      {Object.entries(keep).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <input
        type="search"
        name="q"
        defaultValue={query}
        aria-label={label}
        placeholder={label}
        maxLength={100}
        dir="auto"
        className="control min-w-0 flex-1"
      />
      <button type="submit" className={buttonClass({ variant: 'secondary' })}>
        <Search aria-hidden="true" size={18} />
        <span className="sr-only">{t('search')}</span>
      </button>
    </Form>
  )
}
