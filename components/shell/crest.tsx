/** The crossing: what stands for the product where a school has no crest of its own. */
export function Crest({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-spruce" />
      <g className="fill-on-spruce">
        <path d="M7 24.5 9.6 7.5h2.6l-1 17z" />
        <path d="m13.6 24.5.5-17h3.8l.5 17z" />
        <path d="M20.8 24.5l-1-17h2.6L25 24.5z" />
      </g>
    </svg>
  )
}
