import { useTranslations } from 'next-intl'
import { Section } from '#components/ui/page-header.tsx'
import { ShareBar } from './share-bar.tsx'

interface Row {
  asked: number
  found: number
}
/** Figures of one labelled set at first sight, as `npm run policy:corpus -- --first-sight` keeps them. */
export interface MeasuredSet {
  name: string
  on: string
  lines: number
  innocents: { lines: number; stopped: number; warned: number }
  spans: { marked: number; overlapping: number }
  /** A set may be written without one of these. */
  levels: Record<string, Row | undefined>
  languages: Record<string, Row & { innocents: number; troubled: number }>
  topics: Record<string, (Row & { said: number }) | undefined>
}

// What the school is promised; the figures beside say how far that holds.
const FOUND_GOALS = [
  { key: 'open', levels: ['plain', 'light'], goal: 0.98 },
  { key: 'heavy', levels: ['heavy'], goal: 0.9 },
  { key: 'adversarial', levels: ['adversarial'], goal: 0.7 },
] as const
const TROUBLED_GOALS = { stopped: 0.005, warned: 0.02 } as const
const SPAN_GOAL = 0.95
/** Troubled innocents are few: a full bar is one in ten. */
const TROUBLED_MOST = 0.1

export function MeasuredFigures({ set }: { set: MeasuredSet }) {
  const t = useTranslations('policyMeasured')
  const sum = (levels: readonly string[], key: keyof Row) =>
    levels.reduce((all, level) => all + (set.levels[level]?.[key] ?? 0), 0)
  const goal = (value: number, word: 'atLeast' | 'atMost') =>
    t(word, { percent: String(Number((value * 100).toFixed(1))) })
  const sorted = <T,>(table: Record<string, T | undefined>) =>
    Object.entries(table)
      .flatMap(([key, row]) => (row === undefined ? [] : [[key, row] as const]))
      .sort(([a], [b]) => a.localeCompare(b))
  const topic = (key: string) => (t.has(`topic.${key}` as never) ? t(`topic.${key}` as never) : key)
  const language = (key: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(key) ?? key
  return (
    <div className="flex flex-col gap-10">
      <Section id="found" title={t('found')}>
        <ul>
          {FOUND_GOALS.map(({ key, levels, goal: wanted }) => (
            <ShareBar
              key={key}
              label={t(`level.${key}`)}
              part={sum(levels, 'found')}
              whole={sum(levels, 'asked')}
              goal={wanted}
              goalWord={goal(wanted, 'atLeast')}
            />
          ))}
          <ShareBar
            label={t('spans')}
            part={set.spans.overlapping}
            whole={set.spans.marked}
            goal={SPAN_GOAL}
            goalWord={goal(SPAN_GOAL, 'atLeast')}
          />
        </ul>
      </Section>
      <Section id="innocent" title={t('innocent')}>
        <p className="max-w-measure pb-2 text-meta text-faint">{t('innocentHint')}</p>
        <ul>
          {(['stopped', 'warned'] as const).map((key) => (
            <ShareBar
              key={key}
              label={t(key)}
              part={set.innocents[key]}
              whole={set.innocents.lines}
              goal={TROUBLED_GOALS[key]}
              goalWord={goal(TROUBLED_GOALS[key], 'atMost')}
              most={TROUBLED_MOST}
              tone="bad"
            />
          ))}
        </ul>
      </Section>
      <Section id="topics" title={t('byTopic')}>
        <ul>
          {sorted(set.topics).map(([key, row]) => (
            <ShareBar key={key} label={topic(key)} part={row.found} whole={row.asked} />
          ))}
        </ul>
      </Section>
      <Section id="languages" title={t('byLanguage')}>
        <ul>
          {sorted(set.languages).map(([key, row]) => (
            <ShareBar key={key} label={language(key)} part={row.found} whole={row.asked} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
