import { applicationKinds, type ApplicationKind, type CheckName } from '../codes'
import { holderOf } from './status'
import type { ApplicationState } from './state'

export type Starter = 'person' | 'employer'

type KindTraits = {
  /** Who submits, and who resubmits after a return (U-94). */
  starter: Starter
  /** The employer is the first reviewer (初审) of what its employee starts (R-03, I-45). */
  employerReviews: boolean
  /** Whose life it is about: a person's permit, or the employer's standing. */
  about: 'person' | 'employer'
  /** State of the permit that the business works on; null when it needs none (§14.6). */
  permit: 'valid' | 'suspended' | 'live' | null
  /**
   * The employer needs an open right with the very authority that gets the file, at submission and at every decision
   * (U-49, S-77). Without it by law: what asks for a right or moves one, the requests of S-79 (数据迁移 comes before any
   * right), and 注销 by the holder, who may have no employer left. 指标 is no application (Q-20 puts it before the right).
   */
  needsRight: boolean
  /** Two letters inside the application number. */
  numberCode: string
  /** What registers are asked about its files. What moves nothing but dates or ends a permit compares nothing. */
  checks: readonly CheckName[]
}

export const kindTraits: Record<ApplicationKind, KindTraits> = {
  new: {
    starter: 'person',
    employerReviews: true,
    about: 'person',
    permit: null,
    needsRight: true,
    numberCode: 'XB',
    checks: ['identity', 'registration', 'education', 'degree', 'social-insurance'],
  },
  renewal: {
    starter: 'employer',
    employerReviews: false,
    about: 'person',
    permit: 'valid',
    needsRight: true,
    numberCode: 'XQ',
    checks: ['identity', 'registration', 'social-insurance'],
  },
  'employer-change': {
    starter: 'employer',
    employerReviews: false,
    about: 'person',
    permit: 'suspended',
    needsRight: true,
    numberCode: 'PB',
    checks: ['identity', 'registration', 'social-insurance'],
  },
  'basic-info-change': {
    starter: 'person',
    employerReviews: true,
    about: 'person',
    permit: 'valid',
    needsRight: true,
    numberCode: 'JC',
    checks: ['identity', 'education', 'degree'],
  },
  'dependant-change': {
    starter: 'person',
    employerReviews: true,
    about: 'person',
    permit: 'valid',
    needsRight: true,
    numberCode: 'SW',
    checks: ['identity'],
  },
  // a holder whose link has ended has no employer left to ask (S-08 allows 挂起)
  cancellation: {
    starter: 'person',
    employerReviews: false,
    about: 'person',
    permit: 'live',
    needsRight: false,
    numberCode: 'ZX',
    checks: [],
  },
  'filing-right': {
    starter: 'employer',
    employerReviews: false,
    about: 'employer',
    permit: null,
    needsRight: false,
    numberCode: 'QX',
    checks: ['registration'],
  },
  'authority-transfer': {
    starter: 'employer',
    employerReviews: false,
    about: 'employer',
    permit: null,
    needsRight: false,
    numberCode: 'BG',
    checks: ['registration'],
  },
  'service-request': {
    starter: 'employer',
    employerReviews: false,
    about: 'employer',
    permit: null,
    needsRight: false,
    numberCode: 'QQ',
    checks: ['registration'],
  },
}

/** Started by the employer, whose own drafts they are. */
export const employerStartedKinds = applicationKinds.filter((kind) => kindTraits[kind].starter === 'employer')

/** Businesses of an employee that only the authority of the employer's right may have. */
export const kindsThatNeedRight = applicationKinds.filter((kind) => kindTraits[kind].needsRight)

/**
 * Whether the unit may have the numbers of a file shown in full: while it is asked to compare them with the papers, in its
 * review of an employee's business (U-82) and in a business of an employee that it fills in itself. Before and after that
 * they stay masked for it.
 */
export function unitComparesNumbers({ status, kind }: Pick<ApplicationState, 'status' | 'kind'>): boolean {
  if (status === 'employer-review') return true
  const { starter, about } = kindTraits[kind]
  return starter === 'employer' && about === 'person' && holderOf(status) === 'starter'
}
