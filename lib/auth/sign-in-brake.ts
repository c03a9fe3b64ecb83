import type { Result } from '@/lib/domain/result'
import { allowances } from '@/lib/limits'
import { checkAllowance, takeAllowance } from '@/lib/services/limits/take-allowance'

/*
 * The brakes of signing in. Passwords are the identity platform's business; what is braked here is the return from
 * it: floods from one address, guessing at callbacks, and an identity that is refused again and again.
 */
const refusedAt = (subject: string, address: string): string => `${subject}:${address}`

/** One more request of signing in from this address. Refuses with `rate-limited` when it must wait. */
export async function admitSignIn(address: string): Promise<Result<true>> {
  const failed = await checkAllowance(allowances.signInFailed, address)
  return failed.ok ? takeAllowance(allowances.signIn, address) : failed
}

/** Notes a sign-in that ended nowhere: forged or stale callbacks, refused identities. */
export const noteFailure = (address: string): Promise<unknown> => takeAllowance(allowances.signInFailed, address)

/** Whether this identity may try again from this address. Refuses with `rate-limited`. */
export const admitSubject = (subject: string, address: string): Promise<Result<true>> =>
  checkAllowance(allowances.signInRefused, refusedAt(subject, address))

/** Notes that this identity was refused. */
export const noteRefusal = (subject: string, address: string): Promise<unknown> =>
  takeAllowance(allowances.signInRefused, refusedAt(subject, address))
