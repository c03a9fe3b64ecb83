import type { EmployerActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import type { Moved } from '../application/move'
import type { CommandContext } from '../context'
import { takeSlot, type SlotInput } from './take-slot'

/**
 * 改约: another place before the acceptance; the old one is free at once. Refuses like 预约, and with
 * `appointment.change-too-late` or `appointment.same-slot`.
 */
export const rebookAppointment = (context: CommandContext<EmployerActor>, input: SlotInput): Promise<Result<Moved>> =>
  takeSlot(context, 'rebook', input)
