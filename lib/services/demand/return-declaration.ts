import type { StaffActor } from '@/lib/access/actor'
import { moveDeclaration } from '@/lib/data/demand/declarations'
import { tell } from '@/lib/data/notice/tell'
import { demandReturned } from '@/lib/domain/demand/notices'
import { ok, type Result } from '@/lib/domain/result'
import { originOf, runCommand, type CommandContext } from '../context'
import { loadForStep, type DeclarationInput } from './declared'

/** 退回修改 with its reason; the unit corrects it whenever that is. Refuses with `demand.reason-required` besides. */
export const returnDeclaration = (
  context: CommandContext<StaffActor>,
  { reason, ...input }: DeclarationInput & { reason: string },
): Promise<Result<{ version: number }>> =>
  runCommand(context, 'demand/return-declaration', async (tx) => {
    const found = await loadForStep(tx, context, input, 'return', reason)
    if (!found.ok) return found
    const { declaration } = found.value
    const change = { status: 'returned' as const, answer: reason.trim(), decidedAt: context.now }
    const version = await moveDeclaration(tx, declaration, change, { type: 'demand.returned' }, originOf(context))
    await tell(tx, demandReturned(declaration), context.now)
    return ok({ version })
  })
