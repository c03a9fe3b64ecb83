import type { StaffActor } from '@/lib/access/actor'
import { cityWide } from '@/lib/domain/policy/sections/parameters'
import type { Result } from '@/lib/domain/result'
import type { CorrectYearInput } from '@/lib/schemas/calendar'
import type { CommandContext } from '../context'
import { proposeFigure } from '../proposal/propose'

/**
 * The working-day calendar of a year as published by the State Council (G-30), by an administrator of the city: it moves
 * the deadlines of all districts, so another one releases it. Refuses with `not-permitted`, or like `proposeFigure`.
 */
export const proposeCalendarYear = (
  context: CommandContext<StaffActor>,
  { year, off, makeUp, note }: CorrectYearInput,
): Promise<Result<{ proposalId: string }>> =>
  proposeFigure(context, 'calendar-year', {
    ...{ area: cityWide, subject: String(year), effectiveFrom: null, basis: note },
    value: { off: [...off], makeUp: [...makeUp], note },
  })
