import { reminderNotices } from './notices-reminders'
import type { NoticesOf } from './notices-table'

/** What becomes of a permit (S-01…S-09). `number` of the permit, `date` the last or first day. */
const endings = {
  'permit-migrated': {
    text: '您在原系统的工作居住证（{number}）已迁移到本平台，有效期至{date}。请完善个人信息并上传附件，之后可以打印确认单和办理业务。',
    sms: '您在原系统的工作居住证已迁移到本平台，请登录完善个人信息并上传附件。',
  },
  'permit-migrated-suspended': {
    text: '您在原系统的工作居住证（{number}）已迁移到本平台，因您已从原单位离职，证件为挂起状态，有效期至{date}。请完善个人信息后关联新单位，由新单位办理聘用单位变更。',
    sms: '您在原系统的工作居住证已迁移到本平台，证件为挂起状态，请登录后关联新单位，由新单位办理聘用单位变更。',
  },
  'permit-lapsed': {
    text: '工作居住证（{number}）的有效期已于{date}届满，证件失效，不能恢复；需要时请重新申请新办。',
    sms: '工作居住证{number}的有效期已于{date}届满，证件失效。',
  },
  'employer-permit-lapsed': {
    text: [
      '{name}的工作居住证（{number}）的有效期已于{date}届满，证件失效，不能续签。仍在本单位工作的，可由本人重新提交新办，再由单位审核。',
      '员工的工作居住证（{number}）的有效期已于{date}届满，证件失效，不能续签。',
    ],
  },
  'employer-permit-retired': {
    text: [
      '{name}已达到法定退休年龄，其工作居住证（{number}）自{date}起失效，单位不用再为其办理续签。',
      '员工已达到法定退休年龄，其工作居住证（{number}）自{date}起失效，单位不用再为其办理续签。',
    ],
  },
  'permit-retired': {
    text: '工作居住证（{number}）的持证人已达到法定退休年龄，证件自{date}起失效。',
    sms: '因达到法定退休年龄，工作居住证{number}自{date}起失效。',
  },
}

/** 落户 (S-26): reported, taken back, decided. The short message names nobody. */
const settlement = {
  'settlement-reported': {
    text: [
      '对方报告：{name}已于{date}取得北京市户口（工作居住证{number}）。主管部门核实前证件状态不变；与实际不符的，请与主管部门联系。',
      '对方报告：工作居住证（{number}）的持证人已于{date}取得北京市户口。主管部门核实前证件状态不变；与实际不符的，请与主管部门联系。',
    ],
    sms: '有关工作居住证{number}持证人落户的报告待主管部门核实，与实际不符的请登录查看。',
  },
  'settlement-taken-back': {
    text: ['对方已撤回{name}落户的报告（工作居住证{number}）。', '对方已撤回工作居住证（{number}）持证人落户的报告。'],
    sms: '工作居住证{number}持证人落户的报告已撤回。',
  },
  'settlement-to-decide': {
    text: [
      '有报告称{name}已取得北京市户口（工作居住证{number}），请在“落户核实”中办理。',
      '有报告称工作居住证（{number}）的持证人已取得北京市户口，请在“落户核实”中办理。',
    ],
  },
  'settlement-gone': {
    text: [
      '{name}落户的报告（工作居住证{number}）已撤回，不用再核实。',
      '工作居住证（{number}）持证人落户的报告已撤回，不用再核实。',
    ],
  },
  'settlement-dismissed': {
    text: [
      '经主管部门核实，{name}没有取得北京市户口，工作居住证（{number}）状态不变。',
      '经主管部门核实，工作居住证（{number}）的持证人没有取得北京市户口，证件状态不变。',
    ],
    sms: '经主管部门核实，工作居住证{number}状态不变，落户的报告已了结。',
  },
  'permit-settled': {
    text: '经主管部门核实，您已取得北京市户口，工作居住证（{number}）于{date}注销。',
    sms: '经主管部门核实，工作居住证{number}于{date}注销，请登录查看原因。',
  },
  'employer-permit-settled': {
    text: [
      '经主管部门核实，{name}已取得北京市户口，其工作居住证（{number}）于{date}注销。',
      '经主管部门核实，员工已取得北京市户口，其工作居住证（{number}）于{date}注销。',
    ],
  },
}

/** The end of a permit, and what comes before it. */
export const permitNotices = { ...endings, ...settlement, ...reminderNotices } satisfies NoticesOf<'permit'>

/** 业务权限 (S-30…S-36). */
export const filingRightNotices = {
  'authority-moved': {
    text: [
      '{employer}的主管部门已变更为{authority}，您的工作居住证业务今后由其办理，您不用办理手续。',
      '您所在单位的主管部门已变更为{authority}，您的工作居住证业务今后由其办理，您不用办理手续。',
    ],
  },
  'right-cancelled': {
    text: '本单位的业务办理权限已注销，不能再为员工办理业务。',
  },
} satisfies NoticesOf<'filingRight'>

/** Links between people and employers (S-20…S-26). `employer` is its name; `date` the day before which a change has to be done. */
export const linkNotices = {
  'link-requested': {
    text: ['{name}申请关联本单位，请在员工列表中确认。', '有员工申请关联本单位，请在员工列表中确认。'],
    sms: '有员工申请关联本单位，请登录确认。',
  },
  'link-accepted': {
    text: '{employer}已通过您的关联申请。',
    sms: '您的单位关联申请已通过。',
  },
  'link-rejected': {
    text: '{employer}未通过您的关联申请，您可以查看原因后重新申请或选择其他单位。',
    sms: '您的单位关联申请未通过，请登录查看原因。',
  },
  'link-withdrawn': {
    text: ['{name}已撤回关联本单位的申请，不用再确认。', '有员工已撤回关联本单位的申请，不用再确认。'],
  },
  'link-dissolved': {
    text: '{employer}已解除与您的关联。',
    sms: '单位已解除与您的关联，请登录查看。',
  },
  'link-dissolved-suspended': {
    text: [
      '{employer}已解除与您的关联，您的工作居住证已挂起；须在 {date} 以前由新单位办结聘用单位变更，过期失效后无法恢复。',
      '{employer}已解除与您的关联，您的工作居住证已挂起，请尽快由新单位办理聘用单位变更。',
    ],
    sms: [
      '单位已解除与您的关联，证件已挂起；须在{date}以前由新单位办结聘用单位变更。',
      '单位已解除与您的关联，证件已挂起，请尽快由新单位办理聘用单位变更。',
    ],
  },
  'dissolve-asked': {
    text: ['{name}请求解除关联，请在员工列表中核实并办理。', '有员工请求解除关联，请在员工列表中核实并办理。'],
    sms: '有员工请求解除关联，请登录核实并办理。',
  },
  'dissolve-term-ends': {
    text: [
      '{name}已离职并请求解除关联，须在{date}以前解除，请核实并办理。',
      '有员工已离职并请求解除关联，请核实并办理。',
    ],
    sms: ['有员工已离职并请求解除关联，须在{date}以前解除，请登录办理。', '有员工已离职并请求解除关联，请登录办理。'],
  },
  'dissolve-escalated': {
    text: ['{employer}的{name}请求解除关联，单位逾期没有办理。', '有员工请求解除关联，单位逾期没有办理。'],
  },
  'dissolve-escalated-unit': {
    text: [
      '{name}请求解除关联，本单位逾期没有办理，已告知主管部门。请尽快核实并办理。',
      '员工请求解除关联，本单位逾期没有办理，已告知主管部门。请尽快核实并办理。',
    ],
    sms: '员工请求解除关联，逾期没有办理，已告知主管部门，请登录办理。',
  },
  'dissolve-escalated-person': {
    text: [
      '{employer}还没有办理您的解除关联请求，已告知主管部门。',
      '单位还没有办理您的解除关联请求，已告知主管部门。',
    ],
  },
  'dissolve-asked-again': {
    text: [
      '{name}请求解除关联已超过{count}天，还没有办理，请在员工列表中核实并办理。',
      '员工请求解除关联已超过{count}天，还没有办理，请在员工列表中核实并办理。',
    ],
    sms: '员工请求解除关联已超过{count}天，请登录核实并办理。',
  },
} satisfies NoticesOf<'employment'>
