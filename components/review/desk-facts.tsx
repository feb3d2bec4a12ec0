import { CircleCheck, Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AudienceWords } from '#components/communication/audience-words.tsx'
import { FindingNotes, RoutingNotes } from '#components/communication/finding-notes.tsx'
import { SaidTimeline } from '#components/communication/said-timeline.tsx'
import { useSayTime } from '#components/communication/use-say-time.ts'
import { WordDifference } from '#components/communication/word-difference.tsx'
import type { NumberedFinding } from '#components/compose/number-findings.ts'
import { findingText } from '#components/policy/finding-text.ts'
import { cx } from '#components/ui/cx.ts'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import type { OpenedHeld, ShownChild } from '#lib/communications/open-held.ts'
import { MESSAGES_EN } from '#lib/policy/messages-en.ts'

const say = findingText(MESSAGES_EN, 'en')

/** Everything a reviewer weighs: what changed, why it waits, findings, children with their consent, readers, history. */
export function DeskFacts({
  opened,
  findings,
  numbered,
}: {
  opened: OpenedHeld
  findings: readonly DraftFinding[]
  numbered: readonly NumberedFinding[]
}) {
  const t = useTranslations('review.desk')
  const standing = useTranslations('standing')
  const { time } = useSayTime()
  const { revision, change, earlier, history } = opened
  const { preview, channels, notBeforeAt } = revision
  const excepted = new Set(
    opened.decision.findings.flatMap((one) =>
      one.evidence.features.includes('excepted') ? [one.fingerprint] : [],
    ),
  )
  return (
    <aside aria-label={t('facts')} className="flex min-w-0 flex-col gap-6">
      {change && (
        <Part title={t('part.change')}>
          <ul className="flex flex-col gap-2">
            {change.appeared.map((finding) => (
              <li key={finding.fingerprint} className="border-s-[3px] border-amber ps-4">
                {t('appeared', { sentence: say(finding) })}
              </li>
            ))}
            {change.gone.map((finding) => (
              <li key={finding.fingerprint} className="border-s-[3px] border-line ps-4 text-faint">
                {t('gone', { sentence: say(finding) })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {findings.some((finding) => finding.kind === 'routing') && (
        <Part title={t('part.why')}>
          <RoutingNotes findings={findings} say={say} />
          {findings.some((finding) => finding.topic === 'publication-notice') && (
            <p className="pt-2 text-meta text-faint">{t('notice')}</p>
          )}
        </Part>
      )}
      <Part title={t('part.findings')}>
        {numbered.length === 0 ? (
          <Fine>{t('part.clean')}</Fine>
        ) : (
          <FindingNotes
            findings={numbered}
            say={say}
            note={(one) => (excepted.has(one.fingerprint) ? t('excepted') : null)}
          />
        )}
      </Part>
      {revision.attachments.length > 0 && (
        <Part title={t('part.children')}>
          <Children opened={opened} />
        </Part>
      )}
      <Part title={t('part.audience')}>
        <p>
          <AudienceWords audience={revision.audience} name={opened.audienceName} />
        </p>
        <p className="text-meta text-faint">
          {[
            t('people', { people: preview.people, languages: Math.max(1, preview.languages.length) }),
            preview.households > 0 && t('households', { count: preview.households }),
            preview.leftOut > 0 && t('leftOut', { count: preview.leftOut }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="text-meta text-faint">
          {channels
            .map((channel) =>
              standing(
                `channel.${channel === 'website' || channel === 'official-page' ? channel : 'portal'}`,
              ),
            )
            .join(' · ')}
        </p>
        {notBeforeAt && <p className="text-meta">{t('notBefore', { time: time(notBeforeAt) })}</p>}
      </Part>
      {earlier && (
        <Part title={t('part.difference')}>
          {earlier.subject !== revision.subject && (
            <WordDifference before={earlier.subject} after={revision.subject} lang={revision.lang} />
          )}
          <WordDifference before={earlier.body} after={revision.body} lang={revision.lang} />
        </Part>
      )}
      {history.length > 0 && (
        <Part title={t('part.history')}>
          <SaidTimeline history={history} label={t('part.history')} />
        </Part>
      )}
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-meta font-semibold text-spruce">{title}</h2>
      {children}
    </section>
  )
}

function Fine({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2">
      <CircleCheck aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-spruce" />
      {children}
    </p>
  )
}

function Children({ opened }: { opened: OpenedHeld }) {
  const t = useTranslations('review.desk')
  const { attachments } = opened.revision
  if (opened.children.length > 0)
    return (
      <ul className="flex flex-col gap-3">
        {opened.children.map((child) => (
          <Child key={child.studentId} child={child} />
        ))}
      </ul>
    )
  if (attachments.some((one) => one.shown === 'untagged')) return <p>{t('part.untagged')}</p>
  return (
    <Fine>
      {t(attachments.every((one) => one.shown === 'none') ? 'part.nobodyShown' : 'part.noChildren')}
    </Fine>
  )
}

function Child({ child }: { child: ShownChild }) {
  const t = useTranslations('review.desk.consent')
  return (
    <li className="flex flex-col gap-0.5">
      <bdi className="font-semibold">{child.fullName}</bdi>
      <span className="flex flex-wrap gap-x-3 text-meta">
        {child.consent.map(({ channel, granted }) => {
          const Icon = granted ? CircleCheck : Hand
          return (
            <span
              key={channel}
              className={cx('inline-flex items-center gap-1', granted ? 'text-spruce' : 'text-brick')}
            >
              <Icon aria-hidden="true" size={14} />
              {t(channel)}: {t(granted ? 'yes' : 'no')}
            </span>
          )
        })}
      </span>
    </li>
  )
}
