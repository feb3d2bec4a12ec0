import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

/** Inside the portal the way round stays: nothing here, or nothing for this reader. */
export default function NotFound() {
  const t = useTranslations('errors')
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <p className="max-w-measure pb-6">{t('missing.text')}</p>
      <LinkButton href="/">{t('missing.home')}</LinkButton>
    </>
  )
}
