import type { EmployerActor } from '@/lib/access/actor'
import { loadFilingRight, recordFilingRight } from '@/lib/data/aggregates'
import { findRight, rightTies } from '@/lib/data/filing-right/filing-rights'
import type { PermitType } from '@/lib/domain/codes'
import { dayOf } from '@/lib/domain/dates'
import { isOpenRight } from '@/lib/domain/filing-right/lifecycle'
import { policyOn } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { officeOfCode } from '@/lib/domain/policy/sections/township'
import { originOf, runCommand, type CommandContext } from '../context'

/**
 * 属地部门 of an employer whose right stands already (A-14, U-36): named for the first time, or another one after the
 * unit has moved within the district. Refuses with `filing-right.not-open`, `township.unknown`, or
 * `township.businesses-open` while an office still holds businesses of the unit.
 */
export const chooseTownship = (
  context: CommandContext<EmployerActor>,
  { permitType, township }: { permitType: PermitType; township: string },
): Promise<Result<{ township: string }>> =>
  runCommand(context, 'filing-rights/choose-township', async (tx) => {
    const { employerId } = context.actor
    const found = await findRight(tx, employerId, permitType)
    const right = found ? await loadFilingRight(tx, found.id) : null
    if (!right || !isOpenRight(right.state.status)) return refuse('filing-right.not-open')
    const today = dayOf(context.now.toISOString())
    const office = officeOfCode(policyOn(right.state.district, today), township)
    if (!office) return refuse('township.unknown')
    const { openBusinesses } = await rightTies(tx, employerId, permitType, today)
    if (right.state.township !== null && openBusinesses > 0)
      return refuse('township.businesses-open', { params: { count: openBusinesses } })
    await recordFilingRight(tx, right, { type: 'filing-right.township-chosen', township }, originOf(context))
    return ok({ township })
  })
