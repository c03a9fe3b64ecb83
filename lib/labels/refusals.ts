import type { RefusalCode, RefusalCodes, SilentRefusal } from '../domain/refusal-codes'
import { isKeyOf } from '../domain/typed'
import { batchRefusals } from './batches'
import { parameterRefusals, proposalRefusals } from './proposals'
import { demandRefusals, situationRefusals } from './demand'
import { retirementRefusals } from './retirement'
import { settlementRefusals } from './settlement'

/**
 * What the user reads when a command is refused: what happened, what was kept, what to do next. `{name}` stands for
 * a parameter of the refusal.
 */
const common: Record<RefusalCodes['common'], string> = {
  unauthenticated: '登录已失效，请重新登录。已保存的内容不会丢失。',
  'not-permitted': '当前登录身份不能办理此项业务。',
  'not-found': '没有找到您要办理的内容，可能已被删除，或不属于您。',
  conflict: '内容刚刚被他人或另一个页面修改，本次操作未生效。请刷新后再办理。',
  'command.reused': '此操作已经提交过，请刷新页面查看结果。',
  'rate-limited': '操作过于频繁，请{wait}后再试。',
  'input.invalid': '有内容需要更正，已填写的内容已保留。',
  'request.malformed': '请求内容无法识别，请刷新页面后重试。',
  'request.too-large': '提交的内容过大，原有内容没有改动。请减小后重试。',
  'request.foreign-origin': '请求不是从本平台的页面发出，已被拒绝。请回到平台页面重新操作。',
  'request.media-type': '提交的内容类型不受支持。',
  'request.file-missing': '没有收到文件，原来已上传的文件没有改动。请重新选择文件后上传。',
  'upload.field-invalid': '{message}原来已上传的文件没有改动。',
  unexpected: '系统暂时无法完成操作，已保存的内容不会丢失。请稍后重试；仍有问题请联系客服并提供请求编号。',
}

const signIn: Record<RefusalCodes['signIn'], string> = {
  'sign-in.incomplete': '统一身份认证平台传来的身份信息不完整，无法登录。请联系客服。',
  'sign-in.other-document':
    '您登录使用的不是居民身份证。港澳台人才和海外高层次人才按原有条件和程序办理，请向所在区主管部门咨询，联系电话见办理指南。',
  'sign-in.level-low': '您的北京通账号尚未完成实人认证，请先在北京通完成人脸核验后再登录。',
  'sign-in.review-level-unknown': '您的审核级别未在本平台登记，请联系本单位系统管理员。',
  'sign-in.district-missing': '您的审核身份缺少所属区，请联系本单位系统管理员。',
  'sign-in.disabled': '该账号已停用，请联系客服。',
  'sign-in.conflict': '此账号的身份信息与上次登录不一致，为保护您的资料已停止登录。请联系客服。',
}

const demo: Record<RefusalCodes['demo'], string> = {
  'demo.date-not-ahead': '演示时间只能向前，请选择今天以后的日期。',
  'demo.date-too-far': '一次最多前进 {days} 天，请选择更近的日期。',
}

const calendar: Record<RefusalCodes['calendar'], string> = {
  'calendar.invalid': '日历中有日期需要更正，已填写的内容已保留。',
  'calendar.unchanged': '填写的内容与 {year} 年现有日历相同，没有需要更正的日期。',
}

const application: Record<RefusalCodes['application'], string> = {
  'application.no-such-step': '此业务当前的状态不能进行这一步，请刷新页面查看最新进度。',
  'application.not-yours': '这一步不由您办理。',
  'application.incomplete': '还有内容需要补充，请按清单逐项完善后再提交。',
  'application.flagged-items-unchanged': '审核意见中还有 {count} 项尚未修改，请修改后再提交。',
  'application.opinion-required': '请填写审核意见，写明事项、责任方和原因。',
  'application.exception-reason-required': '有不满足“原则上”条件的情况，通过前请写明理由（不少于 4 个字）。',
  'application.reviewer-is-party': '您与此业务有关，须由其他审核人员办理。',
  'application.decided-at-other-level': '您已在其他级别审核过此业务，须由其他审核人员办理。',
  'application.already-claimed': '您已认领此业务。',
  'application.claimed-by-other': '此业务已由{name}认领。',
  'application.not-claimed': '您尚未认领此业务，请先认领。',
  'application.not-editable': '此业务已提交，审核期间不能修改。退回后可以继续修改。',
  'application.not-linked': '请先关联单位，再申请办理工作居住证。',
  'application.right-missing': '您的单位尚未取得业务办理权限，暂不能申请新办。请联系单位经办人。',
  'attachment.signer-required': '请填写声明的签署人姓名和身份。',
  'attachment.signed-on-required': '请填写签署日期；声明没有日期的，请重新签署并注明日期。',
  'attachment.end-required': '请填写有效期至；没有期限的材料请勾选“长期”。',
  'employment.insurance-record-required': '请先确认已查到该员工在本单位的社会保险缴费记录。{source}',
  'profile.locked': '您有业务正在审核，审核期间资料和附件不能修改。退回或办结后可以修改。',
  'employer.claim-gone': '这条登录信息已经处理过，请刷新页面查看。',
  'district.unknown': '所选的区不在本平台受理范围内，请重新选择。',
  'filing-right.exists': '单位已经取得或正在申请此项业务办理权限，无需重复申请。',
  'file.gone': '文件暂时无法打开。请稍后重试；仍有问题请联系客服。',
  'application.link-ended': '申请人与单位的关联已解除，不能办结。',
  'application.right-ended': '单位没有有效的业务办理权限，不能办理。',
  'application.holder-known': '其中的持证人已有证件在本平台，不能办结此请求。请退回单位核对。',
  'application.right-elsewhere':
    '单位在此业务的主管部门没有有效的业务办理权限，不能提交或审批。单位的主管部门已变更的，请撤回后重新发起。',
  'application.businesses-open': '单位还有员工的业务在原主管部门审核，办结、退回或撤回后才能办结主管部门变更。',
  'application.target-closed': '所申请撤回或退回的业务已经办完，不能办结此请求。',
  'application.not-overdue': '此业务没有超过审核期限。',
  'application.due-final': '此业务的期限已经确定。',
  'permit.not-valid': '工作居住证不在有效状态，不能办理。',
  'permit.not-suspended': '工作居住证没有挂起，请原单位先解除关联。',
  'permit.not-live': '没有有效或挂起的工作居住证。',
  'permit.lapsed': '工作居住证已经失效，不能恢复；符合条件的可以重新申请新办。',
  'permit.deadline-passed': '已过最后办结日，证件到期后失效，不能再办结。',
  'permit.other-employer': '工作居住证的聘用单位不是本单位，请先办理聘用单位变更。',
  'renewal.too-early': '还没有到续签时间，{opensOn}起可以申请。',
  'filing-right.not-open': '单位没有有效的业务办理权限。',
  'filing-right.same-authority': '新主管部门与现主管部门相同，请选择单位迁入的区。',
  'filing-right.other-authority': '单位的权限在其他区，请先办理单位主管部门变更。',
  'filing-right.businesses-open': '还有 {count} 项业务没有办完，办结或撤回后才能注销权限。',
  'filing-right.holders-linked': '还有 {count} 名持证人与单位关联，解除关联后才能注销权限。',
  'township.unknown': '所选的属地部门不在名单中，请重新选择。',
  'township.businesses-open': '还有 {count} 项业务没有办完，办结或撤回后才能变更属地部门。',
  'application.another-open': '您有一项业务正在办理，办结后才能申请下一项。',
}

const quota: Record<RefusalCodes['quota'], string> = {
  'quota.none-left':
    '单位在{district}已没有可用的名额，最后一个刚被占用。请待名额释放或取得新的名额后，再审批通过；申请内容已保留。',
  'quota.not-offered': '所选的区不办理指标申报。',
  'quota.no-such-step': '此指标申报当前的状态不能进行这一步，请刷新页面查看最新状态。',
  'quota.not-yours': '这一步不由您办理。',
  'quota.another-open': '单位在该区还有一件没有办完的指标申报，请继续办理那一件。',
  'quota.usable-left': '单位还有 {available} 个可用指标，用完、退回或到期后才能再次申报。',
  'quota.window-closed': '现在不在申报时间内，下一次申报时间为 {opensOn} 至 {closesOn}。已填写的内容已保留。',
  'quota.incomplete': '还有内容需要补充，请按清单逐项完善后再上报。',
  'quota.reason-required': '请写明填错的内容，便于主管部门核实。',
  'quota.return-asked-already': '已经申请退回，请等待主管部门核实。',
  'quota.answer-required': '请写明反馈的问题。',
  'quota.count-invalid': '下达数量须为不小于 0 的整数。',
  'quota.not-enough': '可退回的指标不足 {count} 个，请刷新页面后重新填写数量。',
}

const appointment: Record<RefusalCodes['appointment'], string> = {
  'appointment.slot-required': '请先选择预约时段。',
  'appointment.same-slot': '所选时段就是现在的预约，请选择其他时段。',
  'appointment.not-bookable': '该时段现在不能预约，请从可预约的日期中选择。',
  'appointment.slot-full': '该时段已约满或已关闭，没有预约成功。最近可约的时段：{next}。',
  'appointment.nothing-free': '该时段已约满或已关闭，没有预约成功。近期没有可约的时段，请稍后再试。',
  'appointment.change-too-late': '已过改约和取消的最后日期（{until}），主管部门将按预约时间线上受理。',
  'appointment.below-taken': '该时段已有 {taken} 项预约，容量不能少于 {taken}。',
  'appointment.needs-second': '已有业务预约在内，关闭须写明依据，由另一名参数管理员复核。请刷新页面后提出关闭。',
  'appointment.slot-past': '该时段已经开始或结束，不能再调整。',
  'appointment.slot-unknown': '没有找到该时段，请刷新页面查看最新的时段。',
  'appointment.unchanged': '时段的容量和开放状态与现在相同，没有需要保存的内容。',
}

const employer: Record<RefusalCodes['employer'], string> = {
  'employer.profile-incomplete': '您有待完善的单位信息，请先完善后再办理相关业务。',
  'employer.attachments-incomplete': '单位附件尚未齐全，请先在首页“附件管理”上传全部必传附件，再办理员工业务。',
  'search.id-number-incomplete': '证件号码须填写完整的 18 位，才能查询。',
  'application.remark-required': '该员工未婚且有随往子女，请在备注中说明情况后再审批通过。',
}

const employment: Record<RefusalCodes['employment'], string> = {
  'employment.no-such-step': '此关联当前的状态不能进行这一步，请刷新页面查看最新状态。',
  'employment.already-linked': '您已关联单位，解除后才能关联其他单位。',
  'employment.already-requested': '您已向该单位提出关联申请，请等待单位确认。',
  'employment.already-asked': '您已请求解除关联，请等待单位处理。',
  'employment.business-open': '该员工有业务正在审核，办结或退回后才能解除关联。',
  'employment.code-unknown': '没有找到此单位关联码，请向单位经办人核对。',
  'employment.contract-missing': '请先上传劳动合同，再提交。',
  'employment.proof-missing': '请先上传解除事由的证明材料，再解除关联。',
  'employment.permit-not-ended': '该员工没有已到期或失效的证件，请选择实际的解除事由并上传证明材料。',
  'employment.too-young-to-retire': '该员工未到退休年龄，请选择实际的解除事由并上传证明材料。',
  'employment.date-in-future': '日期不能晚于今天，请核对。',
  'employment.profile-incomplete': '请先完善个人信息和附件，再申请关联单位。',
  'employment.employer-without-right': '该单位尚未取得业务办理权限，暂不能关联。',
  'employment.permit-not-suspended': '您的证件仍在原单位名下。须由原单位先解除关联，证件挂起后才能关联新单位。',
  'employment.contract-not-started': '劳动合同尚未开始，请核对合同起止日期。',
  'employment.contract-dates-reversed': '合同结束日期早于开始日期，请核对。',
  'employment.contract-expired': '劳动合同已到期，请填写有效的合同。',
  'permit.not-printable': '证件已失效或注销，不能打印确认单。',
  'permit.sheet-incomplete':
    '证件由原系统迁移，本人完善个人信息并补传附件后才能打印确认单。请在“工作居住证”页面查看还差的内容。',
  'permit.live-permit-exists': '申请人已持有有效的工作居住证，不能再次办理新办。',
}

const checks: Record<RefusalCodes['check'], string> = {
  'check.nothing-to-ask': '没有可以比对的内容，请先补充完整。',
}

const idNumber: Record<RefusalCodes['idNumber'], string> = {
  'id-number-empty': '请填写身份证号',
  'id-number-fifteen-digits': '15 位身份证号已停用，请填写 18 位身份证号',
  'id-number-permanent-residence':
    '这是外国人永久居留身份证的号码，海外人才按原有条件和程序办理，请向所在区主管部门咨询',
  'id-number-passport': '这看起来是护照或通行证的号码，请填写 18 位身份证号',
  'id-number-length': '身份证号应为 18 位，您填写了 {length} 位',
  'id-number-characters': '身份证号只能由数字组成，最后一位可以是 X',
  'id-number-region': '身份证号前两位有误，请核对',
  'id-number-birth': '身份证号中的出生日期不存在，请核对',
  'id-number-birth-future': '身份证号中的出生日期晚于今天，请核对',
  'id-number-check-digit': '身份证号校验不通过，请逐位核对',
}

const fields: Record<RefusalCodes['mobile' | 'name' | 'amount' | 'uscc' | 'address'], string> = {
  'mobile-empty': '请填写手机号',
  'mobile-format': '手机号应为 11 位数字，以 1 开头',
  'name-empty': '请填写姓名',
  'name-length': '姓名应为 {min} 至 {max} 个字，您填写了 {length} 个',
  'name-characters': '姓名只能包含汉字、间隔号“·”和外文姓名的字母、点、连字符、撇号、逗号，请与身份证保持一致',
  'name-dot': '间隔号“·”只能出现在两个字之间',
  'name-blank': '姓名中间有空格：有间隔号的请填间隔号“·”，没有的请去掉空格',
  'amount-empty': '请填写金额',
  'amount-separators': '逗号或小数点的位置不对，看不出是多少：请核对后写成 18500.00 这样',
  'amount-unreadable': '金额须为数字，例如 18500.00',
  'uscc-empty': '请填写统一社会信用代码',
  'uscc-length': '统一社会信用代码应为 18 位，您填写了 {length} 位',
  'uscc-characters': '统一社会信用代码由数字和大写字母组成，不含 I、O、S、V、Z',
  'address-empty': '请填写详细地址',
  'address-length': '详细地址长度不符合要求，请核对',
  'address-characters': '详细地址含有不能使用的符号',
  'address-repeats-city': '详细地址请从街道写起，不要重复填写市和区',
}

export const refusalLabels: Record<Exclude<RefusalCode, RefusalCodes['file'] | SilentRefusal>, string> = {
  ...common,
  ...signIn,
  ...demo,
  ...calendar,
  ...application,
  ...appointment,
  ...employer,
  ...quota,
  ...employment,
  ...checks,
  ...idNumber,
  ...fields,
  ...demandRefusals,
  ...parameterRefusals,
  ...proposalRefusals,
  ...situationRefusals,
  ...retirementRefusals,
  ...settlementRefusals,
  ...batchRefusals,
}

/** The sentence of a code that names no figures; null for one of a file, which has words of its own (`./files`). */
export const sentenceFor = (code: string): string | null => (isKeyOf(refusalLabels, code) ? refusalLabels[code] : null)
