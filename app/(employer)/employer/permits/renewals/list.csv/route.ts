import { now } from '@/lib/clock'
import { permitStatusLabels } from '@/lib/labels/applications'
import { allowances } from '@/lib/limits'
import { loadHolders, type HolderView } from '@/lib/views/permit/employer-holders'
import { csvAnswer, csvRows, type CsvColumn } from '@/lib/web/csv'
import { routeHandler } from '@/lib/web/route-handler'

const columns: readonly CsvColumn<HolderView>[] = [
  ['姓名', ({ name }) => name],
  ['证件号码', ({ idNumber }) => idNumber],
  ['工作居住证编号', ({ number }) => number],
  ['工作居住证类型', ({ permitType }) => permitType],
  ['证件状态', ({ status }) => permitStatusLabels[status]],
  ['有效期至', ({ validTo }) => validTo],
  ['最迟提交', ({ safeSubmitBy }) => safeSubmitBy],
  ['须办结', ({ mustBeApprovedBy }) => mustBeApprovedBy],
  ['日期暂定', ({ provisional }) => (provisional ? '是' : '否')],
  ['在办业务', ({ business }) => (business ? `${business.label} ${business.statusText}` : '')],
  ['不能发起的原因', ({ obstacle }) => obstacle ?? ''],
]

/** 导出名单: everybody on the list of 办理员工证件续签, with the numbers as masked as there. */
export const GET = routeHandler({ audience: ['employer'], limit: allowances.list }, async ({ actor }) => {
  const { rows, on } = await loadHolders(actor, 'renewable', {}, now(), csvRows)
  return csvAnswer(`续签名单${on}.csv`, columns, rows)
})
