import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findClause } from '#components/audit/rule-title.ts'
import { AskForm } from '#components/inquiries/ask-form.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { askAction } from '../questions/actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inquiries'))('askTitle') }
}

/** 3.6: where a question belongs that is about no clause in particular. */
const ANY = '3.6'

/** A question to the Director about a clause, or about the rules as a whole. */
export default async function AskPage({
  searchParams,
}: {
  searchParams: Promise<{ clause?: string | string[] }>
}) {
  const asked = (await searchParams).clause
  const clause = typeof asked === 'string' ? findClause(asked) : null
  await requireActor(clause === null ? '/policy/ask' : `/policy/ask?clause=${clause.id}`)
  const [t, rules] = await Promise.all([getTranslations('inquiries'), getTranslations('rules')])
  return (
    <>
      <PageHeader title={t('askTitle')} back={{ href: '/policy', label: rules('title') }} />
      <div className="flex max-w-measure flex-col gap-6">
        {clause === null ? (
          <p className="font-semibold">{t('aboutRules')}</p>
        ) : (
          <div className="border-s-2 border-spruce ps-4" lang="en" dir="ltr">
            <p className="font-semibold">
              {clause.id} {clause.title}
            </p>
            <p>{clause.summary}</p>
          </div>
        )}
        <p>{t('askText')}</p>
        <ClientMessages areas={['inquiries']}>
          <AskForm clause={clause?.id ?? ANY} action={askAction} />
        </ClientMessages>
      </div>
    </>
  )
}
