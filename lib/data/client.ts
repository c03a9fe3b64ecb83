import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env'
import { Prisma, PrismaClient } from './generated/client'

declare global {
  var prismaClient: PrismaClient | undefined
}

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    // A slow statement or a forgotten transaction must not hold the pool.
    statement_timeout: 10_000,
    // who waits for others at one place is told so, sooner than a slow statement is
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 20_000,
  })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
}

/** The database. One client per process; survives hot reloading in development. */
export function database(): PrismaClient {
  globalThis.prismaClient ??= connect()
  return globalThis.prismaClient
}

/** A transaction, or the database itself for reading. */
export type Db = Prisma.TransactionClient
export type Tx = Prisma.TransactionClient
export type { Prisma }

/** Ends all connections (worker, scripts, tests). */
export async function disconnect(): Promise<void> {
  await globalThis.prismaClient?.$disconnect()
  globalThis.prismaClient = undefined
}

/**
 * True when the database gave up one of two transactions that waited for each other. A raw statement says it in its
 * cause only.
 */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2034' ||
    (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('TransactionWriteConflict')))

/** True when others held a place, or every connection, for too long: nothing was done, and it can be tried again. */
export const isWaitedOut = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2028' || `${error.message} ${JSON.stringify(error.meta ?? {})}`.includes('lock timeout'))

/** True for a broken unique rule of the database; `name` narrows it to one index or constraint. */
export function isUniqueViolation(error: unknown, name?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return name === undefined || JSON.stringify(error.meta ?? {}).includes(name)
}

/** True when a rule of the database that is no unique index, named in its message, has refused a statement. */
export const isRuleViolation = (error: unknown, name: string): boolean =>
  error instanceof Error && `${error.message} ${JSON.stringify('meta' in error ? error.meta : {})}`.includes(name)
