import { env } from '../env'
import { logger } from '../logger'

export type ShortMessage = {
  /** The same id again is the same message: the gateway sends it once. */
  id: string
  mobile: string
  text: string
}

/** `refused`: this message will never be taken. `unavailable`: nobody knows, so it has to be tried again. */
export type SmsAnswer = 'sent' | 'refused' | 'unavailable'

const TIMEOUT_MS = 10_000

/** Whether short messages can be sent at all. */
export const hasSmsGateway = (): boolean => env().SMS_GATEWAY_URL !== undefined

function answerOf(status: number): SmsAnswer {
  if (status >= 200 && status < 300) return 'sent'
  // the gateway understood and does not want this number or text; anything else may be different tomorrow
  return status === 400 || status === 422 ? 'refused' : 'unavailable'
}

/**
 * Hands one short message to the gateway: POST of `{mobile, text}` with the id as `Idempotency-Key`. Waits ten seconds
 * at most and never throws. Number and text stay out of the log.
 */
export async function sendSms({ id, mobile, text }: ShortMessage): Promise<SmsAnswer> {
  const { SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN } = env()
  if (SMS_GATEWAY_URL === undefined) return 'unavailable'
  try {
    const response = await fetch(SMS_GATEWAY_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        ...(SMS_GATEWAY_TOKEN ? { authorization: `Bearer ${SMS_GATEWAY_TOKEN}` } : {}),
      },
      body: JSON.stringify({ mobile, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    const answer = answerOf(response.status)
    if (answer !== 'sent') logger.warn({ sms: id, status: response.status }, 'short message not taken')
    return answer
  } catch (error) {
    logger.warn({ sms: id, reason: error instanceof Error ? error.name : 'unknown' }, 'sms gateway not reached')
    return 'unavailable'
  }
}
