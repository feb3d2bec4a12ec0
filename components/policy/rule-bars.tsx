import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ruleTitle } from '#components/audit/rule-title.ts'
import { cx } from '#components/ui/cx.ts'
import type { RuleMeasure } from '#lib/inquiries/precision/types.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { ClauseLinks } from './clause-links.tsx'

const BARS = [
  ['fired', 'fill-edge'],
  ['acknowledged', 'fill-blue'],
  ['repaired', 'fill-spruce'],
  ['reported', 'fill-amber'],
  ['decided', 'fill-edge'],
  ['overturned', 'fill-brick'],
] as const
const WAYS = ['byTriage', 'byReport', 'byException', 'byApproval'] as const

/** One rule: each count as a bar on the scale of the rule that fired most, the number beside it. */
export function RuleBars({ measure, most, href }: { measure: RuleMeasure; most: number; href: string }) {
  const t = useTranslations('asked.rules')
  const clauses = RULES.find(({ meta }) => meta.id === measure.rule)?.meta.clauses ?? []
  const how = WAYS.filter((way) => measure[way] > 0).map((way) => t(way, { count: String(measure[way]) }))
  return (
    <article
      className="grid gap-x-8 gap-y-3 border-b border-line py-4 md:grid-cols-[16rem_minmax(0,1fr)]"
      aria-labelledby={`rule-${measure.rule}`}
    >
      <div className="flex flex-col gap-1">
        <h3 id={`rule-${measure.rule}`} className="leading-snug font-semibold">
          {ruleTitle(measure.rule)}
        </h3>
        <p className="text-meta">
          <ClauseLinks clauses={clauses} />
        </p>
        <p className="text-meta">
          <Link className="link inline-flex min-h-6 items-center" href={href}>
            {t('flagged')}
            <span className="sr-only">: {ruleTitle(measure.rule)}</span>
          </Link>
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <dl className="flex flex-col gap-1 text-meta">
          {BARS.map(([key, fill]) => (
            <div
              key={key}
              className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)_3rem] items-center gap-x-3"
            >
              <dt className="text-faint">{t(key)}</dt>
              <dd className="order-3 text-end font-semibold tabular-nums">{measure[key]}</dd>
              <dd aria-hidden="true" className="order-2">
                <Bar value={measure[key]} most={most} fill={fill} />
              </dd>
            </div>
          ))}
        </dl>
        {how.length > 0 && <p className="text-meta text-faint">{t('how', { list: how.join(', ') })}</p>}
      </div>
    </article>
  )
}

/** Drawn with attributes: the content policy knows no inline style. Anything but nothing is seen. */
function Bar({ value, most, fill }: { value: number; most: number; fill: string }) {
  const width = value === 0 ? 0 : Math.max(1, (value / Math.max(1, most)) * 100)
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      width="100%"
      height="10"
      className="rtl:-scale-x-100"
    >
      <rect width="100" height="10" className="fill-sunk" />
      <rect width={width} height="10" className={cx(fill, 'forced-colors:fill-[CanvasText]')} />
    </svg>
  )
}
