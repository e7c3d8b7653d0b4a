const sentences = [
  (n: number) =>
    `In ${1990 + (n % 33)} the region spent ${(n * 1.7 + 3).toFixed(1)} million euro on its grid, which was ${(n % 40) + 3} percent more than the year before.`,
  (n: number) =>
    `The ministry says that ${n * 120 + 900} homes were connected, although its own survey counted fewer.`,
  (n: number) =>
    `Most of the work went to firms from outside; about ${(n % 7) + 2} in ten of them had built nothing of the kind.`,
  (n: number) =>
    `A turbine of this class gives ${(n % 5) + 2}.${n % 10} megawatts and stands for at least ${(n % 10) + 18} years.`,
  () => 'It is hard to say what would have happened without the subsidy, and nobody has tried.',
  (n: number) =>
    `Prices fell from $${(n % 90) + 110} to $${(n % 60) + 40} per megawatt-hour between 2012 and ${2015 + (n % 8)}.`,
  () => 'We believe that the coming decade will be kinder to those who plan ahead.',
]

/** Some 2,900 characters of a report, different on every page. */
export function pageOfProse(page: number): string {
  const parts: string[] = []
  for (let at = 0; parts.join(' ').length < 2_900; at += 1)
    parts.push(sentences[(page * 3 + at) % sentences.length]?.(page * 31 + at * 7) ?? '')
  return parts.join(' ')
}
