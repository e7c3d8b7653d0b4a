import { addresses } from '#lib/addresses.ts'
import {
  type FigureKind,
  formatAmount,
  type Operator,
  parseExpression,
  type WorkingLine,
  workingLines,
} from '#lib/figures/index.ts'
import type { NamedFigure } from '#lib/queries/claim/claim-page.ts'
import type { CheckRow, FigureRow } from '#lib/queries/claim/claim-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { dateInWords } from '../layout/date-in-words.ts'
import { computedAmount, outcomeInWords } from './plot-text.ts'

const signs: Record<Operator, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

/** One check as an account book would have it: a term a line with its source, the result under a rule. */
export function CheckWorking({
  t,
  check,
  figure,
  named,
  claimAddress,
}: {
  t: Translate
  check: CheckRow
  figure: FigureRow
  named: readonly NamedFigure[]
  /** The claim's page, where the evidence that each term links to stands. */
  claimAddress: string
}) {
  const expression = parseExpression(check.expression)
  const lines = workingLines(expression) ?? usedFigures(named, check.expression)
  return (
    <div className="mt-5">
      <table className="figures w-full">
        <caption className="sr-only">{t('working.caption', { label: check.label })}</caption>
        <tbody>
          {lines.map((line) => (
            <Term
              key={`${line.term.place.start}`}
              t={t}
              line={line}
              named={named}
              claimAddress={claimAddress}
            />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-ink font-semibold">
            <th scope="row" className="py-2 pr-4 text-left">
              {check.label}
            </th>
            <td className="py-2 text-right whitespace-nowrap">= {computedAmount(check, figure)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="label">
        {t('working.expression')} <code className="select-all text-ink">{check.expression}</code>
        {' · '}
        {outcomeInWords(t, check)}
      </p>
    </div>
  )
}

/** Where an expression does not read from top to bottom, the figures it names, one a line and without signs. */
function usedFigures(named: readonly NamedFigure[], text: string): WorkingLine[] {
  return named
    .filter(({ name }) => new RegExp(`(^|[^a-z0-9_])${name}($|[^a-z0-9_])`).test(text))
    .map(({ name }, index) => ({
      sign: null,
      term: { kind: 'name', name, place: { start: index, end: index } },
    }))
}

function Term({
  t,
  line,
  named,
  claimAddress,
}: {
  t: Translate
  line: WorkingLine
  named: readonly NamedFigure[]
  claimAddress: string
}) {
  const { sign, term } = line
  const figure = term.kind === 'name' ? named.find((one) => one.name === term.name) : undefined
  return (
    <tr className="border-t border-hair align-baseline first:border-t-0">
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        {figure ? (
          <>
            {figure.label}
            {' · '}
            <a href={originOf(figure, claimAddress)} className="text-link">
              {figure.from.title}
            </a>
            {'publishedOn' in figure.from && figure.from.publishedOn !== null && (
              <span className="text-soft">{`, ${dateInWords(figure.from.publishedOn)}`}</span>
            )}
          </>
        ) : (
          t('working.number')
        )}
      </th>
      <td className="py-2 text-right whitespace-nowrap">
        {sign === null ? '' : `${signs[sign]} `}
        {figure ? amountOf(figure, figure.kind) : term.kind === 'number' ? term.text : term.name}
      </td>
    </tr>
  )
}

/** Where a term stands: the evidence it was taken from, or the claim whose figure it is. */
function originOf({ from }: NamedFigure, claimAddress: string): string {
  return 'claim' in from ? addresses.claim(from.claim) : `${claimAddress}#evidence-${from.evidenceId}`
}

function amountOf(figure: NamedFigure, kind: FigureKind): string {
  const value = figure.written ?? figure.low ?? figure.high
  return value === null ? '' : formatAmount(value, figure.unit, { kind })
}
