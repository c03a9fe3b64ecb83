import { isKeyOf } from '@/lib/domain/typed'
import type { RequestTopic } from '../domain/application/forms'
import type { CancellationReason, LapseReason } from '../domain/permit/lifecycle'

/** 注销原因 (I-66). */
export const cancellationReasonLabels: Record<CancellationReason, string> = {
  settled: '取得北京市户口',
  'unit-moved': '工作单位转至外省市',
  retired: '达到法定退休年龄',
}

/** Why a permit ended by itself (S-05…S-07). */
export const lapseReasonLabels: Record<LapseReason, string> = { expired: '有效期届满', retired: '达到法定退休年龄' }

/** How a permit ended, in words; an unknown code reads neutral. */
const endReasonLabels = { ...cancellationReasonLabels, ...lapseReasonLabels }
export const endReasonLabel = (reason: string): string =>
  isKeyOf(endReasonLabels, reason) ? endReasonLabels[reason] : '已终止'

/** 申请类请求 (S-79). */
export const requestTopicLabels: Record<RequestTopic, { label: string; help: string }> = {
  recall: { label: '撤回申请', help: '把主管部门正在审核的一项业务整件撤回。撤回后该业务结束，可以另行申请。' },
  correction: { label: '信息填错退回', help: '请主管部门把正在审核的一项业务退回修改，改好后重新提交。' },
  rename: { label: '单位更名', help: '营业执照已经更名，本平台的单位名称还是旧的。' },
  migration: { label: '数据迁移', help: '单位的业务权限或持证人的证件在原系统办理，本平台还没有。' },
}

/** Why a running business ended by itself (S-58). */
const terminationReasons: Record<string, string> = {
  'permit-lapsed': '证件有效期届满，证件失效',
  'permit-retired': '持证人达到法定退休年龄，证件失效',
  'permit-settled': '持证人取得北京市户口，证件注销',
  'link-dissolved': '单位已解除关联',
}

/** The reason of a step as the record shows it: a code in words, a remark as it was written. */
export const stepReason = (reason: string): string =>
  terminationReasons[reason] ?? (/^[a-z-]+$/.test(reason) ? '按规定终止' : reason)

/** Answers of a wizard that hang on an earlier one, as their question names them. */
const hangingNames: Record<string, string> = { category: '申报条件类别', founding: '团队符合哪一项条件' }

/** What a change of an earlier answer would empty, said before it is changed; null when it would empty nothing. */
export const voidedText = (answers: readonly string[]): string | null =>
  answers.length === 0 ? null : `已填写的${answers.map((name) => `“${hangingNames[name] ?? name}”`).join('、')}将清空`
