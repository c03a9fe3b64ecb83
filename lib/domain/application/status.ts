/**
 * Who holds the file, or how it ended (§14.5 of the rules). Nothing that leaves both unchanged is a status:
 * overdue, stale snapshot or 第 n 轮 are derived.
 */
export const applicationStatuses = [
  'draft', // 草稿
  'employer-review', // 待单位审核
  'employer-returned', // 单位不通过
  'awaiting-appointment', // 待预约
  'awaiting-acceptance', // 待受理
  'under-review', // 审核中 (level n)
  'returned', // 不通过（退回）
  'granted', // 办结
  'withdrawn', // 已撤回
  'terminated', // 终止
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Whose desk the file lies on; null when it is over. */
export const holderOf: Record<ApplicationStatus, 'starter' | 'employer' | 'authority' | null> = {
  draft: 'starter',
  'employer-review': 'employer',
  'employer-returned': 'starter',
  'awaiting-appointment': 'employer',
  'awaiting-acceptance': 'authority',
  'under-review': 'authority',
  returned: 'starter',
  granted: null,
  withdrawn: null,
  terminated: null,
}

const having = (test: (holder: (typeof holderOf)[ApplicationStatus]) => boolean) =>
  applicationStatuses.filter((status) => test(holderOf[status]))

/** 在办: not over yet. A person has at most one such application (U-95). */
export const openStatuses = having((holder) => holder !== null)
export const withAuthorityStatuses = having((holder) => holder === 'authority')

/** While somebody else reviews, profile and attachments of the person are locked (I-17, S-60). */
export const lockingStatuses = having((holder) => holder === 'employer' || holder === 'authority')

export const isOpen = (status: ApplicationStatus): boolean => holderOf[status] !== null
