import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 放回: gives a claimed file back to the level. */
export const releaseApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/release', input, { action: 'release' })
