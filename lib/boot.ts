import { env } from './env'

/**
 * Reads the configuration before anything else runs. A missing secret ends the process with one sentence: a portal
 * that starts half configured would fail later, in front of a user.
 */
export function assertConfigured(): void {
  try {
    // next-auth reads this variable itself; the address of the portal is configured once, as PUBLIC_URL
    process.env.NEXTAUTH_URL ??= env().PUBLIC_URL
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
