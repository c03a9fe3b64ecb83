'use client'

import type { ReactNode } from 'react'
import { cn } from './cn'

/** Everything about a column but its cells. */
export type ColumnLook = {
  key: string
  head: ReactNode
  align?: 'left' | 'right'
  /** In the card on a phone: the title line, a label–value line (default), or left out. */
  phone?: 'title' | 'line' | 'hide'
  /** Text before the value on phones; needed where `head` is not a plain text. */
  label?: string
  /** aria-sort of the column. */
  sort?: 'ascending' | 'descending'
  /** Of every cell. What only sets the width of the column belongs into `headClassName`. */
  className?: string
  headClassName?: string
}

type TableFrameProps = {
  caption: string
  showCaption?: boolean
  density?: 'compact' | 'comfortable'
  className?: string
  columns: ColumnLook[]
  rows: { key: string; selected?: boolean; cells: ReactNode[] }[]
}

/**
 * A real table on desks; on phones each row is a card with label–value lines. The explicit roles keep the table a table
 * for assistive technology when CSS turns its boxes into grids. How rows and cells look stands once in
 * app/styles/tables.css and not in the classes of every cell.
 */
export function TableFrame({ caption, showCaption, density, className, columns, rows }: TableFrameProps) {
  return (
    <div
      className={cn('table-box relative sm:overflow-x-auto', className)}
      role="group"
      aria-label={caption}
      tabIndex={0}
    >
      <table role="table" className="stack-table" data-density={density ?? 'comfortable'}>
        <caption className={showCaption ? 'px-2.5 pb-2 text-left text-ink-3' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, head, sort, align, className: cell, headClassName }) => (
              <th
                key={key}
                scope="col"
                role="columnheader"
                aria-sort={sort}
                data-align={align}
                className={cell || headClassName ? cn(cell, headClassName) : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, selected, cells }) => (
            <tr key={key} role="row" data-selected={selected}>
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column}>
                  {cells[index]}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BodyCell({ column, children }: { column: ColumnLook; children: ReactNode }) {
  const { phone, align, className, head } = column
  const look = { 'data-phone': phone, 'data-align': align, className }
  if (phone === 'title')
    return (
      <th scope="row" role="rowheader" {...look}>
        {children}
      </th>
    )
  const label = column.label ?? (typeof head === 'string' && head ? head : undefined)
  return (
    <td role="cell" data-label={label} {...look}>
      {children}
    </td>
  )
}
