import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 提交: the starter hands the file in, first or again (S-50, S-56). Refuses with the complete list of what is missing. */
export const submitApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'applications/submit', input, { action: 'submit' })
