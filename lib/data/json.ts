import type { Prisma } from './generated/client'

/** What goes into a JSON column: plain values of our own types, which Prisma knows only by an index signature. */
export const jsonOf = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue
