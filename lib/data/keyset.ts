import { Prisma } from './generated/client'

/** A place in an ordered list: the value it is ordered by (as text) and the id that decides between equals. */
export type ListCursor = { value: string; id: string }

/** Where a page starts: after a row or, going back, before one. */
export type PagePlace = { after?: ListCursor | null; before?: ListCursor | null }

/** A place that the same statement finds out; `from` begins with the row itself. */
export type FoundPlace =
  { before: Record<keyof ListCursor, Prisma.Sql> } | { from: Record<keyof ListCursor, Prisma.Sql> }

/** One page of an ordered list. `previous` and `next` are null at the ends. */
export type KeysetPage<Row> = { rows: Row[]; previous: ListCursor | null; next: ListCursor | null }

type Order = { value: Prisma.Sql; id: Prisma.Sql; type: 'timestamptz' | 'date'; descending: boolean }

/** Condition and order of one page: the rows beyond the cursor, nearest first. */
export function keyset(order: Order, place: PagePlace | FoundPlace): { condition: Prisma.Sql; orderBy: Prisma.Sql } {
  const before = 'before' in place ? place.before : null
  const from = 'from' in place ? place.from : null
  const backwards = Boolean(before)
  const cursor = before ?? from ?? ('after' in place ? place.after : null)
  const down = order.descending !== backwards
  const direction = Prisma.raw(down ? 'desc' : 'asc')
  const orderBy = Prisma.sql`${order.value} ${direction}, ${order.id} ${direction}`
  if (!cursor) return { condition: Prisma.sql`true`, orderBy }
  const type = Prisma.raw(order.type)
  const beyond = Prisma.raw(`${down ? '<' : '>'}${from ? '=' : ''}`)
  const condition = Prisma.sql`(${order.value}, ${order.id}) ${beyond} (${cursor.value}::${type}, ${cursor.id}::uuid)`
  return { condition, orderBy }
}

/** Cuts the page out of what was read (one row more than the page holds) and tells where to go on. */
export function pageOf<Row>(
  read: Row[],
  size: number,
  place: PagePlace,
  cursorOf: (row: Row) => ListCursor,
): KeysetPage<Row> {
  const more = read.length > size
  const rows = place.before ? read.slice(0, size).reverse() : read.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  const hasPrevious = place.before ? more : Boolean(place.after)
  const hasNext = place.before ? true : more
  return {
    rows,
    previous: hasPrevious && first ? cursorOf(first) : null,
    next: hasNext && last ? cursorOf(last) : null,
  }
}
