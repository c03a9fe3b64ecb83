import type { CheckOutcome } from '../../domain/check/answers'
import type { CheckSubject } from '../../domain/check/plan'
import type { CheckName } from '../../domain/codes'
import type { CheckStatus } from '../../domain/check/registers'
import { storedQuestion, type CheckQuestion } from '../../domain/check/requests'
import type { CheckDetail } from './results'
import { database, type Tx } from '../client'
import { sealJson, unsealJson } from '../sealing'
import { checkIn, checkStatusIn, checkSubjectIn } from '../columns'

/** A question that is due. `askedAt` and the lease guard what is written about it. */
export type DueCheck = { id: string; question: CheckQuestion; attempts: number; askedAt: Date }

type Row = { id: string; detail: CheckDetail; attempts: number; askedAt: Date }

/**
 * Takes up to `limit` questions that are due, oldest first, until `until`: no other worker takes them before, and when
 * this one dies they are due again then. The statement is its own transaction, so nothing is held while they are asked.
 */
export async function leaseChecks(now: Date, until: Date, limit: number): Promise<DueCheck[]> {
  const rows = await database().$queryRaw<Row[]>`
    update "CheckResult" c set "nextTryAt" = ${until}
    from (
      select id from "CheckResult" where "nextTryAt" <= ${now}
      order by "nextTryAt", id limit ${limit} for update skip locked
    ) due
    where c.id = due.id
    returning c.id, c.detail, c.attempts, c."askedAt"`
  return rows.flatMap(({ id, detail, attempts, askedAt }) => {
    const question = detail.question === null ? null : storedQuestion(unsealJson(detail.question))
    return question ? [{ id, attempts, askedAt, question }] : []
  })
}

/** Still the question that was taken, and still without its answer. */
const open = ({ id, askedAt }: DueCheck) => ({ id, askedAt, nextTryAt: { not: null } })

/** Whom an answer is about, and what the register had said until then. */
export type ClosedCheck = { subject: CheckSubject; check: CheckName; before: CheckStatus }

/** Writes an answer down, once: whoever comes later with the same question changes nothing and gets null. */
export async function closeCheck(
  tx: Tx,
  due: DueCheck,
  { status, codes, figures, months }: CheckOutcome,
  at: Date,
): Promise<ClosedCheck | null> {
  const found = await tx.checkResult.findFirst({
    where: open(due),
    select: { subjectKind: true, subjectId: true, check: true, status: true },
  })
  const sealed = months.length > 0 ? sealJson(months) : null
  const detail: CheckDetail = { codes, figures, months: sealed, question: null }
  const { count } = await tx.checkResult.updateMany({
    where: open(due),
    data: { status, detail, answeredAt: at, attempts: due.attempts + 1, nextTryAt: null },
  })
  if (!found || count === 0) return null
  return {
    subject: { kind: checkSubjectIn(found.subjectKind), id: found.subjectId },
    ...{ check: checkIn(found.check), before: checkStatusIn(found.status) },
  }
}

/**
 * Writes down that the register could not be asked. An earlier answer stays what it was. With `nextTryAt` null people
 * judge and nobody asks any more.
 */
export async function failCheck(due: DueCheck, codes: readonly string[], at: Date, nextTryAt: Date | null) {
  const attempts = due.attempts + 1
  const detail = { codes: [...codes], figures: {}, months: null, question: nextTryAt ? sealJson(due.question) : null }
  await database().$transaction([
    database().checkResult.updateMany({
      where: { ...open(due), status: { in: ['waiting', 'unavailable'] } },
      data: { status: 'unavailable', detail, answeredAt: at, attempts, nextTryAt },
    }),
    database().checkResult.updateMany({
      where: { ...open(due), status: { notIn: ['waiting', 'unavailable'] } },
      data: { attempts, nextTryAt },
    }),
  ])
}
