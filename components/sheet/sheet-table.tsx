import type { ClaimSheetPage } from '#lib/queries/desk/claim-sheet.ts'

/** The first rows of a spreadsheet, to match its columns by. */
export function SheetTable({ table }: { table: NonNullable<ClaimSheetPage['table']> }) {
  const columns = table.header.map((name, at) => ({ at, name }))
  const rows = table.sample.map((cells, number) => ({ number, cells }))
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-ink align-bottom">
            {columns.map(({ at, name }) => (
              <th key={at} scope="col" className="py-1.5 pr-5">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number} className="border-b border-hair align-top">
              {columns.map(({ at }) => (
                <td key={at} dir="auto" className="max-w-[34ch] py-1.5 pr-5">
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
