import { revalidatePath } from 'next/cache'
import type { Result } from '@/lib/domain/result'

/**
 * A verb after which the navigation reads differently (counts, the gate of U-01): layouts stay as they were when only
 * the page changes, so everything of the portal that the browser keeps is dropped.
 */
export const refreshing =
  <C, I, T>(verb: (context: C, input: I) => Promise<Result<T>>) =>
  async (context: C, input: I): Promise<Result<T>> => {
    const result = await verb(context, input)
    if (result.ok) revalidatePath('/employer', 'layout')
    return result
  }
