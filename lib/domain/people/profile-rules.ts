import type { PlainDate } from '../dates'
import type { AgeRule } from './retirement-age'

/** 申报路径: by education and degree (E-20) or by professional title (E-21). */
export const applicationPaths = ['degree', 'title'] as const
export type ApplicationPath = (typeof applicationPaths)[number]

/** What a district wants of the profile, and what is known of the application it is filled in for. */
export type ProfileRules = {
  age: AgeRule
  /** 工作经历 (C-16): from the first job to now, or only what lies before the contract (may be empty). */
  workHistory: 'from-first-job' | 'before-contract'
  /** Uncovered months in the history of studies and work beyond which an explanation is suggested. */
  gapMonths: number
  /** Known inside an application; without it the title rules of the path are not asked. */
  path?: ApplicationPath
  /** First day of the contract, when linked; only used with `before-contract`. */
  contractStart?: PlainDate
}
