import { v7 as uuid } from 'uuid'
import type { StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import { approvedElsewhere, lockDemandNotice, moveDeclaration, type Declaration } from '@/lib/data/demand'
import { grantUnits } from '@/lib/data/quota-ledger'
import { tell } from '@/lib/data/tell'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import { demandFixed } from '@/lib/domain/demand/notices'
import { judgeNumber } from '@/lib/domain/demand/number'
import { policyOn } from '@/lib/domain/policy/resolve'
import { expiryOf } from '@/lib/domain/quota/dates'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { loadForStep, type DeclarationInput } from './declared'

export type FixInput = DeclarationInput & { approved: number; agreed?: boolean }

/** The units of quota that the number brings, for the calendar year that it is fixed for. */
async function grantNumber(
  tx: Tx,
  { id, employerId, district, year, approved }: Declaration,
  { added, on }: { added: number; on: PlainDate },
  context: CommandContext,
): Promise<string | null> {
  const { quota } = policyOn(district, on)
  if (quota.model === 'none') return null
  const expiresOn = expiryOf(quota, { grantedOn: on, year })
  const grant = { employerId, district, source: 'demand' as const, year, count: added, grantedOn: on, expiresOn }
  // the first fixing is known by its declaration, each later one by an id of its own
  const sourceId = approved === null ? id : uuid()
  return (await grantUnits(tx, { ...grant, sourceId }, originOf(context))).grantId
}

/**
 * 核定 (Q-41, S-84): the number that a unit may file in the year, first or increased. The notice is held meanwhile, so
 * that the sum never passes the 总量. Refuses with `demand.agreement-missing` where the policy names somebody who has to
 * agree, and with what `judgeNumber` objects, besides the step's own.
 */
export const fixNumber = (
  context: CommandContext<StaffActor>,
  { approved, agreed, ...input }: FixInput,
): Promise<Result<{ version: number; added: number }>> =>
  runCommand(context, 'demand/fix-number', async (tx) => {
    const found = await loadForStep(tx, context, input, 'fix')
    if (!found.ok) return found
    const { declaration } = found.value
    const { id, noticeId, district } = declaration
    const notice = await lockDemandNotice(tx, noticeId, district)
    if (!notice) return refuse('not-found')
    const on = dayOf(context.now.toISOString())
    const agreedBy = policyOn(district, on).demand?.agreedBy.value ?? null
    if (agreedBy && !agreed) return refuse('demand.agreement-missing', { params: { agreedBy } })
    const others = await approvedElsewhere(tx, noticeId, id)
    const verdict = judgeNumber(approved, { before: declaration.approved, others, total: notice.total })
    if (!verdict.ok) return verdict
    const { added } = verdict.value
    const grantId = await grantNumber(tx, declaration, { added, on }, context)
    const change = { status: 'fixed' as const, approved, decidedAt: context.now }
    const event = { type: 'demand.fixed' as const, approved, added, grantId }
    const version = await moveDeclaration(tx, declaration, change, event, originOf(context))
    await tell(tx, demandFixed(declaration, approved), context.now)
    return ok({ version, added })
  })
