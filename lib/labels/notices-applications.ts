import type { NoticesOf } from './notices-table'

/**
 * How a business goes on (N-01, N-29). Params: `kind`, `number`; made to `business` by the reader. A unit and a reviewer
 * read whose file it is (`name`), a reviewer and a person of which unit (`employer`). `places` of an opinion and `reason`
 * of an end are codes, `date` is the due day of a desk.
 */
export const applicationNotices = {
  'employer-review-waiting': {
    text: ['{name}已提交{business}，等待单位审核。', '{business}已由员工提交，等待单位审核。'],
    sms: '有员工提交的{business}等待单位审核，请登录办理。',
  },
  'started-by-employer': {
    text: [
      '{employer}已为您启动{business}，请关注办理进度并配合补充材料。',
      '单位已为您启动{business}，请关注办理进度并配合补充材料。',
    ],
    sms: '单位已为您启动{business}，请登录查看。',
  },
  'submitted-by-employer': {
    text: '单位已为您提交{business}，等待主管部门受理。',
  },
  'employer-approved': {
    text: '{business}单位审批通过，已转主管部门受理。',
  },
  'employer-returned': {
    text: [
      '{business}单位审批不通过（{places}），请按审核意见修改后重新提交。',
      '{business}单位审批不通过，请按审核意见修改后重新提交。',
    ],
    sms: '{business}单位审批不通过，请登录查看意见，修改后重新提交。',
  },
  accepted: {
    text: ['{name}的{business}已受理，进入逐级审核。', '{business}已受理，进入逐级审核。'],
  },
  'level-passed': {
    text: ['{name}的{business}已通过{level}审核，转{next}审核。', '{business}已通过{level}审核，转{next}审核。'],
  },
  returned: {
    text: [
      '{name}的{business}审批不通过（{places}），请查看业务审批记录，修改后重新提交。',
      '{name}的{business}审批不通过，请查看业务审批记录，修改后重新提交。',
      '{business}审批不通过（{places}），请查看业务审批记录，修改后重新提交。',
      '{business}审批不通过，请查看业务审批记录，修改后重新提交。',
    ],
    sms: '{business}审批不通过，请登录查看意见，修改后重新提交。',
  },
  'employee-returned': {
    text: [
      '{name}的{business}审批不通过（{places}），由员工按审核意见修改后重新提交，再由单位审核。',
      '员工的{business}审批不通过，由员工按审核意见修改后重新提交，再由单位审核。',
    ],
  },
  'sent-back': {
    text: [
      '{name}的{business}已按单位的请求退回，可以修改后重新提交。',
      '{business}已按单位的请求退回，可以修改后重新提交。',
    ],
    sms: '{business}已按单位的请求退回，请登录修改后重新提交。',
  },
  granted: {
    text: ['{name}的{business}已办结。', '{business}已办结。'],
    sms: '{business}已办结，请登录查看结果。',
  },
  'right-opened': {
    text: '{business}已办结：本单位的业务办理权限已开通，可以为员工办理业务。',
    sms: '{business}已办结，业务办理权限已开通。',
  },
  'application-moved': {
    text: [
      '单位的主管部门已变更，{name}的{business}已转到{authority}，之后按其规定办理；请按新的材料清单核对后再提交。',
      '单位的主管部门已变更，{business}已转到{authority}，之后按其规定办理；请按新的材料清单核对后再提交。',
    ],
    sms: '单位的主管部门已变更，{business}已转到新主管部门，请登录核对后再提交。',
  },
  'unit-file-moved': {
    text: [
      '{employer}的主管部门已变更，为您办理的{business}已转到{authority}，之后按其规定办理，需要的材料可能不同，请与单位核对。',
      '单位的主管部门已变更，为您办理的{business}已转到{authority}，之后按其规定办理，需要的材料可能不同，请与单位核对。',
    ],
  },
  terminated: {
    text: [
      '{name}的{business}已终止：{reason}。请查看业务审批记录。',
      '{business}已终止：{reason}。请查看业务审批记录。',
      '{business}已终止，请查看业务审批记录。',
    ],
    sms: '{business}已终止，请登录查看原因。',
  },
  'application-withdrawn': {
    text: ['{name}已撤回{business}，单位不用再办理。', '员工已撤回{business}，单位不用再办理。'],
  },
  'withdrawn-by-employer': {
    text: [
      '{employer}已撤回为您办理的{business}，如仍需办理，请联系单位。',
      '单位已撤回为您办理的{business}，如仍需办理，请联系单位。',
    ],
    sms: '单位已撤回为您办理的{business}，如仍需办理，请联系单位。',
  },
  'application-recalled': {
    text: ['{name}的{business}已按单位的请求撤回。', '{business}已按单位的请求撤回。'],
    sms: '{business}已撤回，请登录查看。',
  },
  'file-arrived': {
    text: [
      '新到：{name}（{employer}）的{business}，审核期限至{date}。',
      '新到：{employer}的{business}，审核期限至{date}。',
      '新到：{business}，请查看。',
    ],
  },
  'file-came-back': {
    text: [
      '修改后重新报送：{name}（{employer}）的{business}，审核期限至{date}。',
      '修改后重新报送：{employer}的{business}，审核期限至{date}。',
      '修改后重新报送：{business}，请查看。',
    ],
  },
  'file-passed-up': {
    text: [
      '上一级已通过并转来：{name}（{employer}）的{business}，审核期限至{date}。',
      '上一级已通过并转来：{employer}的{business}，审核期限至{date}。',
      '上一级已通过并转来：{business}，请查看。',
    ],
  },
  'file-booked': {
    text: [
      '已预约{date} {from}—{to}：{name}（{employer}）的{business}，请按预约时间受理。',
      '已预约{date} {from}—{to}：{employer}的{business}，请按预约时间受理。',
      '已预约：{business}，请查看。',
    ],
  },
  'file-rebooked': {
    text: [
      '已改约{date} {from}—{to}：{name}（{employer}）的{business}，请按预约时间受理。',
      '已改约{date} {from}—{to}：{employer}的{business}，请按预约时间受理。',
      '已改约：{business}，请查看。',
    ],
  },
  'file-left': {
    text: [
      '您认领的{business}（{name}，{employer}）已终止：{reason}，不用再办理。',
      '您认领的{business}（{employer}）已终止：{reason}，不用再办理。',
      '您认领的{business}（{name}，{employer}）已由单位撤回、退回修改或者取消预约，不用再办理。',
      '您认领的{business}已由单位撤回、退回修改或者取消预约，不用再办理。',
    ],
  },
  'application-overdue': {
    text: [
      '{name}的{business}（{employer}）已超过审核期限（{date}），请尽快办理。',
      '{business}已超过审核期限（{date}），请尽快办理。',
      '{business}已超过审核期限，请尽快办理。',
    ],
  },
} satisfies NoticesOf<'application'>

/** 预约 (P-01…P-05). Params: `kind`, `number`; of a booking also `date`, `from`, `to`. */
export const appointmentNotices = {
  'submitted-to-book': {
    text: '单位已为您提交{business}，由单位预约主管部门的办理时间。',
  },
  'approved-to-book': {
    text: '{business}单位审批通过，由单位预约主管部门的办理时间。',
  },
  'appointment-booked': {
    text: '{business}已预约{date} {from}—{to}，主管部门按预约时间线上受理，不必到现场。',
  },
  'appointment-moved': {
    text: '{business}已改约为{date} {from}—{to}，主管部门按预约时间线上受理，不必到现场。',
  },
  'appointment-cancelled': {
    text: '{business}的预约已取消，等待单位重新预约。',
  },
  'appointment-revoked': {
    text: [
      '主管部门关闭了{name}的{business}所预约的时段，请重新预约。',
      '主管部门关闭了{business}所预约的时段，请重新预约。',
    ],
    sms: '主管部门关闭了{business}所预约的时段，请登录重新预约。',
  },
} satisfies NoticesOf<'appointment'>
