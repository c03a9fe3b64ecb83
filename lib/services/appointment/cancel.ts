import type { EmployerActor } from '@/lib/access/actor'
import type { Result } from '@/lib/domain/result'
import { move, type Moved, type MoveInput } from '../application/move'
import type { CommandContext } from '../context'

/** 取消预约: back to 待预约, and the place is free. Refuses with `appointment.change-too-late` or what the step refuses. */
export const cancelAppointment = (context: CommandContext<EmployerActor>, input: MoveInput): Promise<Result<Moved>> =>
  move(context, 'appointments/cancel', input, { action: 'cancel-booking' })
