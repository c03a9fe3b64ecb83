import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 受理 by the first level: the review clock starts. */
export const acceptApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/accept', input, { action: 'accept' })
