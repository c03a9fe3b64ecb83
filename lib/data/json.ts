import type { Prisma } from './generated/client'

/** What goes into a JSON column: plain values of our own types, which Prisma knows only by an index signature. */
export const jsonOf = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

/** A row as `to_jsonb` brings it: days and instants are texts. */
export type InJson<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? Exclude<Row[Name], Date> | string : Row[Name]
}

/** A day or an instant of such a row, as the columns of Prisma have it. */
export const timeIn = (text: string): Date => new Date(text)
export const timeOrNullIn = (text: string | null): Date | null => (text === null ? null : new Date(text))
