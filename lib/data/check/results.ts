import { v7 as uuid } from 'uuid'
import type { CheckOutcome, RegisteredMonth } from '../../domain/check/answers'
import type { CheckSubject } from '../../domain/check/plan'
import { type CheckName } from '../../domain/codes'
import { answerHoldsDays, registerOf, type CheckStatus, type Register } from '../../domain/check/registers'
import type { CheckQuestion } from '../../domain/check/requests'
import type { Db, Tx } from '../client'
import type { CheckResult as Row } from '../generated/client'
import { keyedHash, sealJson, unsealJson } from '../sealing'
import { checkIn, checkStatusIn, checkSubjectIn, registerIn } from '../columns'

/** What a row keeps besides its columns. Question and months are personal data, hence sealed. */
export type CheckDetail = {
  codes: string[]
  figures: CheckOutcome['figures']
  months: string | null
  /** Kept only while it has to be asked. */
  question: string | null
}

export type AskedQuestion = { subject: CheckSubject; question: CheckQuestion }

/** One row as pages need it. `retrying`: it will be asked (again) by itself. */
export type StoredCheck = {
  subject: CheckSubject
  check: CheckName
  fingerprint: string
  status: CheckStatus
  source: Register
  codes: string[]
  figures: CheckOutcome['figures']
  months: RegisteredMonth[]
  askedAt: Date
  answeredAt: Date | null
  retrying: boolean
}

const DAY_MS = 86_400_000

/** Names the data that were compared without giving them away. */
export const fingerprintOf = ({ check, request }: CheckQuestion): string => keyedHash(JSON.stringify([check, request]))

const keyOf = ({ subject, question }: AskedQuestion) => ({
  subjectKind: subject.kind,
  subjectId: subject.id,
  check: question.check,
  fingerprint: fingerprintOf(question),
})

type Known = Pick<Row, 'id' | 'status' | 'askedAt' | 'nextTryAt' | 'detail'>

/** Answered not long ago, or under way: it need not be asked again by itself. */
const holds = ({ status, askedAt, nextTryAt }: Known, at: Date): boolean =>
  nextTryAt !== null || (status !== 'unavailable' && at.getTime() - askedAt.getTime() < answerHoldsDays * DAY_MS)

const unasked = (asked: AskedQuestion): CheckDetail => ({
  ...{ codes: [], figures: {}, months: null },
  question: sealJson(asked.question),
})

/** Asks again; an earlier answer stays until there is a newer one. */
async function askAgain(tx: Tx, known: Known, asked: AskedQuestion, at: Date): Promise<void> {
  const answered = known.status !== 'unavailable' && known.status !== 'waiting'
  const detail = answered ? { ...(known.detail as CheckDetail), question: sealJson(asked.question) } : unasked(asked)
  const status = answered ? known.status : 'waiting'
  await tx.checkResult.update({
    where: { id: known.id },
    data: { detail, status, askedAt: at, attempts: 0, nextTryAt: at },
  })
}

/** Somebody who asks the same at the same moment has asked for us. */
async function askFirst(tx: Tx, questions: readonly AskedQuestion[], at: Date): Promise<void> {
  const rows = questions.map((asked) => ({
    ...{ id: uuid(), ...keyOf(asked), source: registerOf[asked.question.check], detail: unasked(asked) },
    ...{ status: 'waiting', askedAt: at, nextTryAt: at },
  }))
  await tx.checkResult.createMany({ data: rows, skipDuplicates: true })
}

/** Wakes the worker; many wishes are one job. */
const wake = (tx: Tx) => tx.$executeRaw`select graphile_worker.add_job('ask-checks', job_key := 'ask-checks')`

/**
 * Queues questions in the transaction of what they are about. The same data are asked again only after
 * `answerHoldsDays`, when the register was away, or with `force`. Answers how many will be asked.
 */
export async function queueChecks(
  tx: Tx,
  questions: readonly AskedQuestion[],
  at: Date,
  { force = false } = {},
): Promise<number> {
  if (questions.length === 0) return 0
  const stored = await tx.checkResult.findMany({ where: { OR: questions.map(keyOf) } })
  const knownOf = ({ question }: AskedQuestion) =>
    stored.find(({ check, fingerprint }) => check === question.check && fingerprint === fingerprintOf(question))
  const fresh = questions.filter((asked) => !knownOf(asked))
  const stale = questions.flatMap((asked) => {
    const known = knownOf(asked)
    return known && (force || !holds(known, at)) ? [{ asked, known }] : []
  })
  if (fresh.length > 0) await askFirst(tx, fresh, at)
  for (const { asked, known } of stale) await askAgain(tx, known, asked, at)
  const queued = fresh.length + stale.length
  if (queued > 0) await wake(tx)
  return queued
}

/** Forgets what still waits about earlier versions of the same data: somebody is typing. */
export async function dropSuperseded(tx: Tx, questions: readonly AskedQuestion[]): Promise<void> {
  for (const { fingerprint, ...same } of questions.map(keyOf))
    await tx.checkResult.deleteMany({ where: { ...same, status: 'waiting', fingerprint: { not: fingerprint } } })
}

/** How many questions about a subject were put since an instant. */
export const askedSince = (db: Db, { kind, id }: CheckSubject, since: Date): Promise<number> =>
  db.checkResult.count({ where: { subjectKind: kind, subjectId: id, askedAt: { gte: since } } })

/** Everything that registers have said about the subjects, newest question first. */
export async function findChecks(db: Db, subjects: readonly CheckSubject[]): Promise<StoredCheck[]> {
  if (subjects.length === 0) return []
  const rows = await db.checkResult.findMany({
    where: { OR: subjects.map(({ kind, id }) => ({ subjectKind: kind, subjectId: id })) },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return rows.map((row) => {
    const { codes, figures, months } = row.detail as CheckDetail
    return {
      subject: { kind: checkSubjectIn(row.subjectKind), id: row.subjectId },
      check: checkIn(row.check),
      fingerprint: row.fingerprint,
      status: checkStatusIn(row.status),
      source: registerIn(row.source),
      ...{ codes, figures },
      months: months === null ? [] : (unsealJson(months) as RegisteredMonth[]),
      ...{ askedAt: row.askedAt, answeredAt: row.answeredAt, retrying: row.nextTryAt !== null },
    }
  })
}
