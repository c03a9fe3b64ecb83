import type { EmployerActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 单位 审批通过 (U-80, S-52). `remark` is kept with the step, e.g. for 未婚已育 (U-97). */
export const employerApprove = (
  context: CommandContext<EmployerActor>,
  { remark, ...input }: MoveInput & { remark?: string },
): Promise<Result<Moved>> =>
  move(context, 'applications/employer-approve', input, {
    action: 'employer-approve',
    ...(remark ? { reason: remark } : {}),
  })
