'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { DraftFinding } from '#lib/communications/composing/types.ts'
import { HANDBOOK } from '#lib/policy/handbook.ts'
import type { Seen } from './talk-types.ts'
import { WhySeen } from './why-seen.tsx'

/** Why a finding stands there: clause and rule in plain words, what it means for sending, the evidence, what would be fine. */
export function WhyDialog({
  open,
  onOpenChange,
  sentence,
  finding,
  ruleTitle,
  seen,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  sentence: string
  finding: DraftFinding
  ruleTitle: string
  /** null for families, who see no more than clause and rule. */
  seen: Seen | null
}) {
  const t = useTranslations('compose')
  const { effect, clauses } = finding
  const cited = HANDBOOK.filter((clause) => clauses.includes(clause.id))
  const first = cited[0]
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={sentence}
      footer={
        first && (
          <LinkButton href={`/policy#clause-${first.id}`} target="_blank" variant="secondary">
            {t('why.open')}
          </LinkButton>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p>{t(`why.effects.${effect}`)}</p>
        <section>
          <h3 className="text-meta text-faint">{t('why.clauses')}</h3>
          <ul className="flex flex-col gap-2 pt-1">
            {cited.map((clause) => (
              <li key={clause.id} lang="en" dir="ltr">
                <p className="font-semibold leading-snug">
                  {clause.id} {clause.title}
                </p>
                <p>{clause.summary}</p>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="text-meta text-faint">{t('why.rule')}</h3>
          <p lang="en" dir="ltr">
            {ruleTitle}
          </p>
        </section>
        {seen !== null && <WhySeen finding={finding} seen={seen} />}
        <p className="text-meta text-faint">{t('why.notYou')}</p>
      </div>
    </Dialog>
  )
}
