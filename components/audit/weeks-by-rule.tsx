import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'
import type { WeekCount } from '#lib/communications/flagged/types.ts'
import { formatDay } from '#lib/i18n/format-day.ts'
import { ruleTitle } from './rule-title.ts'

const FILLS = { remind: 'fill-edge', warn: 'fill-blue', hold: 'fill-amber', block: 'fill-brick' } as const
const EFFECTS = ['warn', 'hold', 'block'] as const
const STEP = 14
const BAR = 10
const HEIGHT = 36

/** A small chart for each rule over the same weeks and the same scale, with its numbers as a table. */
export function WeeksByRule({
  weeks,
  counts,
  hrefOf,
}: {
  weeks: readonly string[]
  counts: readonly WeekCount[]
  hrefOf: (rule: string) => string
}) {
  const t = useTranslations('audit.reports')
  const common = useTranslations('common')
  const effect = useTranslations('audit.outcome')
  const at = (rule: string, week: string) => counts.filter((one) => one.rule === rule && one.week === week)
  const sum = (some: readonly WeekCount[]) => some.reduce((all, one) => all + one.findings, 0)
  const rules = [...new Set(counts.map((one) => one.rule))]
    .map((rule) => ({ rule, total: sum(counts.filter((one) => one.rule === rule)) }))
    .sort((a, b) => b.total - a.total || a.rule.localeCompare(b.rule))
  if (rules.length === 0) return <p className="text-faint">{t('empty')}</p>
  const most = Math.max(1, ...rules.flatMap(({ rule }) => weeks.map((week) => sum(at(rule, week)))))
  const day = (week: string) => formatDay(week, { locale: 'en', year: false })
  const height = (findings: number) => (findings / most) * HEIGHT
  return (
    <figure className="flex flex-col gap-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-meta" aria-hidden="true">
        {[...EFFECTS].reverse().map((one) => (
          <li key={one} className="inline-flex items-center gap-2">
            <svg width="12" height="12" className={FILLS[one]} aria-hidden="true">
              <rect width="12" height="12" rx="2" />
            </svg>
            {effect(one)}
          </li>
        ))}
      </ul>
      <ul className="flex flex-col border-t border-line">
        {rules.map(({ rule, total }) => (
          <li
            key={rule}
            className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <Link className="link min-w-0 flex-1 basis-56 text-meta" href={hrefOf(rule)}>
              {ruleTitle(rule)}
            </Link>
            <svg
              role="img"
              aria-label={weeks
                .flatMap((week) => {
                  const count = sum(at(rule, week))
                  return count === 0 ? [] : [t('inWeek', { count, day: day(week) })]
                })
                .join('; ')}
              viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 2}`}
              width={Math.min(weeks.length * STEP, 12 * STEP * 2)}
              height={HEIGHT + 2}
              preserveAspectRatio="none"
              className="max-w-full shrink"
            >
              <line
                x1="0"
                x2={weeks.length * STEP}
                y1={HEIGHT + 1}
                y2={HEIGHT + 1}
                className="stroke-edge"
                strokeWidth="1"
              />
              {weeks.map((week, index) => {
                let base = 0
                return EFFECTS.map((one) => {
                  const findings = sum(at(rule, week).filter((count) => count.effect === one))
                  if (findings === 0) return null
                  base += findings
                  return (
                    <rect
                      key={`${week} ${one}`}
                      x={index * STEP + (STEP - BAR) / 2}
                      y={HEIGHT - height(base)}
                      width={BAR}
                      height={Math.max(2, height(findings))}
                      className={cx(FILLS[one], 'forced-colors:fill-[CanvasText]')}
                    />
                  )
                })
              })}
            </svg>
            <span className="w-10 text-end text-meta tabular-nums">{total}</span>
          </li>
        ))}
      </ul>
      <p className="text-meta text-faint">
        {day(weeks[0] ?? '')} – {day(weeks.at(-1) ?? '')}
      </p>
      <details className="text-meta">
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-spruce hover:underline">
          {common('tableFallback')}
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the phone is moved by keyboard */}
        <section aria-label={t('perRule')} tabIndex={0} className="overflow-x-auto">
          <table className="mt-2 border-collapse">
            <caption className="sr-only">{t('perRule')}</caption>
            <thead>
              <tr className="border-b border-edge">
                <th scope="col" className="py-1 pe-6 text-start">
                  {t('rule')}
                </th>
                {weeks.map((week) => (
                  <th key={week} scope="col" className="py-1 pe-4 text-end font-normal whitespace-nowrap">
                    {day(week)}
                  </th>
                ))}
                <th scope="col" className="py-1 text-end">
                  {t('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ rule, total }) => (
                <tr key={rule} className="border-b border-line">
                  <th scope="row" className="py-1 pe-6 text-start font-normal whitespace-nowrap">
                    {ruleTitle(rule)}
                  </th>
                  {weeks.map((week) => (
                    <td key={week} className="py-1 pe-4 text-end tabular-nums">
                      {sum(at(rule, week))}
                    </td>
                  ))}
                  <td className="py-1 text-end font-semibold tabular-nums">{total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
