import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { SubmitButton } from '#components/ui/button.tsx'
import { SchoolDay } from '#components/ui/school-time.tsx'
import { checkBack } from '#lib/identity/check-back.ts'
import { chooseAcceptance } from '#lib/identity/choose-acceptance.ts'
import { currentActor } from '#lib/identity/current-actor.ts'
import { mustAcceptPolicy } from '#lib/identity/must-accept-policy.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { readPolicy } from '#lib/settings/read-policy.ts'
import { signOutAction } from '../actions.ts'
import { AcceptanceForm } from './acceptance-form.tsx'

const points = ['1', '2', '3', '4', '5', '6'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('acceptance.title') }
}

/** The text of one's capacity, once per version: what this is for, what is checked, what follows. */
export default async function AcceptPolicyPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string | string[] }>
}) {
  const query = await searchParams
  const back = checkBack(typeof query.back === 'string' ? query.back : null)
  const actor = await currentActor()
  if (actor === null) redirect('/sign-in')
  if (!(await mustAcceptPolicy(actor))) redirect(back)
  const { reader, textVersion } = chooseAcceptance(actor.role)
  const school = await getSchool(actor.orgId)
  const t = await getTranslations('signIn')
  const text = await getTranslations(`acceptance.${reader}`)
  const shell = await getTranslations('shell')
  const notice = await getTranslations('policySettings.notice')
  // Who is new on the staff accepts the version of today with it; families have texts of their own.
  const policy = reader === 'staff' ? await readPolicy(actor) : null
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-display">{t('acceptance.title')}</h1>
      <p>{t('acceptance.intro', { school: school.name })}</p>
      <ol className="flex list-none flex-col border-t border-line">
        {points.map((point) => (
          <li key={point} className="flex flex-col gap-1 border-b border-line py-4">
            <h2 className="text-read font-semibold">{text(`point${point}.title`)}</h2>
            <p>{text(`point${point}.text`)}</p>
          </li>
        ))}
      </ol>
      {policy?.ok && (
        <p lang="en" dir="ltr" className="text-meta text-faint">
          {notice('first', { number: String(policy.value.number) })}{' '}
          <SchoolDay day={policy.value.since} year />
        </p>
      )}
      <ClientMessages areas={['signIn']}>
        <AcceptanceForm textVersion={textVersion} back={back} />
      </ClientMessages>
      <form action={signOutAction} className="border-t border-line pt-4">
        <SubmitButton variant="quiet" size="small">
          {shell('signOut')}
        </SubmitButton>
      </form>
    </div>
  )
}
