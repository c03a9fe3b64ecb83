import { dayOf } from '@/lib/domain/dates'
import { authorityOf, districtsOn, policiesOn } from '@/lib/domain/policy/resolve'
import { districtPersonas } from './district-personas'
import { ownFiles } from './demo-files/table'
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
  | 'renewal-open'
  | 'renewal-late'
  | 'renewal-review'
  | 'last-day'
  | 'lapsed'
  | 'arriving'
  | 'suspended'
  | 'left'
  | 'changer'
  | 'settled'
  | 'unverified'
  | 'migrating'
  | 'leaver'
  | 'moving-draft'
  | 'moving-returned'
type EmployerKey =
  'main' | 'second' | 'new' | 'right-pending' | 'right-returned' | 'receive-only' | 'many' | 'migrating'
type StaffKey =
  'first-a' | 'first-b' | 'district-a' | 'district-b' | 'city-a' | 'city-b' | 'city-admin-a' | 'city-admin-b'

const person = (n: number, name: string, note: string, level: 'L2' | 'L3' = 'L3') => ({
  id: `person-${String(n).padStart(2, '0')}`,
  name,
  idNumber: inventedIdNumber(n),
  mobile: inventedMobile(n),
  level,
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
  'renewal-open': person(20, '苏慕白', '证件在续签时间内，单位还没有办理'),
  'renewal-late': person(21, '程砚之', '证件快到期，已过建议的最迟提交日'),
  'renewal-review': person(22, '宁采薇', '续签区级一级审核中'),
  'last-day': person(23, '方既明', '证件今天到期，明天失效'),
  lapsed: person(24, '温庭月', '证件已失效，可重新申请新办'),
  arriving: person(25, '江晚照', '证件挂起，新单位待办理聘用单位变更'),
  suspended: person(26, '谢临渊', '证件挂起，还没有新单位'),
  left: person(27, '裴若谷', '已离职，请求原单位解除关联'),
  changer: person(28, '纪清和', '证件基础信息变更待单位审核'),
  settled: person(30, '傅云归', '单位报告其已落户，待主管部门核实'),
  unverified: person(29, '宋知意', '没有完成人脸核验，不能登录', 'L2'),
  migrating: person(31, '舒望津', '证件在原系统，等单位请求数据迁移；个人信息还差几项'),
  leaver: person(32, '骆清秋', '持证人，将要离职'),
  'moving-draft': person(33, '韦知遥', '新办草稿，所在单位将变更主管部门'),
  'moving-returned': person(34, '柏望川', '新办被退回，所在单位将变更主管部门'),
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
  many: employer(9, '北京百川示例软件有限公司', '顾念之', '200 名持证人在续签时间内，可批量续签'),
  migrating: employer(10, '北京归雁示例信息咨询有限公司', '闵怀远', '业务权限和员工证件还在原系统，可请求数据迁移'),
} satisfies Record<EmployerKey, ReturnType<typeof employer>>

const levelNames = { 'district-first': '区级一级', district: '区级' } as const

const staff = (n: number, name: string, level: keyof typeof levelNames) => ({
  id: `staff-${String(n).padStart(2, '0')}`,
  name,
  idNumber: inventedIdNumber(200 + n),
  level,
  levelName: levelNames[level],
  authority: 'haidian',
  authorityName: '海淀区人力社保局',
  district: 'haidian',
  administrator: false,
  note: '',
})

const cityStaff = (n: number, name: string, administrator = false) => ({
  id: `staff-${String(n).padStart(2, '0')}`,
  name,
  idNumber: inventedIdNumber(200 + n),
  level: 'city' as const,
  levelName: '市级',
  authority: 'beijing',
  authorityName: '市人才工作局',
  district: null,
  administrator,
  note: administrator ? '参数管理员' : '',
})

export const staffPersonas = {
  'first-a': staff(1, '程以南', 'district-first'),
  'first-b': staff(2, '苏见微', 'district-first'),
  'district-a': staff(3, '韩书意', 'district'),
  'district-b': staff(4, '白砚秋', 'district'),
  'city-a': cityStaff(5, '江望川'),
  'city-b': cityStaff(6, '温如言'),
  'city-admin-a': cityStaff(11, '叶清如', true),
  'city-admin-b': cityStaff(12, '宋观复', true),
} satisfies Record<StaffKey, ReturnType<typeof staff> | ReturnType<typeof cityStaff>>

// who sits where follows from the rules of the day on which the demo starts
const start = dayOf(new Date().toISOString())
const casts = districtsOn(start).map(districtPersonas)

/** Of an authority that is no district only who sits there; its employers come from the districts. Numbers from 900 on. */
const centres = policiesOn(start)
  .filter(({ permitType }) => permitType === 'returnee')
  .map((policy, index) => districtPersonas(policy, 10 + index).staff)

/** Whose papers can be read through; the note does not give away what is wrong with them. */
const readers = ownFiles.map(({ id, name, idNumber, mobile, district }) => ({
  ...{ id, name, idNumber, mobile, level: 'L3' as const },
  note: `${authorityOf(district).name}：新办在审，材料可逐页审阅`,
}))

/** What the identity simulator reads: the people of every situation, and the cast of every district. */
export const personas = {
  person: [
    ...Object.values(personPersonas),
    ...casts.flatMap(({ people, waiting, elder }) => [...people, ...[waiting, elder].filter((one) => one !== null)]),
    ...readers,
  ],
  employer: [...Object.values(employerPersonas), ...casts.flatMap(({ unit, newcomer }) => [unit, newcomer])],
  staff: [...Object.values(staffPersonas), ...casts.flatMap(({ staff }) => staff), ...centres.flat()],
}
