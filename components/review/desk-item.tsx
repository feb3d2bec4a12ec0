import { useTranslations } from 'next-intl'
import { MarkedLetter } from '#components/communication/marked-letter.tsx'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { numberFindings } from '#components/compose/number-findings.ts'
import { Notice } from '#components/ui/notice.tsx'
import { showFindings } from '#lib/communications/composing/show-findings.ts'
import type { OpenedHeld } from '#lib/communications/open-held.ts'
import { DecisionBar, type DeskActions } from './decision-bar.tsx'
import { DeskFacts } from './desk-facts.tsx'

/** The post as readers will see it, what to know beside it, and what can be done at the bottom. */
export function DeskItem({
  opened,
  nextId,
  actions,
}: {
  opened: OpenedHeld
  nextId: string | null
  actions: DeskActions
}) {
  const t = useTranslations('review.desk')
  const { item, revision, decision } = opened
  const findings = showFindings(decision.findings)
  const numbered = numberFindings(findings)
  const { name, label, groupName } = revision.capacity
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Standing opened={opened} />
      <div className="grid gap-x-8 gap-y-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-label={t('preview')} className="min-w-0">
          <MarkedLetter
            subject={revision.subject}
            body={revision.body}
            lang={revision.lang}
            attachments={revision.attachments}
            findings={numbered}
            byLine={`${name}, ${groupName ?? label}`}
          />
        </section>
        <DeskFacts opened={opened} findings={findings} numbered={numbered} />
      </div>
      {item.state === 'open' && (
        <DecisionBar
          key={`${item.id} ${item.decisionId}`}
          item={{
            id: item.id,
            decisionId: item.decisionId,
            communicationId: item.communicationId,
            subject: revision.subject,
            body: revision.body,
            lang: revision.lang,
            authorName: name,
          }}
          may={{
            approve: opened.mayApprove,
            answer: opened.mayAnswer && item.queue !== 'exception',
            ask: opened.mayAnswer,
            exception: opened.mayDecideException,
          }}
          isOwn={opened.isOwn}
          nextId={nextId}
          actions={actions}
        />
      )}
    </div>
  )
}

/** Whose it is now, where it is not simply this reviewer's to decide. */
function Standing({ opened }: { opened: OpenedHeld }) {
  const t = useTranslations('review.desk')
  const { time, day } = useSayTime()
  const { item, decided, reviewers, isOwn, exceptionRequest, revision } = opened
  if (decided !== null) {
    const at = time(decided.at ?? item.closedAt ?? item.openedAt)
    const title =
      decided.byName === null
        ? t('alreadyPlain', { time: at })
        : t('alreadyTitle', { name: decided.byName, time: at })
    return <Notice title={title}>{decided.state === 'open' ? null : t(`already.${decided.state}`)}</Notice>
  }
  if (item.queue === 'exception')
    return (
      <Notice tone="care" title={t('exceptionTitle', { name: revision.capacity.name })}>
        <p dir="auto">“{exceptionRequest?.reason}”</p>
        {opened.mayDecideException ? (
          <p className="pt-1 text-meta text-faint">{t('grantText')}</p>
        ) : (
          <p className="pt-1 text-meta">{t('exceptionDirector')}</p>
        )}
      </Notice>
    )
  if (isOwn)
    return (
      <Notice tone="care">
        {opened.mayApprove
          ? t('ownNobody')
          : t('ownWaits', { names: [...reviewers.directors, ...reviewers.deputies].join(', ') || '–' })}
      </Notice>
    )
  if (item.wantedBy !== null)
    return <p className="text-meta font-semibold">{t('wantedBy', { day: day(item.wantedBy) })}</p>
  return null
}
