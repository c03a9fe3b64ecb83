import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 认领: keeps colleagues of the level from deciding over each other. */
export const claimApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/claim', input, { action: 'claim' })
