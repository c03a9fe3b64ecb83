import { v7 as uuid } from 'uuid'
import { storedMonths, type CheckOutcome, type RegisteredMonth } from '../../domain/check/answers'
import type { CheckSubject } from '../../domain/check/plan'
import { type CheckName } from '../../domain/codes'
import { answerHoldsDays, registerOf, type CheckStatus, type Register } from '../../domain/check/registers'
import type { CheckQuestion } from '../../domain/check/requests'
import { overPattern } from '../../domain/typed'
import type { Db, Tx } from '../client'
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

const detailOf = (stored: unknown): CheckDetail =>
  overPattern<CheckDetail>({ codes: [], figures: {}, months: null, question: null }, stored)

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

const unasked = (asked: AskedQuestion): CheckDetail => ({
  ...{ codes: [], figures: {}, months: null },
  question: sealJson(asked.question),
})

/**
 * Queues questions in the transaction of what they are about and wakes the worker, in one statement. The same data are
 * asked again only after `answerHoldsDays`, when the register was away, or with `force`; an earlier answer stays until
 * there is a newer one. Who asks the same at the same moment has asked for us. Answers how many will be asked.
 */
export async function queueChecks(
  tx: Tx,
  questions: readonly AskedQuestion[],
  at: Date,
  { force = false } = {},
): Promise<number> {
  if (questions.length === 0) return 0
  const rows = questions.map((asked) => ({
    ...{ id: uuid(), ...keyOf(asked), source: registerOf[asked.question.check], detail: unasked(asked) },
    ...{ status: 'waiting', askedAt: at, attempts: 0, nextTryAt: at },
  }))
  const held = new Date(at.getTime() - answerHoldsDays * DAY_MS)
  const [{ queued } = { queued: 0 }] = await tx.$queryRaw<{ queued: number }[]>`
    with asked as (
      insert into "CheckResult" as known
      select * from jsonb_populate_recordset(null::"CheckResult", ${JSON.stringify(rows)}::jsonb)
      on conflict ("subjectKind", "subjectId", "check", fingerprint) do update set
        status = case when known.status = 'unavailable' then 'waiting' else known.status end,
        detail = case when known.status in ('unavailable', 'waiting') then excluded.detail
          else known.detail || jsonb_build_object('question', excluded.detail -> 'question') end,
        "askedAt" = excluded."askedAt", attempts = 0, "nextTryAt" = excluded."nextTryAt"
      where ${force} or (known."nextTryAt" is null and (known.status = 'unavailable' or known."askedAt" <= ${held}))
      returning id
    )
    select queued, case when queued > 0
      then (graphile_worker.add_job('ask-checks', job_key := 'ask-checks')).id::text end as job
    from (select count(*)::int as queued from asked) counted`
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
    const { codes, figures, months } = detailOf(row.detail)
    return {
      subject: { kind: checkSubjectIn(row.subjectKind), id: row.subjectId },
      check: checkIn(row.check),
      fingerprint: row.fingerprint,
      status: checkStatusIn(row.status),
      source: registerIn(row.source),
      ...{ codes, figures },
      months: months === null ? [] : storedMonths(unsealJson(months)),
      ...{ askedAt: row.askedAt, answeredAt: row.answeredAt, retrying: row.nextTryAt !== null },
    }
  })
}
