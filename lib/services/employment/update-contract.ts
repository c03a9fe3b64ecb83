import type { EmployerActor } from '@/lib/access/actor'
import { recordEmployment } from '@/lib/data/aggregates'
import { dayOf } from '@/lib/domain/dates'
import { judgeTerms, type ContractTerms } from '@/lib/domain/employment/lifecycle'
import { ok, refuse } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { contractOf, linkFor, type LinkInput, type LinkOutcome } from './answer'

/** 更新合同: only the employer does it, at any time of the link (U-68). The file itself comes by upload before. */
export const updateContract = (
  context: CommandContext<EmployerActor>,
  input: LinkInput & { terms: ContractTerms },
): Promise<LinkOutcome> =>
  runCommand(context, 'employments/update-contract', async (tx) => {
    const link = await linkFor(tx, context, input, 'update-contract')
    if (!link.ok) return link
    const at = context.now.toISOString()
    const terms = judgeTerms(input.terms, dayOf(at))
    if (!terms.ok) return terms
    const contractId = await contractOf(tx, input.employmentId)
    if (!contractId) return refuse('employment.contract-missing')
    const updated = { type: 'employment.contract-updated', at, terms: input.terms, contractId } as const
    await recordEmployment(tx, link.value, updated, originOf(context))
    return ok({ employmentId: input.employmentId })
  })
