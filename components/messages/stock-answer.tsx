import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { nameLanguage } from '#lib/i18n/name-language.ts'
import { LOCALES } from '#lib/i18n/types.ts'

/** For staff whom a family asks to connect elsewhere (1.4): a polite answer, in their language or the family's. */
export function StockAnswer({ lang, back }: { lang: string; back: string }) {
  const t = useTranslations('staffToday.connect')
  const theirs = LOCALES.find((one) => one === lang && one !== 'en')
  return (
    <Notice tone="info" title={t('title')} className="mb-4">
      <p>{t('text')}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        <LinkButton size="small" href={`${back}?insert=en#answer`}>
          {t('use')}
        </LinkButton>
        {theirs !== undefined && (
          <LinkButton size="small" href={`${back}?insert=${theirs}#answer`}>
            {t('useIn', { language: nameLanguage(theirs, 'en') })}
          </LinkButton>
        )}
      </p>
    </Notice>
  )
}
