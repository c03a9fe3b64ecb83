import { env } from './env'

/**
 * Reads the configuration before anything else runs. A missing secret ends the process with one sentence: a portal
 * that starts half configured would fail later, in front of a user.
 */
export function assertConfigured(): void {
  try {
    env()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
