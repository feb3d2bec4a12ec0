import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Rehearsal } from '#components/compose/rehearsal.tsx'
import { toOption } from '#components/compose/to-option.ts'
import { fineExamples } from '#components/policy/fine-examples.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { senderRole } from '#lib/communications/audience-scope.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { writeForm } from '#lib/communications/composing/write-form.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { listAudiences } from '#lib/directory/list-audiences.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { today } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rehearsal'))('title') }
}

/** A text tried without sending or keeping it, also one for a page of one's own. */
export default async function RehearsePage() {
  const actor = await requireActor('/guide/rehearse')
  if (!authorize(actor, 'draft.rehearse', { orgId: actor.orgId }).ok) notFound()
  const [t, compose, locale, school] = await Promise.all([
    getTranslations('rehearsal'),
    getTranslations('compose'),
    getLocale(),
    getSchool(actor.orgId),
  ])
  const [audiences, words] = await Promise.all([
    listAudiences(actor, today(school.timezone)),
    loadFindingWords(locale),
  ])
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} back={{ href: '/guide', label: t('back') }} />
      <p className="max-w-measure pb-6">{t('intro')}</p>
      <noscript>
        <p className="pb-6">{t('noScript')}</p>
      </noscript>
      <ClientMessages areas={['compose', 'inquiries', 'rehearsal', 'standing']}>
        <Rehearsal
          beginning={writeForm(draftContentSchema.parse({}), 'UTC')}
          options={audiences.map((audience) => toOption(audience, compose))}
          writer={{ senderRole: senderRole(capacityOf(actor)), isFamily: false }}
          words={words}
          ruleTitles={Object.fromEntries(RULES.map(({ meta }) => [meta.id, meta.title]))}
          fine={fineExamples()}
        />
      </ClientMessages>
    </>
  )
}
