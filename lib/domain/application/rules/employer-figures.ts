import { emptyEmployerFigures, isFigure, type EmployerFigures } from '../../employer/employer-figures'
import type { Finding } from '../../findings'
import { block, inForm } from './kind-rules'

/** What is judged: the newest of the three years is the last one, however it was typed. */
export function settledFigures(figures: EmployerFigures | undefined): EmployerFigures {
  const stated = figures ?? emptyEmployerFigures()
  return { ...stated, lastYear: stated.lastYear || (stated.threeYears[0] ?? '') }
}

/** A text that is no figure is told beside its field; an empty one says nothing (E-05, E-09). */
export function figureFindings(figures: EmployerFigures | undefined): Finding[] {
  const { lastYear, thisYear, threeYears, staff } = figures ?? emptyEmployerFigures()
  const fields = [
    ['lastYear', lastYear],
    ['thisYear', thisYear],
    ...threeYears.map((text, index) => [`threeYears.${index}`, text]),
    ...staff.map((text, index) => [`staff.${index}`, text]),
  ]
  return fields
    .filter(([, text = '']) => text.trim() !== '' && !isFigure(text))
    .map(([field]) => block('figure-unreadable', 'employer', inForm(`figures.${field}`), ['E-05', 'E-09', 'M-03']))
}

const aboutFigures = [
  'employer-tax-not-stated',
  'employer-tax-low',
  'employer-three-year-tax-low',
  'employer-staff-low',
]

/** What is said about the figures is cured where they are typed. */
export const atFigures = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => (aboutFigures.includes(finding.code) ? { ...finding, at: inForm('figures') } : finding))
