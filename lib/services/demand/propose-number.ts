import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'
import type { DeclarationInput } from './declared'

export type NumberInput = DeclarationInput & { approved: number; agreed?: boolean; basis: string }

/**
 * 核定 (Q-41, S-84): the number that a unit may file in the year, first or increased, released by a second officer of the
 * desk. Refuses like `proposeFigure`.
 */
export const proposeNumber = (
  context: CommandContext<StaffActor>,
  { declarationId, seenVersion, approved, agreed = false, basis }: NumberInput,
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'demand-number', {
    ...{ area: context.actor.district ?? '', subject: declarationId, effectiveFrom: null, basis, seenVersion },
    value: { approved, agreed },
  })
