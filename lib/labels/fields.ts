import type { EmployerSection } from '../domain/employer/employer-profile'
import { employerFields } from '../domain/employer/fields'
import type { Field, FieldKind, Fields } from '../domain/field-catalogue'
import { personFields } from '../domain/person/fields'
import type { ProfileSection } from '../domain/person/profile'

/** Steps of the personal wizard (I-02) and of the employer's (U-03), in the words of the references. */
export const personSections: Record<ProfileSection, string> = {
  general: '一般信息',
  education: '教育信息',
  studies: '学习经历',
  works: '工作经历',
  photo: '证件照片',
}
export const employerSections: Record<EmployerSection, string> = {
  general: '单位信息',
  qualification: '单位资质',
  operator: '业务经办人',
  licence: '营业执照',
}

/** Places of an application that belong to no profile. */
export const applicationSections: Record<string, string> = {
  form: '申请表',
  children: '随往子女',
  employment: '关联单位',
  quota: '指标',
}

/** The last step of every wizard. */
export const previewStep = '预览提交'

/** Every field of a section of the catalogue, under its name there. */
type WordsOf<Catalogue> = { [Section in keyof Catalogue]: { [Name in keyof Catalogue[Section]]: string } }

/** The words of the references (001 215–221, 004 Q35, Q47, Q48): one field has one name on every page. */
const personWords: WordsOf<typeof personFields> = {
  general: {
    name: '姓名',
    sex: '性别',
    ethnicity: '民族',
    politicalStatus: '政治面貌',
    maritalStatus: '婚姻状况',
    idType: '证件类型',
    idNumber: '证件号码',
    mobile: '联系电话',
    contactAddress: '联系地址',
    hukouKind: '户口性质',
    hukouProvince: '户籍所在省市',
    hukouAddress: '户籍所在地',
    residenceDistrict: '现居住区',
    residenceAddress: '现居住地址',
    housing: '住所类型',
  },
  education: {
    level: '国内最高学历',
    school: '毕业学校名称',
    enrolledOn: '入学日期',
    graduatedOn: '毕业日期',
    major: '学科专业',
    foreign: '国（境）外学历学位',
    degree: '国内最高学位',
    degreeIssuer: '学位授予单位',
    degreeNumber: '学位证书编号',
    degreeDiscipline: '学位授予门类',
    degreeOn: '学位授予日期',
    degreeMajor: '学位学科专业',
    holdsTechnicalPost: '是否持有专业技术职务证书',
    holdsTitle: '是否持有职称证书',
    holdsQualification: '是否持有职业资格证书',
    'title.name': '职称名称',
    'title.level': '职称级别',
    'title.acquisition': '取得方式',
    'title.certificateNumber': '证书编号',
    'title.acquiredOn': '取得日期',
    'title.issuer': '发证机构',
    'title.verifiableOnline': '可在政府网站查验',
    'title.queryPath': '查询路径及查询方式',
  },
  studies: {
    'entries.from': '开始年月',
    'entries.to': '结束年月',
    'entries.stage': '学习阶段',
    'entries.school': '学校名称',
    'entries.major': '所学专业',
  },
  works: {
    'entries.from': '开始年月',
    'entries.to': '结束年月',
    'entries.current': '至今',
    'entries.employer': '工作单位',
    'entries.position': '担任职务',
  },
}

const employerWords: WordsOf<typeof employerFields> = {
  general: {
    name: '单位名称',
    uscc: '统一社会信用代码',
    kind: '单位类型',
    registeredCapital: '注册资本',
    paidInCapital: '实缴资本',
    currency: '币种',
    establishedOn: '成立日期',
    legalRepresentative: '法定代表人',
    businessScope: '经营范围',
    registeredDistrict: '注册地',
    registeredAddress: '注册地址',
    taxDistrict: '纳税登记地',
    socialInsuranceDistrict: '社保缴纳地',
  },
  qualification: {
    'entries.classification': '单位分类',
    'entries.certificateNumber': '证书编号',
    'entries.issuedOn': '发证日期',
    'entries.validUntil': '有效期至',
  },
  operator: {
    name: '经办人姓名',
    idNumber: '经办人身份证号码',
    mobile: '联系电话',
    address: '联系地址',
    email: '电子邮箱',
  },
}

/** What is no field of the catalogue, but a place that a finding can point to. */
const person: Record<string, Record<string, string>> = {
  ...personWords,
  studies: { entries: '学习经历', ...personWords.studies },
  works: { entries: '工作经历', ...personWords.works },
  photo: { attached: '证件照片' },
}
const employer: Record<string, Record<string, string>> = {
  ...employerWords,
  qualification: { entries: '单位分类', ...employerWords.qualification },
  licence: { attached: '营业执照' },
}

const withoutIndex = (field: string): string => field.replace(/\.\d+/g, '')

const catalogues: Record<'person' | 'employer', Record<string, Fields>> = {
  person: personFields,
  employer: employerFields,
}

/** The field of the catalogue at a place; its lines are all the same field. Undefined for a place that is none. */
export const fieldAt = (side: 'person' | 'employer', section: string, field: string): Field | undefined =>
  catalogues[side][section]?.[withoutIndex(field)]

const chosenKinds: readonly FieldKind[] = ['standard', 'choice', 'date', 'month']

/** Fields that are chosen: their sentence says 请选择 instead of 请填写. */
export const isChosenField = (side: 'person' | 'employer', section: string, field: string): boolean => {
  const spec = fieldAt(side, section, field)
  return spec !== undefined && chosenKinds.includes(spec.kind)
}

/** The one name of a field, the line of a list left out; "" for what is none. */
export const fieldWord = (side: 'person' | 'employer', section: string, field: string): string =>
  (side === 'person' ? person : employer)[section]?.[withoutIndex(field)] ?? ''

/** 「第 2 条学校名称」 for the second line of a list, 「毕业学校名称」 for a single field. Unknown fields answer "". */
export function fieldLabel(side: 'person' | 'employer', section: string, field: string): string {
  const label = fieldWord(side, section, field)
  const line = /\.(\d+)(\.|$)/.exec(field)?.[1]
  return line === undefined || label === '' ? label : `第 ${Number(line) + 1} 条${label}`
}

/** The step of the wizard in which a section is filled in. */
export function sectionLabel(side: 'person' | 'employer', section: string): string {
  const sections: Record<string, string> = side === 'person' ? personSections : employerSections
  return sections[section] ?? applicationSections[section] ?? section
}
