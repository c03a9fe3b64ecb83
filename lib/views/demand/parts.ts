import type { Declaration, DemandNotice } from '@/lib/data/demand/declarations'
import type { PlainDate } from '@/lib/domain/dates'
import { declaredNumber } from '@/lib/domain/demand/form'
import type { DemandStatus } from '@/lib/domain/demand/moves'
import type { ScoreSheet } from '@/lib/domain/demand/score'
import { categoryCodes, type CategoryCode } from '@/lib/domain/codes'
import type { DemandCriterion, DemandPolicy } from '@/lib/domain/policy/sections/demand'
import { categoryText } from '@/lib/labels/categories'
import { criterionTexts, demandStatusLabels } from '@/lib/labels/demand'
import type { Line } from '../application/dossier-view'

/** Where the days of a notice stand; both ends included. */
export type NoticePhase = 'before' | 'open' | 'closed'

export const phaseOf = (
  { opensOn, closesOn }: Pick<DemandNotice, 'opensOn' | 'closesOn'>,
  on: PlainDate,
): NoticePhase => (on < opensOn ? 'before' : on > closesOn ? 'closed' : 'open')

export type CriterionView = { code: DemandCriterion; label: string; unit: string; help: string; weight: number }

/** The criteria of a district in its order, with their shares of the score. */
export const criteriaViews = ({ criteria }: DemandPolicy): CriterionView[] =>
  criteria.value.map(({ code, weight }) => ({ code, weight, ...criterionTexts[code] }))

export type ScoreLineView = ScoreSheet['lines'][number] & { label: string; unit: string }
export type ScoreView = Omit<ScoreSheet, 'lines'> & { lines: ScoreLineView[] }

/** A score sheet with the names of its criteria. */
export const scoreView = (score: ScoreSheet | null): ScoreView | null =>
  score && {
    ...score,
    lines: score.lines.map((line) => ({
      ...line,
      label: criterionTexts[line.criterion].label,
      unit: criterionTexts[line.criterion].unit,
    })),
  }

/** What a unit has declared, as lines to read. */
export function declarationLines({ form }: Declaration, demand: DemandPolicy): Line[] {
  const counts = categoryCodes.filter((code) => form.counts[code])
  return [
    { label: '申报人数', value: `${declaredNumber(form)} 人` },
    ...counts.map((code) => ({ label: categoryText(code), value: `${form.counts[code]} 人` })),
    ...criteriaViews(demand).map(({ code, label, unit }) => ({
      label,
      value: form.figures[code] ? `${form.figures[code]} ${unit}` : '—',
    })),
    { label: '申报理由', value: form.reason || '—', wide: true },
  ]
}

export const statusLook = { draft: 'run', submitted: 'run', returned: 'warn', evaluated: 'run', fixed: 'ok' } as const

export type DemandStatusView = { status: DemandStatus; label: string; tone: 'run' | 'warn' | 'ok' }

export const statusView = (status: DemandStatus): DemandStatusView => ({
  status,
  label: demandStatusLabels[status],
  tone: statusLook[status],
})

export type CategoryOption = { code: CategoryCode; label: string }
