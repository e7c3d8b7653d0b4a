import { encode } from 'uqr'

/** Squares that a camera reads (ISO/IEC 18004), dark on light whatever the page's colours, with the four squares of margin it needs. */
export function ScanCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="mt-3 size-56 bg-white"
      shapeRendering="crispEdges"
    >
      <path fill="#000" d={squares.join('')} />
    </svg>
  )
}
