/** 业务类型. Adding one means: a line here, its guard and effect, its policy entries and its pages. */
export const applicationKinds = ['new', 'filing-right'] as const
export type ApplicationKind = (typeof applicationKinds)[number]

export type Starter = 'person' | 'employer'

type KindTraits = {
  /** Who submits, and who resubmits after a return (U-94). */
  starter: Starter
  /** The employer is the first reviewer (初审) of what its employee starts (R-03, I-45). */
  employerReviews: boolean
  /** Two letters inside the application number. */
  numberCode: string
}

export const kindTraits: Record<ApplicationKind, KindTraits> = {
  new: { starter: 'person', employerReviews: true, numberCode: 'XB' },
  'filing-right': { starter: 'employer', employerReviews: false, numberCode: 'QX' },
}
