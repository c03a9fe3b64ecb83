import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import type { StandardLine } from './month-strip'

type Asked = SelfCheckForm['districts']

/** One line per standard; districts that share it are named together, and one district needs no name. */
export function standardLines(districts: Asked): StandardLine[] {
  const amounts = [...new Set(districts.map(({ standard }) => standard))]
  return amounts.map((amount) => ({
    amount,
    label: districts
      .filter(({ standard }) => standard === amount)
      .map(({ label }) => label)
      .join('、'),
  }))
}

/** The longest period of months that one of the districts judges. */
export const longestWindow = (districts: Asked): number => Math.max(1, ...districts.map(({ window }) => window))
