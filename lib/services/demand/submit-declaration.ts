import type { EmployerActor } from '@/lib/access/actor'
import { moveDeclaration } from '@/lib/data/demand/declarations'
import { tell } from '@/lib/data/notice/tell'
import { dayOf } from '@/lib/domain/dates'
import { declaredNumber, demandFindings } from '@/lib/domain/demand/form'
import { demandSubmitted } from '@/lib/domain/demand/notices'
import { asksDemand } from '@/lib/domain/demand/desk'
import { findPolicy } from '@/lib/domain/policy/resolve'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { loadForStep, type DeclarationInput } from './declared'

/** 提交申报. Refuses with `application.incomplete` and everything that is missing, besides the step's own. */
export const submitDeclaration = (
  context: CommandContext<EmployerActor>,
  input: DeclarationInput,
): Promise<Result<{ version: number }>> =>
  runCommand(context, 'demand/submit-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'submit')
    if (!found.ok) return found
    const { declaration } = found.value
    const policy = findPolicy(declaration.district, dayOf(context.now.toISOString()))
    if (!asksDemand(policy)) return refuse('demand.no-right')
    const findings = demandFindings(policy.demand, declaration.form)
    if (findings.length > 0) return refuse('application.incomplete', { findings })
    const change = { status: 'submitted' as const, submittedAt: context.now, sortKey: context.now, answer: null }
    const event = { type: 'demand.submitted' as const, declared: declaredNumber(declaration.form) }
    const version = await moveDeclaration(tx, declaration, change, event, originOf(context))
    await tell(tx, demandSubmitted(declaration, policy.demand.desk.value), context.now)
    return ok({ version })
  })
