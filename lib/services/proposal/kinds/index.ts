import type { ProposalKind } from '@/lib/domain/proposal/kinds'
import type { FigureKind } from '../figure'
import { calendarFigure } from './calendar-year'
import { demandNoticeFigure } from './demand-notice'
import { demandNumberFigure } from './demand-number'
import { demandTotalFigure } from './demand-total'
import { parameterFigure } from './parameter'
import { quotaGrantFigure } from './quota-grant'
import { slotsClosingFigure } from './slots-closing'

const kinds = {
  parameter: parameterFigure,
  'calendar-year': calendarFigure,
  'demand-notice': demandNoticeFigure,
  'demand-total': demandTotalFigure,
  'demand-number': demandNumberFigure,
  'quota-grant': quotaGrantFigure,
  'slots-closing': slotsClosingFigure,
} satisfies Record<ProposalKind, unknown>

export type ValueOf<K extends ProposalKind> = (typeof kinds)[K] extends FigureKind<infer V> ? V : never

/** How a kind is judged and written. A stored value has the shape that `judge` answered for its kind. */
export const figureKind = (kind: ProposalKind): FigureKind => kinds[kind] as FigureKind
