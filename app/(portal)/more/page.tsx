import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ThemeChoice } from '#components/shell/theme-choice.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { readRoutineMail } from '#lib/delivery/read-routine-mail.ts'
import { speaksOwnLanguage } from '#lib/i18n/speaks-own-language.ts'
import { LOCALE_NAMES, LOCALES } from '#lib/i18n/types.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { changeLanguageAction, setRoutineMailAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('family.more'))('title') }
}

/** Language, mail, devices, rules: what somebody sets once. Every form works before JavaScript. */
export default async function MorePage({
  searchParams,
}: {
  searchParams: Promise<{ saved?: string | string[]; failed?: string | string[] }>
}) {
  const { saved, failed } = await searchParams
  const actor = await requireActor('/more')
  const [t, common, routineMail] = await Promise.all([
    getTranslations('family.more'),
    getTranslations('common'),
    readRoutineMail(actor),
  ])
  const said = (part: string): ReactNode => {
    if (failed === part)
      return (
        <Notice tone="bad" live className="mb-4">
          {t('notSaved')}
        </Notice>
      )
    if (saved !== part) return null
    return (
      <Notice tone="good" live className="mb-4">
        {t('saved')}
      </Notice>
    )
  }
  const language = LOCALES.find((one) => one === actor.locale) ?? 'en'
  return (
    <div className="max-w-measure">
      <PageHeader title={t('title')} />
      {speaksOwnLanguage(actor.role) && (
        <Section id="language" title={t('language')}>
          {said('language')}
          <form action={changeLanguageAction} className="flex flex-col items-start gap-4">
            <RadioGroup
              name="language"
              legend={t('language')}
              hideLegend
              hint={t('languageHint')}
              defaultValue={language}
              options={LOCALES.map((one) => ({
                value: one,
                label: <span lang={one}>{LOCALE_NAMES[one]}</span>,
              }))}
            />
            <SubmitButton variant="secondary">{common('save')}</SubmitButton>
          </form>
        </Section>
      )}
      {routineMail !== null && (
        <Section id="mail" title={t('mail')}>
          {said('mail')}
          <form action={setRoutineMailAction} className="flex flex-col items-start gap-4">
            <Checkbox
              name="routine"
              value="yes"
              label={t('mailRoutine')}
              hint={t('mailHint')}
              defaultChecked={routineMail}
            />
            <SubmitButton variant="secondary">{common('save')}</SubmitButton>
          </form>
        </Section>
      )}
      <Section id="look">
        <ThemeChoice />
      </Section>
      <ul className="flex flex-col border-b border-line">
        <Way href="/more/sign-ins" title={t('signIns')} hint={t('signInsHint')} />
        <Way href="/policy" title={t('policy')} hint={t('policyHint')} />
      </ul>
    </div>
  )
}

function Way({ href, title, hint }: { href: string; title: string; hint: string }) {
  return (
    <li className="border-t border-line">
      <Link
        href={href}
        className="-mx-2 flex items-center justify-between gap-4 rounded-md px-2 py-3 hover:bg-sunk"
      >
        <span className="flex flex-col">
          <span className="font-semibold">{title}</span>
          <span className="text-meta text-faint">{hint}</span>
        </span>
        <ChevronRight aria-hidden="true" size={20} className="shrink-0 text-faint rtl:-scale-x-100" />
      </Link>
    </li>
  )
}
