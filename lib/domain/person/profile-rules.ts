import type { PlainDate } from '../dates'
import type { CategoryCode } from '../codes'

/** What a district wants of the profile, and what is known of the application it is filled in for. */
export type ProfileRules = {
  /** 工作经历 (C-16): from the first job to now, or only what lies before the contract (may be empty). */
  workHistory: 'from-first-job' | 'before-contract'
  /** Uncovered months in the history of studies and work beyond which an explanation is suggested. */
  gapMonths: number
  /** 申报条件类别, known inside an application; without it the title rules of A and B are not asked (E-20, E-21). */
  category?: CategoryCode
  /** First day of the contract, when linked; only used with `before-contract`. */
  contractStart?: PlainDate
}
