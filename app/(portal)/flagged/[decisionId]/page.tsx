import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DecisionDeliveries } from '#components/audit/decision-deliveries.tsx'
import { DecisionFacts } from '#components/audit/decision-facts.tsx'
import { DecisionHeader } from '#components/audit/decision-header.tsx'
import { DecisionLog } from '#components/audit/decision-log.tsx'
import { DecisionText } from '#components/audit/decision-text.tsx'
import { DecisionTimeline } from '#components/audit/decision-timeline.tsx'
import { FindingGroups } from '#components/audit/finding-groups.tsx'
import { OpenTextForm } from '#components/audit/open-text-form.tsx'
import { ReplayResult } from '#components/audit/replay-result.tsx'
import { findingText } from '#components/policy/finding-text.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Button } from '#components/ui/button.tsx'
import { Section } from '#components/ui/page-header.tsx'
import { openDecision } from '#lib/communications/open-decision.ts'
import { replayDecision } from '#lib/communications/replay-decision.ts'
import { summarizeDeliveries } from '#lib/delivery/summarize-deliveries.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { openTextAction, triageAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.flagged'))('title') }
}

/** One decision, explained: what was found and why, what it was made from, what became of it, where the log has it. */
export default async function DecisionPage({
  params,
  searchParams,
}: {
  params: Promise<{ decisionId: string }>
  searchParams: Promise<{ replay?: string }>
}) {
  const { decisionId } = await params
  if (!z.uuid().safeParse(decisionId).success) notFound()
  const actor = await requireActor(`/flagged/${decisionId}`)
  const opened = await openDecision(actor, decisionId)
  if (!opened.ok) notFound()
  const decision = opened.value
  const wantsReplay = (await searchParams).replay !== undefined
  const [t, words, fared, replay] = await Promise.all([
    getTranslations('audit.decision'),
    loadFindingWords('en'),
    summarizeDeliveries(actor, decision.communicationId, { recipients: true }),
    wantsReplay ? replayDecision(actor, decisionId) : null,
  ])
  const say = findingText(words, 'en')
  const released = decision.steps.some((step) => step.what === 'released')
  return (
    <ClientMessages areas={['audit']}>
      <div className="max-w-3xl">
        <DecisionHeader decision={decision} />
        <Section id="text" title={t('text')}>
          <DecisionText decision={decision} />
          {!decision.opened && (
            <div className="flex flex-col gap-4 pt-6">
              <p className="max-w-measure text-meta text-faint">{t('textPart')}</p>
              <OpenTextForm communicationId={decision.communicationId} action={openTextAction} />
            </div>
          )}
        </Section>
        <FindingGroups decision={decision} say={say} action={triageAction} />
        <Section id="facts" title={t('facts')}>
          <DecisionFacts facts={decision.facts} />
        </Section>
        <Section id="next" title={t('next')}>
          <DecisionTimeline steps={decision.steps} decisionId={decisionId} />
          {released && fared.ok && <DecisionDeliveries summary={fared.value} />}
        </Section>
        <Section id="log" title={t('log')}>
          <DecisionLog log={decision.log} check={decision.check} />
          {decision.log !== null && (
            <p className="pt-4">
              <Link className="link" href={`/log/${decision.log.eventId}`}>
                {t('seeEntry')}
              </Link>
            </p>
          )}
        </Section>
        <Section id="replay" title={t('replay')}>
          <p className="max-w-measure pb-3 text-meta text-faint">{t('replayMeta')}</p>
          {replay?.ok && <ReplayResult replay={replay.value} lang={decision.lang} say={say} />}
          <form method="get" action={`/flagged/${decisionId}#replay`} className="pt-2">
            <input type="hidden" name="replay" value="1" />
            <Button type="submit">{t(replay?.ok ? 'replayRun' : 'replay')}</Button>
          </form>
        </Section>
      </div>
    </ClientMessages>
  )
}
