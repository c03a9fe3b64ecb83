import { logger } from '@/lib/logger'

type Described = { name: string; code?: string; message: string; stack?: string }

/** An error without the data it may quote: the database client prints whole rows into its messages. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an error object' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const quotesData = error.name.startsWith('PrismaClient')
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { name: error.name, code, message: quotesData ? '' : error.message, stack: stack?.slice(0, 12).join('\n') }
}

/** The one line in the log about something that should not have happened. */
export function logUnexpected(where: string, requestId: string, error: unknown): void {
  logger.error({ requestId, where, err: describeError(error) }, 'unexpected error')
}
