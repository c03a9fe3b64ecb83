import type { NoticesOf } from './notices-table'

/** The facts of a unit and the name of a person (U-04, U-12, A-33). `employer` and `name` are what is on file. */
export const identityNotices = {
  'unit-facts-differ': {
    text: '有人以本单位身份登录，带入的单位名称或登记信息与系统登记的不一致。登记的内容没有改动，请核对。',
    sms: '有人以本单位身份登录，带入的单位信息与登记的不一致，登记内容没有改动，请登录核对。',
  },
  'unit-facts-differ-seen': {
    text: '{employer}登录时带入的单位名称或登记信息与系统登记的不一致，登记的内容没有改动，已请单位核对。',
  },
  'unit-facts-taken-over': {
    text: '{employer}按登录时带入的信息更新了单位登记信息（单位名称不变），请在审核时核对。',
  },
  'person-renamed': {
    text: '您的姓名已按实名认证更新为{name}。已有工作居住证的，证件上的姓名不变，需要更新的请办理证件基础信息变更。',
    sms: '您的姓名已按实名认证更新，请登录核对；不是您本人更名的，请联系所在区客服。',
  },
} satisfies NoticesOf<'identity'>
