import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AudienceWords } from '#components/communication/audience-words.tsx'
import { FindingNotes, RoutingNotes } from '#components/communication/finding-notes.tsx'
import { MarkedLetter } from '#components/communication/marked-letter.tsx'
import { OwnExceptions } from '#components/communication/own-exceptions.tsx'
import { OwnSteps } from '#components/communication/own-steps.tsx'
import { SaidTimeline } from '#components/communication/said-timeline.tsx'
import { type Standing, StandingLine } from '#components/communication/standing-line.tsx'
import { WordDifference } from '#components/communication/word-difference.tsx'
import { numberFindings } from '#components/compose/number-findings.ts'
import { DeliveryReport } from '#components/messages/delivery-report.tsx'
import { findingText } from '#components/policy/finding-text.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader, Section } from '#components/ui/page-header.tsx'
import { authorize } from '#lib/access/authorize.ts'
import { showFindings } from '#lib/communications/composing/show-findings.ts'
import { openOwn } from '#lib/communications/open-own.ts'
import { summarizeDeliveries } from '#lib/delivery/summarize-deliveries.ts'
import { requireActor } from '#lib/identity/require-actor.ts'
import { newId } from '#lib/runtime/random.ts'
import { changeAction, recallAction, withdrawAction, writeAgainAction } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standing'))('sentTitle') }
}

const OUT = ['sent', 'recalled']

/** The author's own page of something sent: where it stands, its text with the marks, what was said, how it arrived. */
export default async function SentPage({
  params,
  searchParams,
}: {
  params: Promise<{ communicationId: string }>
  searchParams: Promise<{ late?: string | string[]; recalled?: string | string[] }>
}) {
  const { communicationId } = await params
  if (!z.uuid().safeParse(communicationId).success) notFound()
  const actor = await requireActor(`/sent/${communicationId}`)
  if (actor.role === 'guardian') redirect(`/messages/sent/${communicationId}`)
  const opened = await openOwn(actor, communicationId)
  if (!opened.ok) notFound()
  const own = opened.value
  const { communication, revision, decision, draft, edit } = own
  const composer = actor.role === 'group-officer' ? '/propose' : '/write'
  if (communication.state === 'draft' && revision === null) redirect(`${composer}/${communicationId}`)
  const [{ late, recalled }, t, locale, fared] = await Promise.all([
    searchParams,
    getTranslations('standing'),
    getLocale(),
    OUT.includes(communication.state)
      ? summarizeDeliveries(actor, communicationId, { recipients: true })
      : null,
  ])
  const text = revision ?? draft?.content
  if (text === undefined) notFound()
  const findings = showFindings(decision?.findings ?? [])
  const numbered = numberFindings(findings)
  const say = findingText(await loadFindingWords(locale), locale)
  const last = own.history.at(-1)
  const standing: Standing = {
    state: communication.state,
    stateAt: communication.stateAt,
    dueAt: own.dispatch?.dueAt ?? null,
    waiting: own.waiting,
    answer: last ? { ...last, kind: last.kind as NonNullable<Standing['answer']>['kind'] } : null,
    recalled: own.revocation,
  }
  const summary = fared?.ok ? fared.value : null
  const back =
    actor.role === 'group-officer'
      ? { href: '/our-posts', label: t('back.ours') }
      : { href: '/sent', label: t('back.sent') }
  return (
    <div className="flex flex-col">
      <PageHeader
        back={back}
        title={
          <span dir="auto" lang={text.lang}>
            {text.subject || t('noSubject')}
          </span>
        }
        meta={<AudienceWords audience={text.audience} name={own.audienceName} />}
      />
      <div className="flex flex-col gap-4 pb-6">
        {late !== undefined && <Notice tone="care">{t('late')}</Notice>}
        {recalled !== undefined && own.revocation && (
          <Notice tone="good" live>
            {t('recall.done', { count: own.revocation.copiesMailed })}
          </Notice>
        )}
        <StandingLine standing={standing} />
        <OwnSteps
          own={{ communicationId, composer }}
          state={communication.state}
          published={own.slug === null ? [] : text.channels.filter((channel) => channel !== 'portal')}
          slug={own.slug}
          people={summary?.people ?? 0}
          mailed={summary?.mailed ?? 0}
          idempotencyKey={newId()}
          actions={{
            change: changeAction,
            withdraw: withdrawAction,
            recall: recallAction,
            again: writeAgainAction,
          }}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="text" title={t('part.text')}>
            <MarkedLetter
              subject=""
              hideSubject
              body={text.body}
              lang={text.lang}
              attachments={text.attachments}
              findings={numbered}
            />
          </Section>
          {edit && (
            <Section id="changed" title={t('part.changed', { name: edit.byName })}>
              {revision !== null && edit.subject !== revision.subject && (
                <WordDifference before={edit.subject} after={revision.subject} lang={text.lang} />
              )}
              <WordDifference before={edit.body} after={text.body} lang={text.lang} />
            </Section>
          )}
          {summary && <DeliveryReport summary={summary} />}
        </div>
        <div className="min-w-0">
          {own.history.length > 0 && (
            <Section id="said" title={t('part.said')}>
              <SaidTimeline history={own.history} label={t('part.said')} />
            </Section>
          )}
          {own.exceptions.length > 0 && (
            <Section id="exceptions" title={t('part.exceptions')}>
              <OwnExceptions exceptions={own.exceptions} />
            </Section>
          )}
          <Section id="findings" title={t('part.findings')}>
            {numbered.length === 0 ? (
              <p className="text-faint">{t('part.none')}</p>
            ) : (
              <FindingNotes findings={numbered} say={say} />
            )}
            {decision !== null && authorize(actor, 'flagged.read', { orgId: actor.orgId }).ok && (
              <p className="pt-4">
                <Link className="link inline-flex min-h-11 items-center" href={`/flagged/${decision.id}`}>
                  {t('decision')}
                </Link>
              </p>
            )}
          </Section>
          {findings.some((finding) => finding.kind === 'routing') && (
            <Section id="approvals" title={t('part.approvals')}>
              <RoutingNotes findings={findings} say={say} />
            </Section>
          )}
        </div>
      </div>
    </div>
  )
}
