import type { EmployerActor, StaffActor, SystemActor } from '@/lib/access/actor'
import type { Opinion } from '@/lib/domain/application/opinion'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'
import { dutyWords } from '@/lib/labels/review-duties'
import { move, type Moved, type MoveInput } from './move'

/** 提交: the starter hands the file in, first or again (S-50, S-56). Refuses with the complete list of what is missing. */
export const submitApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'applications/submit', input, { action: 'submit' })

/** 撤回 by the starter while no authority holds the file (S-57). */
export const withdrawApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'applications/withdraw', input, { action: 'withdraw' })

/**
 * 单位 审批通过 (U-80, S-52). `remark` is kept with the step, and the duties that were ticked (codes) in today's words (U-82…U-84). Refuses with `employer.profile-incomplete` (U-02) or
 * `application.remark-required` (U-97), besides what is missing.
 */
export const employerApprove = (
  context: CommandContext<EmployerActor>,
  { remark, duties, ...input }: MoveInput & { remark?: string; duties?: readonly string[] },
): Promise<Result<Moved>> =>
  move(context, 'applications/employer-approve', input, {
    action: 'employer-approve',
    ...(remark ? { reason: remark } : {}),
    ...(duties ? { confirmed: dutyWords(duties) } : {}),
  })

/** 单位 审批不通过 with its items: back to the employee (S-53). Refuses without a substantial opinion. */
export const employerReturn = (
  context: CommandContext<EmployerActor>,
  { opinion, ...input }: MoveInput & { opinion: Opinion },
): Promise<Result<Moved>> =>
  move(context, 'applications/employer-return', input, { action: 'employer-return', opinion })

/** 认领: keeps colleagues of the level from deciding over each other. */
export const claimApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/claim', input, { action: 'claim' })

/** 放回: gives a claimed file back to the level. */
export const releaseApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/release', input, { action: 'release' })

/** 受理 by the first level: the review clock starts. */
export const acceptApplication = (context: CommandContext, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'review/accept', input, { action: 'accept' })

/** 审批通过: on to the next level; the last one grants. `hint` is 温馨提示 and decides nothing; `reason`
 * says why a shortfall of a rule that holds 原则上 passes, and is kept with the step (C-37). */
export const passApplication = (
  context: CommandContext<StaffActor>,
  { hint, reason, ...input }: MoveInput & { hint?: string; reason?: string },
): Promise<Result<Moved>> =>
  move(context, 'review/pass', input, {
    action: 'pass',
    ...(hint ? { opinion: { items: [], hint } } : {}),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  })

/** 审批不通过: back to the starter with 审核意见 item by item. */
export const returnApplication = (
  context: CommandContext<StaffActor>,
  { opinion, ...input }: MoveInput & { opinion: Opinion },
): Promise<Result<Moved>> => move(context, 'review/return', input, { action: 'return', opinion })

/** 终止 by a timer or a repair: the file ends where it is (S-58). `reason` is a code that the record shows in words. */
export const terminateApplication = (
  context: CommandContext<SystemActor>,
  { reason, ...input }: MoveInput & { reason: string },
): Promise<Result<Moved>> => move(context, 'applications/terminate', input, { action: 'terminate', reason })
