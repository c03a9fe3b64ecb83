import { z } from 'zod'
import { permitTypes } from '@/lib/domain/codes'
import { requestTopics } from '@/lib/domain/application/forms'
import { draftDate, draftText, draftTick, employerFigures, incomeMonths } from './fields'

const confirmed = draftTick()
const remark = draftText(500)
const district = z.string('请选择主管部门').max(40)
const permitType = z.enum(permitTypes, '请选择工作居住证类型')

const renewal = z.strictObject({
  kind: z.literal('renewal'),
  ...{ checked: draftTick(), lateAcknowledged: draftTick(), months: incomeMonths, remark, confirmed },
})

const employerChange = z.strictObject({
  kind: z.literal('employer-change'),
  ...{
    leftOn: draftDate(),
    insuredMonths: draftText(10),
    checked: draftTick(),
    lateAcknowledged: draftTick(),
    remark,
    confirmed,
  },
})

const authorityTransfer = z.strictObject({
  kind: z.literal('authority-transfer'),
  ...{
    permitType,
    from: district,
    district,
    township: draftText(40).optional(),
    reason: draftText(1000),
    figures: employerFigures.optional(),
    attachmentsUpdated: draftTick(),
    confirmed,
  },
})

const holder = z.strictObject({
  name: draftText(60),
  idNumber: draftText(40),
  permitNumber: draftText(60),
  validFrom: draftDate(),
  validTo: draftDate(),
  leftOn: draftDate(),
  hukouAddress: draftText(200),
  residenceDistrict: draftText(6),
  residenceAddress: draftText(200),
  children: z
    .array(z.strictObject({ name: draftText(60), idNumber: draftText(40), relation: draftText(4) }))
    .max(10, '一名持证人最多填写 10 名随往子女。'),
})

const serviceRequest = z.strictObject({
  kind: z.literal('service-request'),
  ...{ permitType, district, topic: z.enum(requestTopics, '请选择请求事项') },
  targetId: z.union([z.uuid(), z.literal('')]),
  newName: draftText(),
  holders: z.array(holder).max(50, '一次最多填写 50 名持证人。'),
  unitHadRight: draftTick(),
  statement: draftText(1000),
  confirmed,
})

/** What an employer fills in for the businesses that it starts, in any state (G-14). */
export const employerFormDraft = z.discriminatedUnion('kind', [
  renewal,
  employerChange,
  authorityTransfer,
  serviceRequest,
])

export const saveEmployerFormInput = z.object({
  applicationId: z.uuid(),
  version: z.int().min(1),
  form: employerFormDraft,
})

/** A step on an application: `seenVersion` is the version the page was drawn from. */
export const employerStepInput = z.object({ applicationId: z.uuid(), seenVersion: z.int().min(1) })

export const startForHolderInput = z.object({ employmentId: z.uuid() })

export const startTransferInput = z.object({
  permitType,
  district: z.string('请选择新主管部门').min(1, '请选择新主管部门').max(40),
})

export const startRequestInput = z.object({
  topic: z.enum(requestTopics, '请选择请求事项'),
  targetId: z.uuid().optional(),
  /** Asked of a unit without an open right: where its data of the former system are. */
  district: z.string().max(40).optional(),
})

export const cancelRightInput = z.object({ permitType })
