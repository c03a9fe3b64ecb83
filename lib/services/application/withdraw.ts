import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 撤回 by the starter while no authority holds the file (S-57). */
export const withdrawApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'applications/withdraw', input, { action: 'withdraw' })
