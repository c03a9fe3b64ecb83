import { z } from 'zod'
import { batchLimit } from '@/lib/domain/batch/batch'
import { draftTick } from './fields'

const everybody = z.literal('all')

/** 开始办理续签: links, or everybody who qualifies. */
export const startRenewalsInput = z.object({ chosen: z.union([everybody, z.array(z.uuid()).min(1).max(batchLimit)]) })

const seenFile = z.strictObject({ id: z.uuid(), version: z.int().min(1), formVersion: z.int().min(1) })

/** 批量提交: files as they were seen, or every one that lies with the unit, with what is stated for all. */
export const submitRenewalsInput = z.object({
  chosen: z.union([everybody, z.array(seenFile).min(1).max(batchLimit)]),
  statements: z.strictObject({ checked: draftTick(), confirmed: draftTick(), lateAcknowledged: draftTick() }),
})

export const cancelBatchInput = z.object({ batchId: z.uuid() })
