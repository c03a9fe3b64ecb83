import type { SystemActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { move, type Moved, type MoveInput } from './move'

/** 终止 by a timer or a repair: the file ends where it is (S-58). `reason` is a code that the record shows in words. */
export const terminateApplication = (
  context: CommandContext<SystemActor>,
  { reason, ...input }: MoveInput & { reason: string },
): Promise<Result<Moved>> => move(context, 'applications/terminate', input, { action: 'terminate', reason })
