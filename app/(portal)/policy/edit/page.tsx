import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExampleReport } from '#components/policy/draft/example-report.tsx'
import { DiscardForm, PublishForm } from '#components/policy/draft/publish-form.tsx'
import { DifferenceList } from '#components/policy/versions/difference-list.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { SchoolTime } from '#components/ui/school-time.tsx'
import { requireActor } from '#lib/identity/require-actor.ts'
import { openDraft } from '#lib/settings/open-draft.ts'
import { sectionOf } from '#lib/settings/section-of.ts'
import { SECTIONS } from '#lib/settings/types.ts'
import { discardAction, publishAction } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policySettings.draft'))('title') }
}

/** The version being written: its parts, what it would change, whether the examples hold, publish or discard. */
export default async function EditPolicyPage({
  searchParams,
}: {
  searchParams: Promise<{ saved?: string; discarded?: string }>
}) {
  const actor = await requireActor('/policy/edit')
  const opened = await openDraft(actor, { withCheck: true })
  if (!opened.ok) notFound()
  const { token, saved, inForce, differences, check } = opened.value
  const query = await searchParams
  const t = await getTranslations('policySettings.draft')
  const next = inForce.number + 1
  const nothing = differences.length === 0
  return (
    <div className="max-w-3xl">
      <PageHeader
        back={{
          href: '/policy/versions',
          label: (await getTranslations('policySettings.versions'))('title'),
        }}
        title={t('title')}
        meta={
          <>
            {t('meta', { next: String(next) })}{' '}
            {saved && (
              <>
                {t('saved', { name: saved.byName })} <SchoolTime at={saved.at} />
              </>
            )}
          </>
        }
      />
      {query.saved !== undefined && saved !== null && (
        <Notice tone="good" live className="mb-6">
          {t(nothing ? 'unchanged' : 'savedNow')}
        </Notice>
      )}
      {query.discarded !== undefined && saved === null && (
        <Notice tone="info" live className="mb-6">
          {t('discarded')}
        </Notice>
      )}
      <Section id="parts" title={t('parts')}>
        {saved === null && <p className="max-w-measure pb-3 text-faint">{t('none')}</p>}
        <ul className="flex list-none flex-col border-t border-line">
          {SECTIONS.map((section) => {
            const count = differences.filter((one) => sectionOf(one) === section).length
            return (
              <li key={section} className="border-b border-line">
                <Link
                  href={`/policy/edit/${section}`}
                  className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 hover:bg-sunk/60"
                >
                  <span className="flex flex-col">
                    <span className="font-semibold">{t(`section.${section}.title`)}</span>
                    <span className="text-meta text-faint">{t(`section.${section}.text`)}</span>
                  </span>
                  {count > 0 && <Badge tone="spruce">{t('changedCount', { count })}</Badge>}
                </Link>
              </li>
            )
          })}
        </ul>
      </Section>
      {saved !== null && (
        <Section id="differences" title={t('differences')}>
          {nothing ? (
            <p className="text-faint">{t('nothing')}</p>
          ) : (
            <DifferenceList differences={differences} />
          )}
          {!nothing && (
            <p className="pt-4">
              <Link className="link" href="/policy/replay">
                {t('tryIt')}
              </Link>{' '}
              <span className="text-meta text-faint">{t('tryMeta')}</span>
            </p>
          )}
        </Section>
      )}
      {check !== null && !nothing && (
        <Section id="examples" title={t('check')}>
          <ExampleReport check={check} />
        </Section>
      )}
      {saved !== null && (
        <ClientMessages areas={['policySettings']}>
          {!nothing && check?.broken.length === 0 && (
            <Section id="publish" title={t('publish')}>
              <p className="max-w-measure pb-4 text-meta text-faint">{t('publishMeta')}</p>
              <PublishForm token={token} number={next} action={publishAction} />
            </Section>
          )}
          <div className="border-t border-line pt-4">
            <DiscardForm token={token} action={discardAction} />
          </div>
        </ClientMessages>
      )}
    </div>
  )
}
