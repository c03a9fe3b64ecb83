import type { StaffActor } from '@/lib/access/actor'
import { loadPermit } from '@/lib/data/aggregates'
import { blindIndexOfPerson } from '@/lib/data/person/people'
import { tell } from '@/lib/data/notice/tell'
import { findStanding } from '@/lib/data/timers/ending-permits'
import { dayOf, type PlainMonth } from '@/lib/domain/dates'
import { retired } from '@/lib/domain/permit/notices'
import { isLive } from '@/lib/domain/permit/lifecycle'
import { type RetirementInput, mayDecideRetirement, type RetirementConclusion } from '@/lib/domain/permit/retirement'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { endPermit } from '../timers/end-permit'
import { judgeStatement, storeStatement } from './state-retirement'

export type RetirementDecision = {
  permitId: string
  conclusion: RetirementConclusion
  /** The last month of work, with `late` only. */
  month: PlainMonth | ''
  /** Name, number and day of the paper that shows it. */
  basis: string
}

const inputOf = ({ conclusion, month }: RetirementDecision): RetirementInput => {
  if (conclusion === 'late') return { postClass: '', plan: 'late', month }
  const postClass = conclusion === 'post-50' ? '50' : conclusion === 'post-55' ? '55' : ''
  return { postClass, plan: 'statutory', month: '' }
}

/**
 * The district decides on a retirement with a paper (E-54; decision 0021): the class of the post, 弹性延迟 up to a month,
 * that the schedule applies, or that the holder is retired, which ends the permit with this day. Refuses with `not-found`
 * outside the own district, `not-permitted` at another level, `application.reviewer-is-party` on his own permit,
 * `retirement.basis-missing`, `permit.not-live`, and what judgeRetirement refuses.
 */
export const recordRetirementDecision = (
  context: CommandContext<StaffActor>,
  decision: RetirementDecision,
): Promise<Result<{ permitId: string; ended: boolean }>> =>
  runCommand(
    context,
    'permits/record-retirement',
    async (tx): Promise<Result<{ permitId: string; ended: boolean }>> => {
      const { actor, now } = context
      const permit = await loadPermit(tx, decision.permitId)
      if (!permit || permit.state.district !== actor.district) return refuse('not-found')
      const index = await blindIndexOfPerson(tx, permit.state.personId)
      const allowed = mayDecideRetirement(decision, { level: actor.level, isParty: index === actor.personIndex })
      if (!allowed.ok) return allowed
      if (!isLive(permit.state.status)) return refuse('permit.not-live')
      const statement = await judgeStatement(tx, permit, { side: 'authority', input: inputOf(decision), now })
      if (!statement.ok) return statement
      const basis = decision.basis.trim()
      const stored = await storeStatement(tx, context, { permit, statement: statement.value, basis })
      if (!stored.ok || decision.conclusion !== 'retired')
        return stored.ok ? ok({ permitId: permit.id, ended: false }) : stored
      const [standing, current] = [await findStanding(tx, permit.id), await loadPermit(tx, permit.id)]
      if (!standing || !current) return refuse('conflict')
      const on = dayOf(now.toISOString())
      const ended = await endPermit(tx, current, { on, reason: 'retired' }, originOf(context))
      if (!ended.ok) return ended
      await tell(tx, retired(standing, on), now)
      return ok({ permitId: permit.id, ended: true })
    },
  )
