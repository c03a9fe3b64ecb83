import { inventedIdNumber, inventedMobile, inventedUscc } from './scenario/numbers'

/** The demo's people. All are invented; the note says what somebody finds who signs in as them. */
type PersonKey =
  | 'new'
  | 'draft'
  | 'employer-review'
  | 'employer-returned'
  | 'awaiting-acceptance'
  | 'first-level'
  | 'second-level'
  | 'city-level'
  | 'returned'
  | 'second-round'
  | 'due-today'
  | 'overdue'
  | 'granted'
  | 'withdrawn'
  | 'terminated'
  | 'short-name'
  | 'long-name'
  | 'link-pending'
  | 'link-rejected'
type EmployerKey = 'main' | 'second' | 'new' | 'right-pending' | 'right-returned' | 'receive-only'
type StaffKey = 'first-a' | 'first-b' | 'district-a' | 'district-b' | 'city-a' | 'city-b'

const person = (n: number, name: string, note: string) => ({
  id: `person-${String(n).padStart(2, '0')}`,
  name,
  idNumber: inventedIdNumber(n),
  mobile: inventedMobile(n),
  level: 'L3' as const,
  note,
})

export const personPersonas = {
  new: person(1, '许知夏', '首次登录，个人信息还没填'),
  draft: person(2, '林知远', '新办草稿，还差几项才能提交'),
  'employer-review': person(3, '沈若溪', '新办待单位审核'),
  'employer-returned': person(4, '何听雨', '新办单位不通过，等本人修改'),
  'awaiting-acceptance': person(5, '顾南乔', '新办待受理'),
  'first-level': person(6, '钟离望', '新办区级一级审核中，已认领'),
  'second-level': person(7, '祝今朝', '新办区级审核中'),
  'city-level': person(8, '莫问之', '新办市级审核中，再过一步办结'),
  returned: person(9, '周予安', '新办被退回，有审核意见和温馨提示'),
  'second-round': person(10, '卢见深', '新办第 2 轮审核中'),
  'due-today': person(11, '闻人予墨', '新办今天到期'),
  overdue: person(12, '蒋时雨', '新办已逾期'),
  granted: person(13, '陆言蹊', '已办结，证件有效，可打印确认单'),
  withdrawn: person(14, '秦望舒', '新办已撤回，可重新申请'),
  terminated: person(15, '冯听澜', '新办已终止'),
  'short-name': person(16, '罗青', '两个字的姓名，新办待单位审核'),
  'long-name': person(17, '阿卜杜热合曼·买买提依明', '十二个字的姓名，新办待受理'),
  'link-pending': person(18, '楚云深', '已申请关联，待单位确认'),
  'link-rejected': person(19, '叶知秋', '关联被单位拒绝'),
} satisfies Record<PersonKey, ReturnType<typeof person>>

const employer = (n: number, unitName: string, operator: string, note: string) => ({
  id: `employer-${String(n).padStart(2, '0')}`,
  unitName,
  uscc: inventedUscc(n),
  unitType: 'enterprise' as const,
  credential: 'certificate' as const,
  operator: { name: operator, idNumber: inventedIdNumber(100 + n), mobile: inventedMobile(100 + n) },
  registered: {
    address: `北京市海淀区示例路${n}号`,
    district: '110108',
    capital: '1000',
    legalRepresentative: '林书远',
    scope: '技术开发、技术咨询、技术服务；软件开发',
    establishedOn: '2016-05-18',
  },
  note,
})

export const employerPersonas = {
  main: employer(1, '北京云岫示例科技有限公司', '许知行', '权限有效，1,214 名员工，各种状态的申请'),
  second: employer(2, '北京拾光示例文化传播有限公司', '方晚晴', '权限有效，另一家单位'),
  new: employer(3, '北京听泉示例医药研究有限公司', '宋临川', '首次登录，单位信息还没填'),
  'right-pending': employer(4, '北京长亭示例设计研究院有限公司', '唐疏影', '业务权限区级审核中'),
  'right-returned': employer(5, '北京澄江示例网络技术有限公司', '孟初晴', '业务权限被退回'),
  'receive-only': employer(6, '北京望岳示例咨询有限公司', '贺长风', '仅接收持证人的权限'),
} satisfies Record<EmployerKey, ReturnType<typeof employer>>

const levels = {
  'district-first': {
    levelName: '区级一级',
    authority: 'haidian',
    authorityName: '海淀区人力社保局',
    district: 'haidian',
  },
  district: { levelName: '区级', authority: 'haidian', authorityName: '海淀区人力社保局', district: 'haidian' },
  city: { levelName: '市级', authority: 'beijing', authorityName: '市人才工作局', district: null },
} as const

const staff = (n: number, name: string, level: keyof typeof levels) => ({
  id: `staff-${String(n).padStart(2, '0')}`,
  name,
  idNumber: inventedIdNumber(200 + n),
  level,
  ...levels[level],
  note: '',
})

export const staffPersonas = {
  'first-a': staff(1, '程以南', 'district-first'),
  'first-b': staff(2, '苏见微', 'district-first'),
  'district-a': staff(3, '韩书意', 'district'),
  'district-b': staff(4, '白砚秋', 'district'),
  'city-a': staff(5, '江望川', 'city'),
  'city-b': staff(6, '温如言', 'city'),
} satisfies Record<StaffKey, ReturnType<typeof staff>>

/** What the identity simulator reads. */
export const personas = {
  person: Object.values(personPersonas),
  employer: Object.values(employerPersonas),
  staff: Object.values(staffPersonas),
}
