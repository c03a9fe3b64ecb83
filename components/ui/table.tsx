import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  /** In the card on a phone: the title line, a label–value line (default), or left out. */
  phone?: 'title' | 'line' | 'hide'
  /** Text before the value on phones; needed where `head` is not a plain text. */
  label?: string
  /** aria-sort of the column. */
  sort?: 'ascending' | 'descending'
  className?: string
}

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

// phones are left alone here: there .stack-table in app/styles/tables.css draws cards
const heights = {
  compact: 'sm:whitespace-nowrap sm:h-10 sm:px-2.5 sm:py-1 sm:first:pl-4 sm:last:pr-4',
  comfortable: 'sm:h-13 sm:px-3 sm:py-2.5 sm:first:pl-6 sm:last:pr-6',
}

/**
 * A real table on desks; on phones each row is a card with label–value lines. The explicit roles keep the table a table
 * for assistive technology when CSS turns its boxes into grids.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, isSelected, density = 'comfortable', empty, className } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <div
      className={cn('table-box relative sm:overflow-x-auto', className)}
      role="group"
      aria-label={caption}
      tabIndex={0}
    >
      <table role="table" className="stack-table w-full border-separate border-spacing-0 text-14">
        <caption className={cn(showCaption ? 'px-2.5 pb-2 text-left text-ink-3' : 'sr-only')}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} density={density} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className={cn('group hover:bg-blue-50', isSelected?.(row) && 'bg-row-selected max-sm:border-blue-600!')}
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} density={density} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps<Row> = { column: Column<Row>; density: 'compact' | 'comfortable' }

function HeadCell<Row>({ column, density }: CellProps<Row>) {
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={column.sort}
      className={cn(
        'h-9 border-b border-line py-2 text-left text-13 font-normal whitespace-nowrap text-ink-3',
        density === 'compact' ? 'bg-surface-2 px-2.5 first:pl-4 last:pr-4' : 'px-3 first:pl-6 last:pr-6',
        column.sort && 'font-semibold text-ink',
        column.align === 'right' && 'text-right',
        column.className,
      )}
    >
      {column.head}
    </th>
  )
}

function BodyCell<Row>({ column, row, density }: CellProps<Row> & { row: Row }) {
  const isTitle = column.phone === 'title'
  const label = column.label ?? (typeof column.head === 'string' && column.head ? column.head : undefined)
  const attributes: ComponentProps<'td'> & { 'data-label'?: string; 'data-phone'?: string } = {
    'data-label': isTitle ? undefined : label,
    'data-phone': column.phone,
    className: cn(
      'border-line align-middle font-normal group-last:border-b-0 sm:border-b sm:text-left',
      heights[density],
      isTitle && 'font-semibold sm:min-w-[6em]',
      column.align === 'right' && 'sm:text-right',
      column.className,
    ),
  }
  if (isTitle) {
    return (
      <th scope="row" role="rowheader" {...attributes}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" {...attributes}>
      {column.cell(row)}
    </td>
  )
}
