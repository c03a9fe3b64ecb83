import { z } from 'zod'
import { writtenText } from './fields'

/** 依据 of a proposed figure: name, number or day of the paper. */
export const basisText = writtenText({ min: [5, '请写明依据，不少于 5 个字'], max: [500, '依据不能超过 500 个字'] })

const step = { id: z.uuid(), seenVersion: z.coerce.number().int().positive() }

export const decideInput = z.strictObject(step)
export const rejectInput = z.strictObject({
  ...step,
  reason: writtenText({ min: [2, '请写明理由，至少 2 个字'], max: [500, '理由不能超过 500 个字'] }),
})
