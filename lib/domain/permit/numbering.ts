/**
 * Numbers of permits and applications. The real format is not public (facts §2.3): ours is readable, sorted by year,
 * and nothing is ever parsed out of it.
 */
export type Series = { prefix: string; digits: number }

/** 工作居住证编号, e.g. YS-HD-2026-00017. */
export const permitSeries = (districtPrefix: string, year: number): Series => ({
  prefix: `YS-${districtPrefix}-${year}`,
  digits: 5,
})

/** 申请编号, e.g. HD-XB-2026-000417. */
export const applicationSeries = (districtPrefix: string, kindCode: string, year: number): Series => ({
  prefix: `${districtPrefix}-${kindCode}-${year}`,
  digits: 6,
})

export const numberIn = (series: Series, running: number): string =>
  `${series.prefix}-${String(running).padStart(series.digits, '0')}`
