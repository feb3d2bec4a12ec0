import { useId } from 'react'

/** A native progress element with words. Leave `value` out while the length of the work is unknown. */
export function ProgressBar({
  label,
  value,
  max = 100,
  detail,
}: {
  label: string
  value?: number
  max?: number
  detail?: string
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-4 text-meta">
        <label htmlFor={id}>{label}</label>
        {detail && <span className="text-faint tabular-nums">{detail}</span>}
      </div>
      <progress id={id} className="progress" max={max} value={value} />
    </div>
  )
}
