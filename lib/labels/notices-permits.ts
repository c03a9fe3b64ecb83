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
