type Props = { total: number; inClaims: number; exempted: number }

/** Figures in claims, those that need none and the rest, as parts of one line; words beside it say the same. */
export function CoverageBar({ total, inClaims, exempted }: Props) {
  return (
    <svg
      viewBox={`0 0 ${Math.max(total, 1)} 8`}
      width="100%"
      height="8"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block"
    >
      <rect width={Math.max(total, 1)} height="8" fill="var(--hair)" />
      <rect width={inClaims + exempted} height="8" fill="var(--soft)" />
      <rect width={inClaims} height="8" fill="var(--ink)" />
    </svg>
  )
}
