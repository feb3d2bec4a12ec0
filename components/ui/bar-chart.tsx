import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { cx } from './cx.ts'

export interface BarSeries {
  key: string
  label: string
  tone: 'sent' | 'held' | 'returned' | 'blocked' | 'plain'
}
export interface BarPoint {
  label: string
  /** One value per series key; missing counts as none. */
  values: Readonly<Record<string, number>>
}

const FILLS = {
  sent: 'fill-spruce text-spruce',
  held: 'fill-amber text-amber',
  returned: 'fill-blue text-blue',
  blocked: 'fill-brick text-brick',
  plain: 'fill-edge text-edge',
} as const

const HEIGHT = 160
const STEP = 48
const BAR = 24
const LEFT = 36

/** The distance between two lines of the scale: whole, round, about four of them. */
function scaleStep(value: number): number {
  const wanted = Math.max(1, value) / 4
  const unit = 10 ** Math.floor(Math.log10(wanted))
  return Math.max(1, [1, 2, 3, 5, 10].map((factor) => factor * unit).find((step) => step >= wanted) ?? wanted)
}

/** Stacked bars with the same numbers as a table beneath; drawn with attributes, no inline style. */
export function BarChart({
  title,
  series,
  points,
}: {
  title: string
  series: readonly BarSeries[]
  points: readonly BarPoint[]
}) {
  const t = useTranslations('common')
  const titleId = useId()
  const totals = points.map((point) => series.reduce((sum, one) => sum + (point.values[one.key] ?? 0), 0))
  const step = scaleStep(Math.max(0, ...totals))
  const lines = Math.max(1, Math.ceil(Math.max(0, ...totals) / step))
  const top = step * lines
  const width = LEFT + Math.max(1, points.length) * STEP
  const y = (value: number) => 8 + HEIGHT - (value / top) * HEIGHT
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="font-semibold">{title}</figcaption>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-meta">
        {series.map((one) => (
          <li key={one.key} className="inline-flex items-center gap-2">
            <svg width="12" height="12" aria-hidden="true" className={FILLS[one.tone]}>
              <rect width="12" height="12" rx="2" />
            </svg>
            {one.label}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, and only a focused region scrolls by keyboard */}
      <section aria-label={title} tabIndex={0} className="overflow-x-auto" dir="ltr">
        <svg
          role="img"
          aria-labelledby={titleId}
          viewBox={`0 0 ${width} ${HEIGHT + 36}`}
          width={width * 1.25}
          height={(HEIGHT + 36) * 1.25}
          className="max-w-none"
        >
          <title id={titleId}>{title}</title>
          {Array.from({ length: lines + 1 }, (_, line) => line * step).map((value) => (
            <g key={value}>
              <line
                x1={LEFT}
                x2={width}
                y1={y(value)}
                y2={y(value)}
                className="stroke-line"
                strokeWidth="1"
              />
              <text x={LEFT - 8} y={y(value) + 4} textAnchor="end" fontSize="11" className="fill-faint">
                {value}
              </text>
            </g>
          ))}
          {points.map((point, index) => {
            const x = LEFT + index * STEP + (STEP - BAR) / 2
            let base = 0
            return (
              <g key={point.label}>
                {series.map((one) => {
                  const value = point.values[one.key] ?? 0
                  base += value
                  if (value === 0) return null
                  return (
                    <rect
                      key={one.key}
                      x={x}
                      y={y(base) + 0.75}
                      width={BAR}
                      height={Math.max(1, (value / top) * HEIGHT - 1.5)}
                      rx="2"
                      className={cx(FILLS[one.tone], 'forced-colors:stroke-[CanvasText]')}
                    />
                  )
                })}
                <text
                  x={x + BAR / 2}
                  y={HEIGHT + 26}
                  textAnchor="middle"
                  fontSize="11"
                  className="fill-faint"
                >
                  {point.label}
                </text>
              </g>
            )
          })}
        </svg>
      </section>
      <details className="text-meta">
        <summary className="inline-flex min-h-9 items-center text-spruce hover:underline">
          {t('tableFallback')}
        </summary>
        <div className="overflow-x-auto">
          <table className="mt-2 border-collapse">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-b border-edge">
                <th scope="col" className="py-1 pe-6 text-start">
                  <span className="sr-only">{title}</span>
                </th>
                {series.map((one) => (
                  <th key={one.key} scope="col" className="py-1 pe-6 text-end font-semibold">
                    {one.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.label} className="border-b border-line">
                  <th scope="row" className="py-1 pe-6 text-start font-normal">
                    {point.label}
                  </th>
                  {series.map((one) => (
                    <td key={one.key} className="py-1 pe-6 text-end tabular-nums">
                      {point.values[one.key] ?? 0}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
