import { proposalValues, type ProposalKind } from '@/lib/domain/proposal/kinds'
import { readBy, type FigureKind } from '../figure'
import { calendarFigure } from './calendar-year'
import { demandNoticeFigure } from './demand-notice'
import { demandNumberFigure } from './demand-number'
import { demandTotalFigure } from './demand-total'
import { parameterFigure } from './parameter'
import { quotaGrantFigure } from './quota-grant'
import { slotsClosingFigure } from './slots-closing'

/** How each kind is judged and written. */
export const figureKinds: Record<ProposalKind, FigureKind> = {
  parameter: parameterFigure,
  'calendar-year': readBy(proposalValues['calendar-year'], calendarFigure),
  'demand-notice': readBy(proposalValues['demand-notice'], demandNoticeFigure),
  'demand-total': readBy(proposalValues['demand-total'], demandTotalFigure),
  'demand-number': readBy(proposalValues['demand-number'], demandNumberFigure),
  'quota-grant': readBy(proposalValues['quota-grant'], quotaGrantFigure),
  'slots-closing': readBy(proposalValues['slots-closing'], slotsClosingFigure),
}
