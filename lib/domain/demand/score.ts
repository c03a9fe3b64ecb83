import Big from 'big.js'
import type { DemandCriterion, DemandPolicy } from '../policy/sections/demand'
import { figureOf, type DemandForm } from './form'

/** One line of a score sheet: everything that makes the points, so that they can be worked out again by hand. */
export type ScoreLine = {
  criterion: DemandCriterion
  /** As declared. */
  figure: string
  /** The highest figure of all units of the year: what 1 stands for. */
  highest: string
  /** figure ÷ highest, four decimals. */
  share: string
  weight: number
  /** share × weight × 100, two decimals. */
  points: string
}

export type ScoreSheet = {
  lines: ScoreLine[]
  /** Sum of the exact points, two decimals; at most 100. */
  total: string
  /** Place among all units of the year; equal totals have the same place. */
  rank: number
  /** How many units were compared. */
  of: number
}

export type Declared = { id: string; form: DemandForm }

const zero = new Big(0)
const exact = (form: DemandForm, criterion: DemandCriterion): Big => figureOf(form, criterion) ?? zero

const highestOf = (all: readonly Declared[], criterion: DemandCriterion): Big =>
  all.reduce((highest, { form }) => {
    const figure = exact(form, criterion)
    return figure.gt(highest) ? figure : highest
  }, zero)

/** Points of one figure, not rounded; nobody has any where the highest figure is 0. */
const pointsOf = (figure: Big, highest: Big, weight: number): Big =>
  highest.eq(0) ? zero : figure.times(weight).times(100).div(highest)

/**
 * The score sheets of all declarations of a year: every figure is measured by the highest of the year and counts
 * with the weight of its criterion. The outcome does not depend on the order of the declarations.
 */
export function scoreSheets({ criteria }: DemandPolicy, all: readonly Declared[]): Map<string, ScoreSheet> {
  const measures = criteria.value.map(({ code, weight }) => ({ code, weight, highest: highestOf(all, code) }))
  const scored = all.map(({ id, form }) => {
    const parts = measures.map(({ code, weight, highest }) => {
      const figure = exact(form, code)
      return { criterion: code, figure, highest, weight, points: pointsOf(figure, highest, weight) }
    })
    return { id, parts, total: parts.reduce((sum, { points }) => sum.plus(points), zero).toFixed(2) }
  })
  const totals = scored.map(({ total }) => total).sort((a, b) => new Big(b).cmp(a))
  return new Map(
    scored.map(({ id, parts, total }) => [
      id,
      {
        lines: parts.map(({ figure, highest, points, ...line }) => ({
          ...line,
          figure: figure.toString(),
          highest: highest.toString(),
          share: (highest.eq(0) ? zero : figure.div(highest)).toFixed(4),
          points: points.toFixed(2),
        })),
        total,
        rank: totals.indexOf(total) + 1,
        of: scored.length,
      },
    ]),
  )
}
