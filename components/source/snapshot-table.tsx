import { columnLetters } from '#lib/text/index.ts'

type Props = { sheet: string; rows: readonly (readonly string[])[] }

/** A sheet with the letters and numbers that name its cells. */
export function SnapshotTable({ sheet, rows }: Props) {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="figures border-collapse text-left">
        {sheet !== '' && <caption className="text-left font-semibold">{sheet}</caption>}
        <thead>
          <tr>
            <td />
            {Array.from({ length: columns }, (_, column) => (
              <th key={columnLetters(column)} scope="col" className="label px-2 font-normal">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a snapshot is known by its number and never moves
            <tr key={index} className="border-t border-hair">
              <th scope="row" className="label pr-2 font-normal">
                {index + 1}
              </th>
              {Array.from({ length: columns }, (_, column) => (
                <td key={columnLetters(column)} className="px-2 py-0.5">
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
