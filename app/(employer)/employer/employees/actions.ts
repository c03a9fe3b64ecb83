'use server'

import { z } from 'zod'
import { isPlainDate } from '@/lib/domain/dates'
import { dissolveReasons } from '@/lib/domain/employment/lifecycle'
import { acceptLink, rejectLink } from '@/lib/services/employment/answer'
import { dissolveLink } from '@/lib/services/employment/dissolve'
import { sealLinkSearch } from '@/lib/services/employment/seal-search'
import { updateContract } from '@/lib/services/employment/update-contract'
import { stateRetirementInput, reportSettlementInput, takeBackSettlementInput } from '@/lib/schemas/holder-matters'
import { reportSettlement, takeBackSettlement } from '@/lib/services/permit/settlement'
import { stateRetirement } from '@/lib/services/permit/retirement'
import { employerAction } from '@/lib/web/action-client'
import { refreshingEmployer } from '@/lib/web/refreshing'
import { writtenText } from '@/lib/schemas/fields'
import { earliestDay } from '@/lib/domain/field-checks'

const day = (empty: string) =>
  z
    .string(empty)
    .min(1, empty)
    .refine((text) => isPlainDate(text), '日期不存在，请按日历上有的日期填写')
    .refine((text) => text >= earliestDay, '日期早于 1900 年，请核对年份')

const terms = z
  .strictObject({
    startsOn: day('请填写合同开始日期'),
    endsOn: day('请填写合同结束日期，或勾选无固定期限').nullable(),
    position: writtenText({ min: [2, '请填写担任职务'], max: [60, '担任职务不能超过 60 个字'] }),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn, {
    path: ['endsOn'],
    message: '合同结束日期须晚于开始日期',
  })

const link = { employmentId: z.uuid() }

/** 通过, with 工作信息情况 (U-63). */
export const acceptAction = employerAction(
  z.object({ ...link, terms, insuranceRecord: z.boolean() }),
  refreshingEmployer(acceptLink),
)

/** 拒绝, with a reason that the person reads. */
export const rejectAction = employerAction(
  z.object({ ...link, reason: writtenText({ min: [2, '请填写拒绝原因'], max: [200, '原因不能超过 200 个字'] }) }),
  refreshingEmployer(rejectLink),
)

/** 更新合同 (U-68). */
export const updateContractAction = employerAction(z.object({ ...link, terms }), refreshingEmployer(updateContract))

/** 解除关联 (U-72, U-73). The page it is called from is gone afterwards, so the caller leaves it first and then refreshes. */
export const dissolveAction = employerAction(
  z.object({ ...link, on: day('请填写日期'), reason: z.enum(dissolveReasons, '请选择解除事由') }),
  dissolveLink,
)

/** 搜索: the terms travel sealed. */
export const searchAction = employerAction(
  z.object({ name: z.string().max(60, '姓名不能超过 60 个字'), idNumber: z.string().max(40, '证件号码过长') }),
  sealLinkSearch,
)

/** 说明员工的退休情况 (E-54). */
export const stateRetirementAction = employerAction(stateRetirementInput, stateRetirement)

/** 报告员工落户 (S-26). */
export const reportSettlementAction = employerAction(reportSettlementInput, reportSettlement)

/** 撤回报告. */
export const takeBackSettlementAction = employerAction(takeBackSettlementInput, takeBackSettlement)
