import type { StaffActor } from '@/lib/access/actor'
import type { Opinion } from '@/lib/domain/application/opinion'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 审批不通过: back to the starter with 审核意见 item by item. */
export const returnApplication = (
  context: CommandContext<StaffActor>,
  { opinion, ...input }: MoveInput & { opinion: Opinion },
): Promise<Result<Moved>> => move(context, 'review/return', input, { action: 'return', opinion })
