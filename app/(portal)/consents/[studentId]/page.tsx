import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PaperForm } from '#components/consent/paper-form.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listConsentingGuardians } from '#lib/consent/list-consenting-guardians.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { recordPaper } from '../actions.ts'

interface Params {
  params: Promise<{ studentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.consents'))('record') }
}

/** The office writes down what a guardian signed. */
export default async function PaperConsentPage({ params }: Params) {
  const studentId = z.uuid().safeParse((await params).studentId).data
  if (studentId === undefined) notFound()
  const actor = await requireActor(`/consents/${studentId}`)
  const [t, { timezone }] = await Promise.all([getTranslations('people.consents'), getSchool(actor.orgId)])
  const day = today(timezone)
  const found = await listConsentingGuardians(actor, studentId, day)
  if (!found.ok) notFound()
  const { child, guardians } = found.value
  return (
    <>
      <PageHeader
        title={t('paperTitle', { child: child.fullName })}
        meta={t('paperMeta')}
        back={{ href: '/consents', label: t('back') }}
      />
      {guardians.length === 0 ? (
        <Notice tone="care">{t('noGuardian')}</Notice>
      ) : (
        <ClientMessages areas={['consent', 'people']}>
          <PaperForm studentId={child.id} guardians={guardians} today={day} record={recordPaper} />
        </ClientMessages>
      )}
    </>
  )
}
