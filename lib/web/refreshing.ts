import { revalidatePath } from 'next/cache'
import { portalHome } from '@/lib/addresses'
import type { Result } from '@/lib/domain/result'

/**
 * A verb after which pages of a portal read differently: the answer brings the page anew, and what the browser keeps of
 * the portal is dropped, so that nobody comes back to a form that is over. Whoever calls such an action does not refresh
 * again after a success: the second load would hold the page back for a second or two, with the old form still alive.
 */
const refreshingPortal =
  (portal: keyof typeof portalHome) =>
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath(portalHome[portal], 'layout')
    return result
  }

export const refreshingApplicant = refreshingPortal('person')
export const refreshingEmployer = refreshingPortal('employer')
export const refreshingReviewer = refreshingPortal('staff')
