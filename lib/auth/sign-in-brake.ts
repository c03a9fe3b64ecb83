import type { Result } from '@/lib/domain/result'
import { checkAllowance, takeAllowance } from '@/lib/services/limits/take-allowance'

/**
 * The brakes of signing in. Passwords are the identity platform's business; what is braked here is the return from
 * it: floods from one address, guessing at callbacks, and an identity that is refused again and again.
 */
const everything = { points: 300, seconds: 300, blockSeconds: 0 }
const failures = { points: 20, seconds: 60, blockSeconds: 600 }
const refusals = { points: 5, seconds: 60, blockSeconds: 600 }

const refusalKey = (subject: string, address: string): string => `sign-in-refused:${subject}:${address}`

/** One more request of signing in from this address. Refuses with `rate-limited` when it must wait. */
export async function admitSignIn(address: string): Promise<Result<true>> {
  const failed = await checkAllowance(`sign-in-failed:${address}`, failures)
  return failed.ok ? takeAllowance(`sign-in:${address}`, everything) : failed
}

/** Notes a sign-in that ended nowhere: forged or stale callbacks, refused identities. */
export const noteFailure = (address: string): Promise<unknown> => takeAllowance(`sign-in-failed:${address}`, failures)

/** Whether this identity may try again from this address. Refuses with `rate-limited`. */
export const admitSubject = (subject: string, address: string): Promise<Result<true>> =>
  checkAllowance(refusalKey(subject, address), refusals)

/** Notes that this identity was refused. */
export const noteRefusal = (subject: string, address: string): Promise<unknown> =>
  takeAllowance(refusalKey(subject, address), refusals)
