import { closeCheck, failCheck, leaseChecks, type DueCheck } from '@/lib/data/check/queue'
import { database } from '@/lib/data/client'
import { tell } from '@/lib/data/notice/tell'
import { checkNotices } from '@/lib/domain/check/notices'
import { nextTryAfterMs, registerOf, registers } from '@/lib/domain/check/registers'
import { askRegister, hasRegisters } from '@/lib/integrations/checks'

const BATCH = 40

/** A register that hangs is found out after two questions; the lease outlives that by far. */
const LEASE_MS = 5 * 60_000

/** Asks one question and writes down what came of it. */
async function ask(due: DueCheck, clock: () => Date): Promise<void> {
  const answer = await askRegister(due.question)
  const at = clock()
  if (answer.status !== 'unavailable')
    return database().$transaction(async (tx) => {
      const closed = await closeCheck(tx, due, answer, at)
      if (closed) await tell(tx, checkNotices(closed.subject, closed.check, closed.before, answer), at)
    })
  const wait = hasRegisters() ? nextTryAfterMs(due.attempts + 1) : null
  return failCheck(due, answer.codes, at, wait === null ? null : new Date(at.getTime() + wait))
}

async function askInTurn(batch: readonly DueCheck[], clock: () => Date): Promise<void> {
  for (const due of batch) await ask(due, clock)
}

/**
 * Asks the registers everything that is due (X-01…X-05): the registers beside each other, each its questions one after
 * another, and no transaction open meanwhile. Whoever dies in between leaves its questions to the next worker. A
 * register that is away postpones, three times, and then people judge. `clock` is asked as the work goes on. Answers
 * how many questions were asked.
 */
export async function askDueChecks(clock: () => Date): Promise<number> {
  let total = 0
  for (;;) {
    const now = clock()
    const batch = await leaseChecks(now, new Date(now.getTime() + LEASE_MS), BATCH)
    await Promise.all(
      registers.map((register) =>
        askInTurn(
          batch.filter(({ question }) => registerOf[question.check] === register),
          clock,
        ),
      ),
    )
    total += batch.length
    if (batch.length < BATCH) return total
  }
}
