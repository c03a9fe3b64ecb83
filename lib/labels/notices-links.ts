import type { NoticesOf } from './notices-table'

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
