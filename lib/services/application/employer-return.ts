import type { EmployerActor } from '@/lib/access/actor'
import type { Opinion } from '@/lib/domain/application/opinion'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 单位 审批不通过 with its items: back to the employee (S-53). Refuses without a substantial opinion. */
export const employerReturn = (
  context: CommandContext<EmployerActor>,
  { opinion, ...input }: MoveInput & { opinion: Opinion },
): Promise<Result<Moved>> =>
  move(context, 'applications/employer-return', input, { action: 'employer-return', opinion })
