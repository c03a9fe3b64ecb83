import { database } from '@/lib/data/client'
import { sweptThrough } from '@/lib/data/timers/sweeps'
import { dayOf, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { env } from '@/lib/env'

/** What the presenter of a demo sees. */
export type PresenterView = {
  today: PlainDate
  at: InstantText
  /** Every legal day up to and including this one is swept; null before the first sweep. */
  sweptThrough: PlainDate | null
  /** The worker has not come to today yet. */
  sweeping: boolean
  /** Where the simulator shows the short messages. */
  smsAddress: string | null
}

export async function loadPresenter(now: Date): Promise<PresenterView> {
  const at = now.toISOString()
  const today = dayOf(at)
  const done = await sweptThrough(database())
  const { SMS_GATEWAY_URL } = env()
  return {
    ...{ today, at },
    sweptThrough: done,
    sweeping: done === null || done < today,
    smsAddress: SMS_GATEWAY_URL === undefined ? null : new URL(SMS_GATEWAY_URL).origin,
  }
}
