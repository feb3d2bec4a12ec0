/** The stripes of a crossing, seen from the kerb: the quiet picture at the foot of the door. Decoration only. */
export function Crossing() {
  const stripes = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
  return (
    <svg
      viewBox="0 0 1200 96"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      className="no-print block h-16 w-full fill-sunk md:h-24 forced-colors:hidden"
    >
      {stripes.map((at) => {
        const top = 600 + at * 92
        const foot = 600 + at * 132
        return <path key={at} d={`M${top - 24} 0h48L${foot + 38} 96h-76z`} />
      })}
    </svg>
  )
}
