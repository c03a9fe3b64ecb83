import type { StaffActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'
import type { DeclarationInput } from './declaration'
import type { DemandNoticeInput } from '@/lib/domain/demand/notice'

/** 总量 of a year, or none, released by a second officer of the desk. Refuses like `proposeFigure`. */
export const proposeYearTotal = (
  context: CommandContext<StaffActor>,
  { noticeId, total, basis }: { noticeId: string; total: number | null; basis: string },
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'demand-total', {
    ...{ area: context.actor.district ?? '', subject: noticeId, effectiveFrom: null, basis },
    value: { total },
  })

type NumberInput = DeclarationInput & { approved: number; agreed?: boolean; basis: string }

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

/**
 * 发布年度需求申报通知: days that bind every unit of the district, and the 总量; a second officer of the desk
 * publishes it. Refuses like `proposeFigure`.
 */
export const proposeDemandNotice = (
  context: CommandContext<StaffActor>,
  { basis, ...value }: DemandNoticeInput & { basis: string },
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'demand-notice', {
    ...{ area: context.actor.district ?? '', subject: String(value.year), effectiveFrom: null, basis },
    value,
  })
