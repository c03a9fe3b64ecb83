import { logger } from '@/lib/logger'

type Described = { type: string; code?: string; message: string; stack?: string }

/** An error without the data it may quote: the database client prints whole rows into its messages. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const quotesData = error.name.startsWith('PrismaClient')
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, code, message: quotesData ? '' : error.message, stack: stack?.slice(0, 12).join('\n') }
}

/** The one line in the log about something that should not have happened. */
export function logUnexpected(where: string, requestId: string, error: unknown): void {
  logger.error({ requestId, where, problem: describeError(error) }, 'unexpected error')
}

/** The same for an error that broke the rendering of a page; `digest` is the number shown to the user. */
export function logRenderError(where: string, requestId: string | undefined, error: unknown): void {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  logger.error({ requestId, where, digest, problem: describeError(error) }, 'page could not be rendered')
}
