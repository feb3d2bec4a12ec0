import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/page-header.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import type { ReplayCounts, ReplayResult } from '#lib/communications/replaying/types.ts'
import { countChanges } from './count-changes.ts'
import { ReplayBars } from './replay-bars.tsx'
import { ReplayList } from './replay-list.tsx'
import { CHANGES, type RuleWords } from './types.ts'

/** The end of a replay: one sentence, bars, the messages side by side, the rules. */
export function ReplayResults({
  total,
  milliseconds,
  result,
  words,
}: {
  total: number
  milliseconds: number
  result: ReplayResult
  words: RuleWords
}) {
  const t = useTranslations('replay')
  const { changed, same } = countChanges(result.counts)
  const kinds = CHANGES.filter((outcome) => changed[outcome] > 0)
  const moved = result.rules.filter((rule) => rule.came + rule.went + rule.changed > 0)
  return (
    <>
      <div className="flex flex-col gap-4 pb-8">
        <p role="status" className="max-w-measure text-read font-semibold">
          {kinds.length === 0
            ? t('summarySame', { same })
            : t('summary', {
                parts: kinds.map((outcome) => t(`part.${outcome}`, { count: changed[outcome] })).join(', '),
                same,
              })}
        </p>
        <p className="text-meta text-faint">
          {t('took', { total, seconds: Math.max(1, Math.round(milliseconds / 1000)) })}
        </p>
        {kinds.length > 0 && <ReplayBars counts={result.counts} />}
        <Remarks counts={result.counts} />
      </div>
      {kinds.length > 0 && (
        <Section id="replay-items" title={t('items')}>
          <Tabs
            label={t('itemsOf')}
            tabs={kinds.map((outcome) => ({
              value: outcome,
              label: t(`tab.${outcome}`),
              count: changed[outcome],
              panel: <ReplayList items={result.items[outcome]} count={changed[outcome]} words={words} />,
            }))}
          />
        </Section>
      )}
      {moved.length > 0 && (
        <Section id="replay-rules" title={t('rules')}>
          <p className="max-w-measure pb-3 text-meta text-faint">{t('rulesMeta')}</p>
          <Table
            compact
            caption={t('rules')}
            rows={moved}
            rowKey={(row) => row.rule}
            columns={[
              {
                key: 'rule',
                header: t('rule'),
                main: true,
                cell: (row) => words.titles[row.rule] ?? row.rule,
              },
              { key: 'then', header: t('before'), numeric: true, cell: (row) => row.was },
              { key: 'would', header: t('would'), numeric: true, cell: (row) => row.isNow },
              { key: 'came', header: t('cameShort'), numeric: true, cell: (row) => row.came },
              { key: 'went', header: t('wentShort'), numeric: true, cell: (row) => row.went },
              { key: 'changed', header: t('changedShort'), numeric: true, cell: (row) => row.changed },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const REMARKS = ['otherFindings', 'withoutRoster', 'consentRead', 'unreadable'] as const

/** What a careful reader would ask about the figures. */
function Remarks({ counts }: { counts: ReplayCounts }) {
  const t = useTranslations('replay')
  const said = REMARKS.filter((key) => counts[key] > 0)
  if (said.length === 0) return null
  return (
    <ul className="flex max-w-measure list-disc flex-col gap-1 ps-5 text-meta text-faint">
      {said.map((key) => (
        <li key={key}>{t(key, { count: counts[key] })}</li>
      ))}
    </ul>
  )
}
