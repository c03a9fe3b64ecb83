import { isBrokenCircuitError, isTaskCancelledError } from 'cockatiel'
import { outcome, readAnswer, type CheckOutcome } from '../domain/check/answers'
import { registerOf } from '../domain/check/registers'
import type { CheckQuestion } from '../domain/check/requests'
import { env } from '../env'
import { logger } from '../logger'
import { guardedBy, RegisterError } from './register-guard'

/** The body as text. Throws as soon as it is longer than `limit` bytes, without reading the rest. */
async function boundedText(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) throw new RangeError(`answer is longer than ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Far more than any register has to say about one person. */
const MAX_ANSWER_BYTES = 64 * 1024

/** Whether there is anybody to ask. */
export const hasRegisters = (): boolean => env().CHECKS_URL !== undefined

async function post(url: string, { check, request }: CheckQuestion, signal: AbortSignal): Promise<unknown> {
  const { CHECKS_TOKEN } = env()
  const response = await fetch(`${url.replace(/\/$/, '')}/${check}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(CHECKS_TOKEN ? { authorization: `Bearer ${CHECKS_TOKEN}` } : {}),
    },
    body: JSON.stringify(request),
    redirect: 'error',
    signal,
  })
  if (!response.ok) {
    await response.body?.cancel()
    // the register has understood and will say the same again; its operator has to be asked
    throw new RegisterError(`status ${response.status}`, response.status >= 500 || response.status === 429)
  }
  return JSON.parse(await boundedText(response, MAX_ANSWER_BYTES))
}

async function answerOf(url: string, question: CheckQuestion, signal: AbortSignal): Promise<CheckOutcome> {
  const answer = readAnswer(question, await post(url, question, signal))
  if (!answer) throw new RegisterError('malformed answer', true)
  return answer
}

/** Names what went wrong; never what was asked or answered, which is about people. */
function reasonOf(error: unknown): string {
  if (isBrokenCircuitError(error)) return 'circuit open'
  if (isTaskCancelledError(error)) return 'time-out'
  if (error instanceof RegisterError) return error.message
  return error instanceof Error ? error.name : 'unknown'
}

/**
 * Asks one register about one thing: POST of the question to `CHECKS_URL/<check>`. Three seconds a try, three tries,
 * and no try at all while the register is known to be down. Never throws: what cannot be learnt is `unavailable`. The
 * question stays out of the address and out of the log.
 */
export async function askRegister(question: CheckQuestion, signal?: AbortSignal): Promise<CheckOutcome> {
  const { CHECKS_URL } = env()
  if (CHECKS_URL === undefined) return outcome('unavailable', 'no-register')
  const { check } = question
  try {
    const guard = guardedBy(registerOf[check])
    return await guard.execute(({ signal: ended }) => answerOf(CHECKS_URL, question, ended), signal)
  } catch (error) {
    logger.warn({ check, reason: reasonOf(error) }, 'register not asked')
    return outcome('unavailable', 'not-reached')
  }
}
