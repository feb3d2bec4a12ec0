import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublishedAnswers } from '#components/inquiries/published-answers.tsx'
import { Section } from '#components/ui/page-header.tsx'
import type { PublishedAnswer } from '#lib/inquiries/types.ts'
import { type Clause, HANDBOOK } from '#lib/policy/handbook.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import type { Rule, RuleExample } from '#lib/policy/rules/types.ts'
import type { PolicySettings } from '#lib/policy/types.ts'
import { EffectTable } from './effect-table.tsx'

const SECTIONS = ['0', '1', '2', '3', 'X'] as const

/** Every clause with its rules, their examples and effects, or the reason why people decide. Plain markup: works without scripts. */
export async function PolicyClauses({
  settings,
  answers,
}: {
  settings: PolicySettings
  /** What stands beside the clauses. */
  answers: readonly PublishedAnswer[]
}) {
  const t = await getTranslations('policy')
  return (
    <>
      <nav aria-label={t('contents')} className="flex flex-wrap gap-x-4 gap-y-1 pb-6 text-meta">
        {SECTIONS.map((section) => (
          <a key={section} className="link" href={`#section-${section}`}>
            {t(`section.${section}`)}
          </a>
        ))}
      </nav>
      {SECTIONS.map((section) => (
        <Section key={section} id={`section-${section}`} title={t(`section.${section}`)}>
          <div className="flex flex-col gap-8">
            {HANDBOOK.filter((clause) => clause.id.startsWith(section)).map((clause) => (
              <ClauseText
                key={clause.id}
                clause={clause}
                settings={settings}
                answers={answers.filter((answer) => answer.clause === clause.id)}
              />
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}

async function ClauseText({
  clause,
  settings,
  answers,
}: {
  clause: Clause
  settings: PolicySettings
  answers: readonly PublishedAnswer[]
}) {
  const [t, own, locale] = await Promise.all([
    getTranslations('policy'),
    getTranslations('inquiries'),
    getLocale(),
  ])
  const rules = RULES.filter((rule) => rule.meta.clauses.includes(clause.id))
  return (
    <article
      id={`clause-${clause.id}`}
      className="scroll-mt-16"
      aria-labelledby={`clause-${clause.id}-title`}
    >
      <h3 id={`clause-${clause.id}-title`} className="text-read font-semibold">
        <span className="me-2 text-faint tabular-nums">{clause.id}</span>
        {clause.title}
      </h3>
      <p className="max-w-measure">{clause.summary}</p>
      <p className="flex flex-wrap items-center gap-x-4 text-meta text-faint">
        <span>{t('source', { source: clause.source })}</span>
        <Link
          className="link inline-flex min-h-6 items-center"
          href={`/policy/ask?clause=${clause.id}`}
          aria-describedby={`clause-${clause.id}-title`}
          lang={locale}
        >
          {own('askClause')}
        </Link>
      </p>
      <PublishedAnswers answers={answers} />
      {clause.decidedByPeople !== undefined && (
        <p className="mt-2 max-w-measure border-s-2 border-line ps-4 text-meta">
          <strong className="font-semibold">{t('people')}.</strong> {clause.decidedByPeople}
        </p>
      )}
      {rules.length > 0 && (
        <div className="mt-2 flex flex-col gap-1">
          <p className="text-meta text-faint">{t('rules', { count: rules.length })}</p>
          {rules.map((rule) => (
            <RuleText key={rule.meta.id} rule={rule} settings={settings} />
          ))}
        </div>
      )}
    </article>
  )
}

async function RuleText({ rule, settings }: { rule: Rule; settings: PolicySettings }) {
  const t = await getTranslations('policy')
  const { title, examples, rows } = rule.meta
  return (
    <details className="border-t border-line py-2">
      <summary className="cursor-pointer font-medium">
        {title} <span className="text-meta font-normal text-faint">{t('ruleDetails')}</span>
      </summary>
      <div className="flex flex-col gap-4 py-3">
        <Examples title={t('fires')} examples={examples.fires} />
        <Examples title={t('passes')} examples={examples.passes} />
        <EffectTable rows={rows} settings={settings} />
      </div>
    </details>
  )
}

async function Examples({ title, examples }: { title: string; examples: readonly RuleExample[] }) {
  const t = await getTranslations('policy')
  const shown = examples.filter((example) => example.text !== '')
  if (shown.length === 0) return null
  return (
    <div>
      <h4 className="text-meta font-semibold">{title}</h4>
      <ul className="flex list-none flex-col">
        {shown.map((example) => (
          <li key={`${example.text} ${example.from} ${example.to}`} className="py-1">
            <span dir="auto">“{example.text}”</span>{' '}
            <span className="text-meta text-faint">
              {t('toWhom', {
                from: t(`sender.${example.from ?? 'teacher'}`),
                to: t(`audience.${example.to ?? 'direct'}`),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
