import type { ReactNode } from 'react'
import { TableFrame, type ColumnLook } from './table-frame'

export type Column<Row> = ColumnLook & { cell: (row: Row) => ReactNode }

type DataTableProps<Row> = {
  /** Says what the table holds; for screen readers unless `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  isSelected?: (row: Row) => boolean
  density?: 'compact' | 'comfortable'
  /** Instead of the table, when there is nothing. */
  empty?: ReactNode
  className?: string
}

/**
 * Rows and columns become cells here, on whichever side the list is drawn; the frame around them stands on the client's
 * side. A list of many rows is a client component itself: its rows then travel once as data and not once more as markup.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, isSelected, empty, ...frame } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <TableFrame
      {...frame}
      columns={columns.map(({ cell, ...look }) => look)}
      rows={rows.map((row) => ({
        key: rowKey(row),
        cells: columns.map(({ cell }) => cell(row)),
        ...(isSelected?.(row) && { selected: true }),
      }))}
    />
  )
}
