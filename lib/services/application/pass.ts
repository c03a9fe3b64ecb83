import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 审批通过: on to the next level; the last one grants. `hint` is 温馨提示 and decides nothing; `reason`
 * says why a shortfall of a rule that holds 原则上 passes, and is kept with the step (C-37). */
export const passApplication = (
  context: CommandContext<StaffActor>,
  { hint, reason, ...input }: MoveInput & { hint?: string; reason?: string },
): Promise<Result<Moved>> =>
  move(context, 'review/pass', input, {
    action: 'pass',
    ...(hint ? { opinion: { items: [], hint } } : {}),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  })
