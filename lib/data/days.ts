import type { PlainDate } from '../domain/dates'

/** A `date` column holds midnight UTC of the legal day. */
export const toColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)
export const fromColumn = (column: Date): PlainDate => column.toISOString().slice(0, 10)
export const toColumnOrNull = (day: PlainDate | null): Date | null => (day === null ? null : toColumn(day))
export const fromColumnOrNull = (column: Date | null): PlainDate | null => (column === null ? null : fromColumn(column))
