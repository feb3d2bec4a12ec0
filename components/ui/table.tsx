import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  numeric?: boolean
  /** The column that names the row: bold, and the heading of its card on a phone. */
  main?: boolean
  /** Not shown on a phone. */
  deskOnly?: boolean
}

/** Rows under a caption. On a phone each row becomes a card whose cells carry their column's name. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  showCaption = false,
  compact = false,
  empty,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  showCaption?: boolean
  compact?: boolean
  empty?: ReactNode
}) {
  if (rows.length === 0 && empty) return <>{empty}</>
  const pad = compact ? 'md:py-1.5' : 'md:py-3'
  return (
    <table className={cx('block w-full border-collapse md:table', compact && 'md:text-meta')}>
      <caption
        className={showCaption ? 'block pb-2 text-start text-meta text-faint md:table-caption' : 'sr-only'}
      >
        {caption}
      </caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:border-b md:border-edge">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'text-meta font-semibold text-faint md:py-2 md:pe-4 md:last:pe-0',
                column.numeric ? 'text-end' : 'text-start',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="block border-b border-line py-3 hover:bg-sunk/60 md:table-row md:py-0 [&:first-child]:border-t md:[&:first-child]:border-t-0"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} pad={pad} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, pad }: { column: Column<Row>; row: Row; pad: string }) {
  const look = cx(
    'items-baseline justify-between gap-4 py-0.5 align-top md:table-cell md:pe-4 md:last:pe-0',
    column.deskOnly ? 'hidden' : 'flex',
    pad,
    column.numeric && 'tabular-nums md:text-end',
    column.main && 'font-semibold',
  )
  const content = <div className="min-w-0 max-md:text-end">{column.cell(row)}</div>
  if (column.main) {
    return (
      <th scope="row" className={cx(look, 'text-start')}>
        <div className="min-w-0">{column.cell(row)}</div>
      </th>
    )
  }
  return (
    <td className={look}>
      <span className="shrink-0 text-meta text-faint md:hidden" aria-hidden="true">
        {column.header}
      </span>
      {content}
    </td>
  )
}
