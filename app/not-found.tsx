import { useTranslations } from 'next-intl'
import { Crest } from '#components/shell/crest.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'

/** An address with nothing behind it, or nothing this reader may see: the two look alike on purpose. */
export default function NotFound() {
  const t = useTranslations('errors')
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col items-start gap-4 px-4 py-16">
      <Crest size={48} />
      <h1 className="text-display">{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <LinkButton href="/" variant="primary">
        {t('missing.home')}
      </LinkButton>
    </main>
  )
}
