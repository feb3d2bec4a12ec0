'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

export interface PageErrorProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** What stands in place of a page that broke. What was typed is in the saved draft; the cause stays in the log. */
export function PageError({ error, reset }: PageErrorProps) {
  const t = useTranslations('errors')
  return (
    <div role="alert" className="flex max-w-measure flex-col items-start gap-4">
      <h1 className="text-display">{t('page.title')}</h1>
      <p>{t('page.text')}</p>
      <Button variant="primary" onClick={reset}>
        {t('page.again')}
      </Button>
      {error.digest && <p className="text-meta text-faint">{t('page.reference', { code: error.digest })}</p>}
    </div>
  )
}
