import type { DistrictCode, ReviewLevelCode } from '../codes'
import type { PlainDate } from '../dates'
import type { Finding } from '../findings'
import type { MonthlyQuota } from '../policy/sections/quota'
import type { RefusalCode } from '../refusal-codes'
import { ok, refuse, type Refusal, type Result } from '../result'
import { openEnded, within, type Waiting } from '../waiting'
import type { QuotaWindow } from './dates'

/** 指标申报 (S-80): 草稿 → 已上报 → 已下达 or 问题反馈（退回）, which goes on like a draft. */
export const quotaApplicationStatuses = ['draft', 'submitted', 'granted', 'returned', 'withdrawn'] as const
export type QuotaApplicationStatus = (typeof quotaApplicationStatuses)[number]

export const quotaActions = [
  'save', // 保存
  'submit', // 上报
  'discard', // 作废
  'ask-return', // 申请退回（信息填错）
  'grant', // 下达
  'feed-back', // 问题反馈（退回）
] as const
export type QuotaAction = (typeof quotaActions)[number]

export type QuotaMover =
  { kind: 'employer'; employerId: string } | { kind: 'staff'; district: DistrictCode | null; level: ReviewLevelCode }

/** Of a stored application, what its steps are judged on. */
export type QuotaState = {
  status: QuotaApplicationStatus
  employerId: string
  district: DistrictCode
  /** Why the employer asks for it back, once it did. */
  returnAsked: string | null
}

export type QuotaContext = {
  mover: QuotaMover
  quota: MonthlyQuota
  /** The window that is open now or the next one. */
  window: QuotaWindow
  isOpen: boolean
  /** What the rules say of the application as it stands. */
  findings: readonly Finding[]
  /** Units of the district that the employer could use now. */
  available: number
}

/** What comes with a step. Null asks only whether the step is offered. */
export type QuotaCommand = { count?: number; text?: string }

type Guard = (state: QuotaState, context: QuotaContext, command: QuotaCommand | null) => Refusal | null

const no = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal => refuse(code, more).refusal

/** While a unit can be used there is nothing to ask for (Q-08, S-82, T-05). */
const nothingUsable: Guard = (_state, { available }) =>
  available > 0 ? no('quota.usable-left', { params: { available } }) : null

/** The window is the only time to hand in (S-95). */
const inWindow: Guard = (_state, { isOpen, window: { opensOn, closesOn } }) =>
  isOpen ? null : no('quota.window-closed', { params: { opensOn, closesOn } })

const complete: Guard = (_state, { findings }) => {
  const blocking = findings.filter(({ kind }) => kind === 'blocking')
  return blocking.length > 0 ? no('quota.incomplete', { findings: blocking }) : null
}

const notAsked: Guard = ({ returnAsked }) => (returnAsked === null ? null : no('quota.return-asked-already'))

const withText =
  (code: RefusalCode): Guard =>
  (_state, _context, command) =>
    command && (command.text ?? '').trim().length < 2 ? no(code) : null

const withCount: Guard = (_state, { quota }, command) => {
  if (!command) return null
  const { count = -1 } = command
  const least = quota.zeroGrant.value ? 0 : 1
  return Number.isInteger(count) && count >= least ? null : no('quota.count-invalid')
}

type Move = {
  from: readonly QuotaApplicationStatus[]
  by: QuotaMover['kind']
  to: QuotaApplicationStatus | 'same'
  guards: readonly Guard[]
  rows: readonly string[]
}

/** THE table of moves. After 上报 the employer can neither edit nor take back, only ask. */
export const quotaMoves: Record<QuotaAction, Move> = {
  save: { from: ['draft', 'returned'], by: 'employer', to: 'same', guards: [], rows: ['Q-02', 'S-80'] },
  submit: {
    from: ['draft', 'returned'],
    by: 'employer',
    to: 'submitted',
    guards: [nothingUsable, inWindow, complete],
    rows: ['Q-05', 'Q-08', 'S-82', 'S-95'],
  },
  discard: { from: ['draft', 'returned'], by: 'employer', to: 'withdrawn', guards: [], rows: ['Q-02'] },
  'ask-return': {
    from: ['submitted'],
    by: 'employer',
    to: 'same',
    guards: [notAsked, withText('quota.reason-required')],
    rows: ['Q-18', 'A-18', 'A-35'],
  },
  grant: { from: ['submitted'], by: 'staff', to: 'granted', guards: [withCount], rows: ['A-16', 'Q-06', 'Q-12'] },
  'feed-back': {
    from: ['submitted'],
    by: 'staff',
    to: 'returned',
    guards: [withText('quota.answer-required')],
    rows: ['A-16', 'A-18', 'S-80'],
  },
}

const isParty = (by: QuotaMover['kind'], state: QuotaState, { mover, quota }: QuotaContext): boolean => {
  if (mover.kind !== by) return false
  return mover.kind === 'employer'
    ? mover.employerId === state.employerId
    : mover.district === state.district && mover.level === quota.desk.value
}

/**
 * May this mover take the step now? Answers the status it leads to. Refuses with `quota.no-such-step`,
 * `quota.not-yours` or what a guard objects.
 */
export function judgeQuota(
  state: QuotaState,
  action: QuotaAction,
  context: QuotaContext,
  command: QuotaCommand | null,
): Result<QuotaApplicationStatus> {
  const move = quotaMoves[action]
  if (!move.from.includes(state.status)) return refuse('quota.no-such-step')
  if (!isParty(move.by, state, context)) return refuse('quota.not-yours')
  for (const guard of move.guards) {
    const refusal = guard(state, context, command)
    if (refusal) return { ok: false, refusal }
  }
  return ok(move.to === 'same' ? state.status : move.to)
}

export type AvailableQuotaAction = { action: QuotaAction; refusal: Refusal | null }

/** What the mover can do: steps of others are left out, own steps that a guard stops carry their reason. */
export const availableQuotaActions = (state: QuotaState, context: QuotaContext): AvailableQuotaAction[] =>
  quotaActions.flatMap((action): AvailableQuotaAction[] => {
    const verdict = judgeQuota(state, action, context, null)
    if (verdict.ok) return [{ action, refusal: null }]
    return ['quota.no-such-step', 'quota.not-yours'].includes(verdict.refusal.code)
      ? []
      : [{ action, refusal: verdict.refusal }]
  })

/**
 * Whom 指标 of a month waits for: the unit during the window, also with what came back (S-95); once it is handed in the
 * district, which answers by a day of the same month that is a goal (Q-06, C-20). `status` is null before it was begun.
 */
export function quotaWaiting(
  status: QuotaApplicationStatus | null,
  { opensOn, closesOn }: Pick<QuotaWindow, 'opensOn' | 'closesOn'>,
  handedIn: { on: PlainDate; answerBy: PlainDate } | null = null,
): Waiting {
  const [unit, desk] = ['employer', 'authority'] as const
  if (status !== 'submitted') return within('quota', { by: desk, of: unit, opensOn, closesOn })
  const askedOn = handedIn?.on ?? opensOn
  return { ...openEnded('quota-answer', { by: unit, of: desk, askedOn }), due: handedIn?.answerBy ?? null }
}
