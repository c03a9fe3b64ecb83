import type { RefusalCodes } from '../domain/refusal-codes'
import type { SettlementSide } from '@/lib/domain/permit/lifecycle'
import type { SettlementConclusion } from '@/lib/domain/permit/settlement'

export const settlementSideLabels: Record<SettlementSide, string> = { holder: '持证人', employer: '单位' }

export const settlementConclusionLabels: Record<SettlementConclusion, string> = {
  settled: '已取得北京市户口，证件即时注销',
  mistaken: '没有取得北京市户口，报告有误',
}

export const settlementRefusals: Record<RefusalCodes['settlement'], string> = {
  'settlement.day-in-future': '落户日期晚于今天，请核对。',
  'settlement.cancellation-open': '此证件的注销业务已经提交，请按注销业务办理。',
  'settlement.already-reported': '已经报告过，落户日期为{date}。填错的，请先撤回再重新报告。',
  'settlement.not-reported': '没有待核实的落户报告，可能已经撤回或核实。请刷新页面查看。',
  'settlement.basis-missing': '请写明依据材料的名称、文号和日期，或核实的经过。',
}
