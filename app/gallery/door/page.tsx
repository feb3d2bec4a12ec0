import { getTranslations } from 'next-intl/server'
import { AuthShell } from '#components/shell/auth-shell.tsx'
import { LanguageChoice } from '#components/shell/language-choice.tsx'
import { Button } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TextField } from '#components/ui/text-input.tsx'

/** The door, without anything behind it. */
export default async function DoorPage() {
  const t = await getTranslations('signIn')
  return (
    <AuthShell school="Maple Avenue Charter School" demo language={<LanguageChoice />}>
      <PageHeader title={t('title')} />
      <form className="flex flex-col gap-5">
        <TextField label={t('email')} name="email" type="email" autoComplete="username" />
        <TextField label={t('password')} name="password" type="password" autoComplete="current-password" />
        <Button variant="primary" type="submit" wide>
          {t('submit')}
        </Button>
      </form>
      <p className="pt-6 text-faint">{t('noAccount')}</p>
    </AuthShell>
  )
}
