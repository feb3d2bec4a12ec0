import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'

export interface CapacityChoice {
  id: string
  label: string
  current: boolean
}

/** One button per capacity in a plain form, so that it works before JavaScript. `action` receives `capacity`. */
export function CapacitySwitcher({
  choices,
  action,
}: {
  choices: readonly CapacityChoice[]
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('shell')
  return (
    <form action={action}>
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-meta text-faint">{t('actAs')}</legend>
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="submit"
            name="capacity"
            value={choice.id}
            aria-pressed={choice.current}
            className="flex min-h-11 items-center justify-between gap-3 rounded-md px-3 text-start hover:bg-sunk aria-pressed:bg-spruce-soft aria-pressed:font-semibold aria-pressed:text-spruce"
          >
            {choice.label}
            {choice.current && <Check aria-hidden="true" size={18} />}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
