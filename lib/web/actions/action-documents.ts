import type { Fields } from './action-fields.ts'

const rowPattern = /^proposals\.([0-9a-f-]{36})\.(.+)$/

/** Of a form of proposals only the rows that were chosen, and no reason. */
export function chosenProposals(fields: Fields): Fields {
  const chosen = Object.keys(fields).flatMap((name) => {
    const [, row, rest] = rowPattern.exec(name) ?? []
    return row !== undefined && rest === 'id' ? [row] : []
  })
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => {
      const [, row = '', rest] = rowPattern.exec(name) ?? []
      const place = chosen.indexOf(row)
      return rest === undefined || place === -1 ? [] : [[`proposals.${place}.${rest}`, values]]
    }),
  )
}

/** Of the same form the ids of the rows that were chosen, with the reason. */
export function dismissedProposals(fields: Fields): Fields {
  const ids = Object.entries(fields).flatMap(([name, values]) =>
    rowPattern.exec(name)?.[2] === 'id' ? values : [],
  )
  return { 'proposals[]': ids, reason: fields.reason ?? [] }
}

/** A figure that was chosen by its place, as `start` and `end`. */
export function exemptedFigure({ figure, ...fields }: Fields): Fields {
  const [start = '', end = ''] = (figure?.[0] ?? '').split('-')
  return { ...fields, start: [start], end: [end] }
}

/** The page's own field, which only leads back. */
export const withoutDocument = ({ document: _document, ...fields }: Fields): Fields => fields
