import { useTranslations } from 'next-intl'
import type { Sayable } from '#components/policy/finding-text.ts'
import { Section } from '#components/ui/page-header.tsx'
import type { OpenedDecision, OpenedFinding } from '#lib/communications/open-decision.ts'
import type { ActionState } from '#lib/wire/types.ts'
import { DecisionFinding } from './decision-finding.tsx'
import { TriageForm } from './triage-form.tsx'

const GROUPS = [
  { kind: 'content', title: 'findings' },
  { kind: 'routing', title: 'routing' },
  { kind: 'reminder', title: 'reminders' },
] as const

/** What was found in the text, who must approve, what was only a reminder: each finding with its triage. */
export function FindingGroups({
  decision,
  say,
  action,
}: {
  decision: OpenedDecision
  say: (finding: Sayable) => string
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('audit.decision')
  if (decision.findings.length === 0)
    return (
      <Section id="findings" title={t('findings')}>
        <p className="text-faint">{t('noFindings')}</p>
      </Section>
    )
  return GROUPS.map(({ kind, title }) => {
    const findings = decision.findings.filter((finding) => finding.kind === kind)
    if (findings.length === 0) return null
    return (
      <Section key={kind} id={title} title={t(title)}>
        <ol className="flex flex-col gap-8">
          {findings.map((finding) => (
            <DecisionFinding key={finding.id} finding={finding} sentence={say(finding)} lang={decision.lang}>
              {kind === 'content' && finding.effect !== 'remind' && (
                <Judging decision={decision} finding={finding} action={action} />
              )}
            </DecisionFinding>
          ))}
        </ol>
      </Section>
    )
  })
}

function Judging({
  decision,
  finding,
  action,
}: {
  decision: OpenedDecision
  finding: OpenedFinding
  action: (before: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>
}) {
  const t = useTranslations('audit.decision')
  if (!decision.mayTriage) return decision.isOwn && <p className="text-meta text-faint">{t('ownItem')}</p>
  return (
    <details open={finding.triages.length === 0} className="text-meta">
      <summary className="inline-flex min-h-9 cursor-pointer items-center font-semibold text-spruce hover:underline">
        {t('triage')}
      </summary>
      <TriageForm findingId={finding.id} current={finding.triages.at(-1)?.verdict ?? null} action={action} />
    </details>
  )
}
