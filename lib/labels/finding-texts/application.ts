import type { FindingCodes } from '../../domain/finding-codes'
import { isKeyOf } from '@/lib/domain/typed'
import { grouped } from '../money'
import { kindLabels } from '../applications'
import { codeLabel } from '../codes'
import { dateText, monthText } from '../dates'
import { employerClasses } from '../employer-codes'
import { confirmedBox } from '../employer-statements'
import { residenceCardText } from '../slots'
import { fixed, type FindingWriter, type WriterInput } from './writer'

/** 「第 2 名子女」, so that each of several children is found. */
const child =
  (what: string, cure: string): FindingWriter =>
  ({ params }) => ({ what: `第 ${params.child ?? ''} 名子女${what}`, cure })

/** 「第 2 名持证人」 of a list that the employer hands in. */
const holder =
  (what: string, cure: string): FindingWriter =>
  ({ params }) => ({ what: `第 ${params.holder ?? ''} 名持证人${what}`, cure })

/** The months that are stated, and what the district says of them. */
const changeInsurance = ({ actual, threshold, source }: WriterInput['params']): string => {
  const stated = /^\d+$/.test(String(actual)) ? `员工在本单位的社会保险缴费记录为 ${actual} 个月` : ''
  const asked = Number(threshold) > 0 ? `，所在区要求 ${threshold} 个月以上` : ''
  return stated ? `${stated}${asked}：${source}` : `社会保险：${source}`
}

/** Sentences for what the rules say about an application beyond profile and attachments. */
export const applicationTexts: Record<FindingCodes['application'], FindingWriter> = {
  'applicant-type-missing': fixed('还没有选择申请人类型。', '请在申请说明中选择“国内人员”。'),
  'category-missing': fixed('还没有选择申报条件类别。', '请在申报条件中选择一类。'),
  'founding-missing': fixed('还没有选择创新创业团队符合的条件。', '请在自主投入、股权融资、纳税中选择一项。'),
  'months-not-told': ({ params }) => ({
    what: `收入和社保的审核周期内有 ${params.actual} 个月没有填写。`,
    cure: '请补填各月的收入和社保；最近的月份尚未申报的可以不填，由审核人员按材料核对。',
  }),
  'months-not-stated': fixed('未填写月收入和社保，由审核人按材料核对。', '填写后可以先看到是否达到标准。'),
  'income-unreadable': ({ params }) => ({
    what: `${monthText(String(params.month))}的收入没有填写或不是有效的金额。`,
    cure: '请填写数字，最多两位小数；没有收入填 0。',
  }),
  'employer-history-gap': ({ params }) => ({
    what: `记录显示 ${monthText(String(params.since))} 起证件在${params.employer}名下，但从 ${monthText(String(params.first))} 起有 ${params.count} 个月由其他单位缴纳。`,
    cure: '聘用单位变更与社会保险实际缴纳记录不一致会影响续签，请核对；由审核人员判断。',
  }),
  'branch-permits-full': ({ params }) => ({
    what: `单位为非法人分支机构，名下有效的工作居住证已有 ${params.actual} 个，所在区原则上不超过 ${params.threshold} 个。`,
    cure: '可以提交，由审核人员判断。',
  }),
  'current-work-differs': ({ params }) => ({
    what: `工作经历中目前的工作单位是“${params.told}”，与申报单位“${params.unit}”不一致。`,
    cure: '请核对工作经历；单位更名的可以不改，由审核人员判断。',
  }),
  'since-differs': ({ params }) => ({
    what: `劳动合同从 ${monthText(String(params.started))} 开始，本单位从 ${monthText(String(params.first))} 起已缴纳社会保险，相差 ${params.months} 个月。`,
    cure: '合同是续订的，请在备注中说明入职时间；由审核人员按社保记录核对。',
  }),
  'change-insurance': ({ params }) => ({
    what: changeInsurance(params),
    cure: Number(params.threshold) > 0 ? '由审核人员与社会保险记录核对。' : '请在办理前核对。',
  }),
  'change-insurance-missing': ({ params }) => ({
    what: `还没有填写员工在本单位的社会保险缴费月数，所在区要求 ${params.threshold} 个月以上：${params.source}`,
    cure: '请按社会保险记录填写；查不到的请选择“暂时查不到”，由审核人员核对。',
  }),
  'change-insurance-unknown': ({ params }) => ({
    what: `单位暂时查不到员工的社会保险缴费月数，所在区要求 ${params.threshold} 个月以上：${params.source}`,
    cure: '可以提交，由审核人员核对。',
  }),
  'change-insurance-short': ({ params, finding }) => ({
    what: `员工在本单位的社会保险缴费记录为 ${params.actual} 个月，所在区要求 ${params.threshold} 个月以上：${params.source}`,
    cure: finding.kind === 'blocking' ? '请在记录达到要求后再提交。' : '可以提交，由审核人员判断。',
  }),
  'declaration-used': ({ params, finding }) => {
    const where = `“诚信声明”已用于${dateText(String(params.submittedOn))}提交的${isKeyOf(kindLabels, params.kind) ? kindLabels[params.kind] : '业务'}（${params.number}）`
    const why = params.how === 'signed-before' ? '（签署日期早于那次提交）' : ''
    return {
      what: `${where}${why}，原则上仅对那次业务有效。`,
      cure:
        finding.kind === 'blocking'
          ? '请重新签署《诚信声明》，扫描后上传。'
          : '建议重新签署《诚信声明》后上传；不更换的由审核人员判断。',
    }
  },
  'housing-kind-unusual': fixed('所在区的办事指南没有列出这种住所。', '可以提交，由审核人员判断。'),
  'housing-papers': ({ name, params }) => ({
    what: `“${name}”须包括：${params.papers}。`,
    cure: '请核对上传的文件是否齐全。',
  }),
  'housing-papers-residence-card': ({ name, params }) => ({
    what: `“${name}”须包括：${params.papers}。`,
    cure: residenceCardText,
  }),
  'signer-not-representative': ({ name, params }) => ({
    what: `“${name}”填写为法定代表人${params.signedBy}签署，单位信息中的法定代表人是${params.representative}。`,
    cure: '请核对签署人的姓名和身份；由负责人或授权人签署的，请选择相应身份。',
  }),
  'unit-classification-unproved': fixed(
    '单位没有填写在有效期内的资质认定，所选类别以单位的资质为条件。',
    '请单位在单位资质中勾选相应分类并上传证书；由审核人员核对。',
  ),
  'unit-classification-lost': ({ params }) => ({
    what: `提交时单位的分类有“${codeLabel(employerClasses, String(params.classification))}”，现在已不再填写。`,
    cure: '请核对单位目前的资质证书；由审核人员判断。',
  }),
  'open-contract-young': ({ params }) => ({
    what: `无固定期限劳动合同自 ${dateText(String(params.startsOn))} 起履行，不满 ${params.threshold} 个月。`,
    cure: '请与前一份劳动合同合并为一个 PDF 上传；由审核人员核对。',
  }),
  'not-confirmed': ({ params }) => {
    const box = confirmedBox[String(params.statement ?? '')]
    return box
      ? { what: `还没有勾选“${box}”。`, cure: '请核对后勾选。' }
      : { what: '还没有确认已阅读申请说明。', cure: '请在申请说明中勾选确认。' }
  },
  'live-permit': fixed('已持有有效的工作居住证，不能再次申请新办。', '请办理续签或证件信息变更。'),
  'not-linked': fixed('还没有关联单位，或关联已经解除。', '请用单位关联码申请关联，单位通过后再提交。'),
  'employer-without-full-right': fixed(
    '单位没有可以申请新办的业务办理权限。',
    '请单位经办人在单位版申请业务办理权限，开通后再提交。',
  ),
  'contract-ended': ({ params }) => ({
    what: `劳动合同已于 ${dateText(String(params.endsOn))} 到期。`,
    cure: '请单位在员工列表中更新劳动合同。',
  }),
  'receive-only-unknown': fixed('所在区没有“仅接收持证人”的权限。', '请改选完整权限后再提交。'),
  'township-missing': fixed('还没有选择属地部门。', '请按单位所在的镇、街道或园区选择。'),
  'township-not-chosen': fixed('单位还没有选择属地部门。', '请单位经办人在单位版首页选择属地部门，再提交。'),
  'figure-unreadable': fixed(
    '纳税、贡献或用工人数不是有效的数字。',
    '请以万元（人数以人）为单位填写数字，不加逗号和文字。',
  ),
  'intention-missing': fixed('还没有填写拟办事项。', '请写明单位拟办理的业务。'),
  'employer-too-young': ({ params }) => ({
    what: `单位成立 ${params.actual} 年，所在区一般要求满 ${params.threshold} 年。`,
    cure: '可以提交，由主管部门判断。',
  }),
  'employer-capital-low': ({ params }) => ({
    what: `注册资本 ${grouped(params.actual ?? '')} 万元，所在区一般要求 ${grouped(params.threshold ?? '')} 万元以上。`,
    cure: '可以提交，由主管部门判断。',
  }),
  'employer-taxed-elsewhere': fixed('纳税登记地与申请办理的区不一致。', '请核对纳税登记地；属实的由主管部门判断。'),
  'child-name': child('的姓名没有填写或有不能使用的字符。', '请按户口本上的姓名填写。'),
  'child-relation': child('与本人关系还没有选择。', '请选择子或女。'),
  'child-birth-certificate-number': child('的出生证明编号还没有填写。', '请填写《出生医学证明》上的编号。'),
  'child-institution': child('的工作（学习）单位还没有填写。', '还没有上学的请填“无”。'),
  'child-id-number': child('的证件号码没有填写或不正确。', '请对照户口本核对 18 位号码。'),
  'child-too-old': ({ params }) => ({
    what: `第 ${params.child} 名子女已满 ${params.age} 周岁，不能随往。`,
    cure: '请删除这名子女后再提交。',
  }),
  'child-older-than-usual': ({ params }) => ({
    what: `第 ${params.child} 名子女已满 ${params.age} 周岁，所在区原则上只受理 ${params.bound} 周岁（含）以下的子女。`,
    cure: '可以提交，由审核人员判断。',
  }),
  'child-maybe-beijing': child(
    '的证件号码以 11 开头，可能是北京户籍。',
    '只有非京籍子女可以随往，请核对；由审核人员判断。',
  ),
  'child-birth-certificate-missing': child('的医学出生证明还没有上传。', '请在随往子女中上传。'),
  'child-household-register-missing': child('的户口本页还没有上传。', '请在随往子女中上传。'),
  'child-id-card-missing': child('的身份证还没有上传。', '请在随往子女中上传。'),
  'child-id-card-end-not-stated': child('的身份证还没有填写有效期至。', '请按身份证上写的日期填写。'),
  'child-id-card-expired': ({ params }) => ({
    what: `第 ${params.child} 名子女的身份证已于 ${dateText(String(params.validUntil))} 到期。`,
    cure: '请上传在有效期内的身份证。',
  }),
  'child-id-card-expiring': ({ params }) => ({
    what: `第 ${params.child} 名子女的身份证到 ${dateText(String(params.validUntil))} 为止，剩余不足 ${params.months} 个月。`,
    cure: '请换领后，上传期限足够的身份证。',
  }),
  'permit-not-valid': fixed('工作居住证不在有效状态，不能办理。', '证件挂起的，请先由新单位办理聘用单位变更。'),
  'permit-lapsed': fixed('工作居住证已失效，不能办理聘用单位变更。', '符合条件的可以重新申请新办。'),
  'permit-not-live': fixed('工作居住证已经失效或注销。', '无需再办理注销。'),
  'permit-not-suspended': ({ params }) => ({
    what: `工作居住证仍在${params.employer}名下，没有挂起。`,
    cure: '请原单位先解除关联。',
  }),
  'permit-of-other-employer': ({ params }) => ({
    what: `工作居住证的聘用单位是${params.employer}。`,
    cure: '请先办理聘用单位变更。',
  }),
  'employer-without-right': fixed('单位没有业务办理权限。', '请单位先申请业务办理权限。'),
  'renewal-too-early': ({ params }) => ({
    what: `还没有到续签时间，${dateText(String(params.opensOn))}起可以申请。`,
    cure: '请在续签时间内提交。',
  }),
  'deadline-passed': ({ params }) => ({
    what: `须在 ${dateText(String(params.mustBeApprovedBy))} 以前办结，现在已经来不及。`,
    cure: '证件到期后自动失效，符合条件的可以重新申请新办。',
  }),
  'late-not-acknowledged': ({ params }) => ({
    what: `已晚于 ${dateText(String(params.safeSubmitBy))}，可能不能在 ${dateText(String(params.mustBeApprovedBy))} 以前办结。`,
    cure: '仍要提交的，请勾选责任提示。',
  }),
  'not-checked': fixed('还没有确认单位核查。', '请核对社会保险、个税和劳动合同后勾选。'),
  'left-on-missing': fixed('还没有填写原单位离职日期。', '请按离职证明填写。'),
  'left-on-in-future': fixed('离职日期晚于今天。', '请按离职证明填写。'),
  'left-on-before-permit': ({ params }) => ({
    what: `离职日期早于证件在原单位办结的日期（${dateText(String(params.since))}）。`,
    cure: '请核对离职证明；无误的可以提交，由审核人员核对。',
  }),
  'employer-skipped': ({ params }) => ({
    what: `证件挂起后曾关联${params.employer}，没有办理聘用单位变更。`,
    cure: '可以提交，由主管部门判断；多次变更单位的须逐一办理。',
  }),
  'settlement-reported': ({ params }) => ({
    what: `${params.side === 'holder' ? '持证人' : '单位'}已报告持证人于${dateText(String(params.on))}取得北京市户口，主管部门还没有核实。`,
    cure: '核实前照常办理；已落户的应当办理注销，报告有误的请撤回或由主管部门核实。',
  }),
  'nothing-changed': fixed('内容与证件上的信息相同，没有需要变更的事项。', '请先修改需要变更的内容。'),
  'reason-missing': fixed('还没有填写申请原因。', '请写明具体变更事项。'),
  'cancellation-reason-missing': fixed('还没有选择注销原因。', '请选择一项原因。'),
  'right-not-open': fixed('单位没有可以变更的业务办理权限。', '请先申请业务办理权限。'),
  'same-authority': fixed('新主管部门与现主管部门相同。', '请选择单位迁入的区。'),
  'businesses-open': ({ params }) => ({
    what: `还有 ${params.count} 项员工业务正在审核。`,
    cure: '请等全部办结后再提交。',
  }),
  'attachments-not-updated': fixed('还没有确认单位附件已按新主管部门的要求更新。', '请在附件管理更新后勾选。'),
  'target-missing': fixed('还没有选择申请，或该申请已不在主管部门审核中。', '请选择一项正在审核的申请。'),
  'new-name-missing': fixed('还没有填写新的单位名称。', '请按营业执照填写全称。'),
  'new-name-same': fixed('新的单位名称与现在的名称相同。', '请核对营业执照上变更后的全称；名称没有变更的无须更名。'),
  'holders-missing': fixed('还没有填写需要迁移的持证人。', '请至少填写一名；只迁移单位业务权限的，请勾选单位一项。'),
  'holder-name': holder('的姓名没有填写或有不能使用的字符。', '请按身份证填写。'),
  'holder-id-number': holder('的证件号码没有填写或不正确。', '请核对 18 位号码。'),
  'holder-permit-number': holder('的工作居住证编号没有填写。', '请按原证件填写。'),
  'holder-term': holder('的有效期没有填写完整或前后颠倒。', '请按原证件填写。'),
  'holder-lapsed': holder('的证件已经到期，不能迁移。', '到期证件已失效，请删除这一行。'),
  'holder-hukou': holder('的户籍所在地没有填写完整。', '请按原确认单填写。'),
  'holder-residence': holder('的现居住地址没有填写完整。', '请按原确认单选择区并填写详细地址。'),
  'holder-left-in-future': holder('的离职日期晚于今天。', '请按离职证明填写；仍在职的请留空。'),
  'holder-child': holder('的随往子女没有填写完整或证件号码不正确。', '请按原确认单填写，没有的请删除。'),
  'holder-known': holder('已有证件在本平台，或与其他持证人重复。', '请核对证件号码和证件编号，不需要迁移的请删除。'),
  'sheet-fact-missing': fixed('证件上没有这一项，确认单还不能打印。', '请办理证件基础信息变更，办结后即可打印。'),
  'statement-missing': fixed('还没有写明情况。', '请用一两句话说明原因。'),
  'opinion.unchanged': ({ name }) => ({
    what: `审核意见指出的“${name || '事项'}”还没有修改。`,
    cure: '请修改后再重新提交。',
  }),
}
