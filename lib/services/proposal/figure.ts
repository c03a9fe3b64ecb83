import type { StaffActor } from '@/lib/access/actor'
import type { Tx } from '@/lib/data/client'
import type { PlainDate } from '@/lib/domain/dates'
import type { z } from 'zod'
import type { Result } from '@/lib/domain/result'
import type { CommandContext } from '../context'

/** A figure as it is asked for. `value` is what its kind makes of it. */
export type Figure<V = unknown> = {
  area: string
  subject: string
  value: V
  /** First day of use; null where it counts from its release. */
  effectiveFrom: PlainDate | null
}

/** What stands there now, and the value as it would be stored. */
export type Judged<V = unknown> = { pin: Record<string, unknown>; value: V }

/** Who releases what whom had proposed. */
export type Released<V = unknown> = Figure<V> & { proposedByName: string }

/**
 * One kind of figure: may it be written as things stand, and how it is written. `judge` is asked when it is proposed and
 * again when it is released; nothing but a release calls `apply`.
 */
export type FigureKind<V = unknown> = {
  judge: (tx: Tx, figure: Figure<V>, now: Date) => Promise<Result<Judged<V>>>
  apply: (tx: Tx, context: CommandContext<StaffActor>, figure: Released<V>) => Promise<Result<true>>
}

/** A kind as the road of a proposal goes it: what was typed or stored is read in the shape of the kind first. */
export const readBy = <V>(values: z.ZodType<V>, { judge, apply }: FigureKind<V>): FigureKind => ({
  judge: (tx, figure, now) => judge(tx, { ...figure, value: values.parse(figure.value) }, now),
  apply: (tx, context, figure) => apply(tx, context, { ...figure, value: values.parse(figure.value) }),
})
