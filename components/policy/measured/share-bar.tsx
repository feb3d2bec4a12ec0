/** A share of a whole as a bar with its numbers beside it; `goal` (a share) is a tick on it. */
export function ShareBar({
  label,
  part,
  whole,
  goal,
  goalWord,
  most = 1,
  tone = 'good',
}: {
  label: string
  part: number
  whole: number
  goal?: number
  goalWord?: string
  /** The share that fills the bar. */
  most?: number
  tone?: 'good' | 'bad'
}) {
  const share = whole === 0 ? 0 : part / whole
  const at = (value: number) => Math.min(100, (value / most) * 100)
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[14rem_1fr_auto]">
      <span>{label}</span>
      <span className="text-end tabular-nums sm:order-last sm:w-44">
        {whole === 0 ? '–' : `${(share * 100).toFixed(1)} %`}{' '}
        <span className="text-meta text-faint">
          {part}/{whole}
        </span>
      </span>
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        height="12"
        className="col-span-2 w-full sm:col-span-1"
        role="img"
        aria-label={goalWord === undefined ? label : `${label}: ${goalWord}`}
      >
        <rect width="100" height="6" className="fill-line" />
        <rect width={at(share)} height="6" className={tone === 'good' ? 'fill-spruce' : 'fill-brick'} />
        {goal !== undefined && (
          <rect x={Math.max(0, at(goal) - 0.4)} width="0.8" height="6" className="fill-ink" />
        )}
      </svg>
    </li>
  )
}
