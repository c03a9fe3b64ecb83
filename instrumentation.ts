import type { Instrumentation } from 'next'

/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { assertConfigured } = await import('./lib/boot')
  assertConfigured()
}

/** Errors of rendering. The digest is what the error page shows to the user. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRenderError } = await import('./lib/web/unexpected')
  const given = request.headers['x-request-id']
  logRenderError(`${request.method} ${request.path.split('?')[0]}`, Array.isArray(given) ? given[0] : given, error)
}
