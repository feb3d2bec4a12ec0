'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { cx } from '#components/ui/cx.ts'
import { THEME_COOKIE } from '#lib/i18n/types.ts'
import { rememberChoice } from './remember-choice.ts'

const CHOICES = [
  { value: '', word: 'themeSystem' },
  { value: 'light', word: 'themeLight' },
  { value: 'dark', word: 'themeDark' },
] as const

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const read = () => document.documentElement.dataset.theme ?? ''

/** Light, dark, or as the device says. The server reads the choice, so the next page does not flash. */
export function ThemeChoice() {
  const t = useTranslations('shell')
  const theme = useSyncExternalStore(subscribe, read, () => null)
  function choose(value: string) {
    if (value === '') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = value
    rememberChoice(THEME_COOKIE, value)
    for (const listener of listeners) listener()
  }
  return (
    <fieldset>
      <legend className="pb-2 text-meta text-faint">{t('theme')}</legend>
      <div className="flex rounded-md border border-edge p-0.5">
        {CHOICES.map(({ value, word }) => (
          <button
            key={word}
            type="button"
            aria-pressed={theme === value}
            onClick={() => choose(value)}
            className={cx(
              'min-h-9 flex-1 rounded-sm px-2 text-meta',
              theme === value ? 'bg-spruce font-semibold text-on-spruce' : 'text-ink hover:bg-sunk',
            )}
          >
            {t(word)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
