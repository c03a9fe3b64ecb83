import { dateText } from '../dates'
import { fixed, type FindingWriter } from './writer'

/** 「第 2 名子女」, so that each of several children is found. */
const child =
  (what: string, cure: string): FindingWriter =>
  ({ params }) => ({ what: `第 ${params.child ?? ''} 名子女${what}`, cure })

/** Sentences for what the rules say about an application beyond profile and attachments. */
export const applicationTexts: Record<string, FindingWriter> = {
  'applicant-type-missing': fixed('还没有选择申请人类型。', '请在申请说明中选择“国内人员”。'),
  'path-missing': fixed('还没有选择申报途径。', '请在申报条件中选择学历学位或职称。'),
  'not-confirmed': fixed('还没有确认已阅读申请说明。', '请在申请说明中勾选确认。'),
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
  'intention-missing': fixed('还没有填写拟办事项。', '请写明单位拟办理的业务。'),
  'employer-too-young': ({ params }) => ({
    what: `单位成立 ${params.actual} 年，所在区一般要求满 ${params.threshold} 年。`,
    cure: '可以提交，由主管部门判断。',
  }),
  'employer-capital-low': ({ params }) => ({
    what: `注册资本 ${params.actual} 万元，所在区一般要求 ${params.threshold} 万元以上。`,
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
  'child-maybe-beijing': child(
    '的证件号码以 11 开头，可能是北京户籍。',
    '只有非京籍子女可以随往，请核对；由审核人员判断。',
  ),
  'child-birth-certificate-missing': child('的医学出生证明还没有上传。', '请在随往子女中上传。'),
  'child-household-register-missing': child('的户口本页还没有上传。', '请在随往子女中上传。'),
  'opinion.unchanged': ({ name }) => ({
    what: `审核意见指出的“${name || '事项'}”还没有修改。`,
    cure: '请修改后再重新提交。',
  }),
}
