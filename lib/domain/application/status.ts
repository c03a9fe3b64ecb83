import type { ReviewLevelCode, RoadStop } from '../codes'

/**
 * Who holds the file, or how it ended (§14.5 of the rules). Nothing that leaves both unchanged is a status:
 * overdue, stale snapshot or 第 n 轮 are derived.
 */
export const applicationStatuses = [
  'draft',
  'employer-review',
  'employer-returned',
  'awaiting-appointment',
  'awaiting-acceptance',
  'under-review',
  'returned',
  'granted',
  'withdrawn',
  'terminated',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** A stop on the road of a file: what every road has, or a level of the chain. */
export type StopCode = RoadStop | ReviewLevelCode

/** How a file stands at a stop of its road. */
export type Standing = 'done' | 'current' | 'back' | 'failed' | 'todo'

/** How a status looks: a colour and a sign, the same wherever the status is shown. */
export type StatusLook = 'draft' | 'waiting' | 'in-review' | 'returned' | 'approved' | 'ended'

type StatusRow = {
  /** 办理进度 in the words of the references. */
  label: string
  look: StatusLook
  /** Whose desk the file lies on; null when it is over. */
  holder: 'starter' | 'employer' | 'authority' | null
  /** Where that is: a stop, the level's that holds it, or null for the stop at which it left its road. */
  stop: RoadStop | 'level' | null
  /** How the file stands at that stop. */
  standing: Standing
}

/** All that is said of a status, one row each. */
export const statusRows: Record<ApplicationStatus, StatusRow> = {
  draft: { label: '草稿', look: 'draft', holder: 'starter', stop: 'submission', standing: 'current' },
  'employer-review': {
    label: '待单位审核',
    look: 'waiting',
    holder: 'employer',
    stop: 'employer',
    standing: 'current',
  },
  'employer-returned': { label: '单位不通过', look: 'returned', holder: 'starter', stop: 'employer', standing: 'back' },
  'awaiting-appointment': {
    ...{ label: '待预约', look: 'waiting', holder: 'employer' },
    ...{ stop: 'appointment', standing: 'current' },
  },
  'awaiting-acceptance': { label: '待受理', look: 'waiting', holder: 'authority', stop: 'level', standing: 'current' },
  'under-review': { label: '审核中', look: 'in-review', holder: 'authority', stop: 'level', standing: 'current' },
  returned: { label: '不通过（退回）', look: 'returned', holder: 'starter', stop: null, standing: 'back' },
  granted: { label: '办结', look: 'approved', holder: null, stop: 'end', standing: 'done' },
  withdrawn: { label: '已撤回', look: 'ended', holder: null, stop: null, standing: 'failed' },
  terminated: { label: '终止', look: 'ended', holder: null, stop: null, standing: 'failed' },
}

/** Whose desk the file lies on; null when it is over. */
export const holderOf = (status: ApplicationStatus): StatusRow['holder'] => statusRows[status].holder

const having = (test: (holder: StatusRow['holder']) => boolean) =>
  applicationStatuses.filter((status) => test(holderOf(status)))

/** 在办: not over yet. A person has at most one such application (U-95). */
export const openStatuses = having((holder) => holder !== null)
export const withAuthorityStatuses = having((holder) => holder === 'authority')

/** While somebody else reviews, profile and attachments of the person are locked (I-17, S-60). */
export const lockingStatuses = having((holder) => holder === 'employer' || holder === 'authority')

export const isOpen = (status: ApplicationStatus): boolean => holderOf(status) !== null

/** Given back to be put right, by the unit or by the authority. */
export const isReturned = (status: ApplicationStatus): boolean => statusRows[status].standing === 'back'
