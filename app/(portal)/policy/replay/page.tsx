import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ruleTitle } from '#components/audit/rule-title.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { ReplayPanel } from '#components/policy/replay/replay-panel.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { offerReplay } from '#lib/communications/offer-replay.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { RULES } from '#lib/policy/rules/index.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replay'))('title') }
}

/** The draft, or today's rules, tried on what was written before; Director and auditor. Nothing is written. */
export default async function ReplayPage() {
  const actor = await requireActor('/policy/replay')
  const offered = await offerReplay(actor)
  if (!offered.ok) notFound()
  const [t, policy] = await Promise.all([getTranslations('replay'), getTranslations('policy')])
  const { inForce, draft, from, to } = offered.value
  const titles = Object.fromEntries(
    [...RULES.map((rule) => rule.meta.id), 'rule-failed'].map((id) => [id, ruleTitle(id)]),
  )
  return (
    <div lang="en" dir="ltr">
      <PageHeader title={t('title')} meta={t('meta')} back={{ href: '/policy', label: policy('title') }} />
      <noscript>
        <p className="pb-4">{t('noScript')}</p>
      </noscript>
      <ClientMessages areas={['replay', 'audit']}>
        <ReplayPanel
          offer={{
            number: inForce.number,
            draftChangedAt: draft?.changedAt.toISOString() ?? null,
            from,
            to,
          }}
          words={{ titles, findings: await loadFindingWords(actor.locale) }}
        />
      </ClientMessages>
      <div className="pt-8">
        <Section id="basis" title={t('basis')}>
          <ul className="flex max-w-measure list-disc flex-col gap-2 ps-5 text-meta">
            <li>{t('basisThen')}</li>
            <li>{t('basisToday')}</li>
            <li>{t('basisExplain')}</li>
          </ul>
        </Section>
      </div>
    </div>
  )
}
