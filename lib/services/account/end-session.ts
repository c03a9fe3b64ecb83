import { endSession as storeEnd } from '@/lib/data/account/accounts'

/**
 * Ends one session for good: its cookie is refused from the next request on, also when a copy of it exists.
 * `at` is the machine's clock, like everything about the life of a session.
 */
export const endSession = (at: Date, { sessionId }: { sessionId: string }): Promise<void> => storeEnd(sessionId, at)
