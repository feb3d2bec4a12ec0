import type { Metadata } from 'next'
import { SubmitButton } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { translateMail } from '#lib/delivery/translate-mail.ts'
import { findUnsubscriber } from '#lib/delivery/unsubscribe-account.ts'
import { getDirection } from '#lib/i18n/get-direction.ts'
import { unsubscribeAction } from './actions.ts'

export const metadata: Metadata = { title: 'E-mail', robots: { index: false } }

/** Behind the link at the foot of a mail. It asks; looking at it changes nothing. In the language of the mail. */
export default async function UnsubscribePage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const found = await findUnsubscriber(given)
  const { t, locale } = translateMail(found.ok ? found.value.locale : 'en')
  const school = found.ok ? found.value.schoolName : ''
  return (
    <div lang={locale} dir={getDirection(locale)} className="max-w-measure">
      <PageHeader title={t('unsubscribe.title')} />
      {!found.ok && <Notice tone="care">{t('unsubscribe.invalid')}</Notice>}
      {found.ok && !found.value.routineMail && (
        <Notice tone="good">
          <p>{t('unsubscribe.done', { school })}</p>
          <p>{t('unsubscribe.back')}</p>
        </Notice>
      )}
      {found.ok && found.value.routineMail && (
        <form action={unsubscribeAction} className="flex flex-col items-start gap-6">
          <input type="hidden" name="token" value={given} />
          <p>{t('unsubscribe.body', { school })}</p>
          <SubmitButton>{t('unsubscribe.button')}</SubmitButton>
        </form>
      )}
    </div>
  )
}
