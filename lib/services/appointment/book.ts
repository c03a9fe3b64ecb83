import type { EmployerActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { Moved } from '../application/move'
import type { CommandContext } from '../context'
import { takeSlot, type SlotInput } from './take-slot'

/**
 * 预约 (P-01): a place in a slot, and the file goes onto the authority's desk. Refuses with `appointment.slot-full`
 * naming what is free next, `appointment.nothing-free`, `appointment.not-bookable`, `appointment.slot-unknown`, or what
 * the step itself refuses.
 */
export const bookAppointment = (context: CommandContext<EmployerActor>, input: SlotInput): Promise<Result<Moved>> =>
  takeSlot(context, 'book', input)
