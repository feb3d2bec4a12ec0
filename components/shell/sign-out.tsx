import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '#components/ui/button.tsx'

/** The way out, as a form: it works before JavaScript. */
export function SignOut({ action }: { action: (form: FormData) => Promise<void> }) {
  const t = useTranslations('shell')
  return (
    <form action={action}>
      <SubmitButton
        variant="secondary"
        size="small"
        icon={<LogOut aria-hidden="true" size={16} className="rtl:-scale-x-100" />}
      >
        {t('signOut')}
      </SubmitButton>
    </form>
  )
}
