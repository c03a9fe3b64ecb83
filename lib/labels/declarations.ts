import type { SignerRole } from '@/lib/domain/attachment/signer'
import type { CodeTable } from './codes'

/** Wordings of the declarations, literally as published (F-02, F-03, F-04; requirements §12.1). */
export const declarationTexts = {
  title: '诚信声明',
  /** F-02 */
  employer:
    '本单位对提供的材料进行了认真审核，保证所填写信息和提供材料真实有效，无任何虚假申报情况。若因本单位未履行审查职责造成申报材料虚假的，本单位愿意接受行政处理，并承担由此带来的相应后果。',
  /** F-03, first part */
  person:
    '本人郑重承诺所填写信息和提供材料均真实有效，无任何虚假申报情况，本人遵纪守法，无刑事犯罪记录，未参加过国家禁止的社会活动，无政治、经济问题。以上如不真实本人愿意永久放弃申报资格，并承担由此带来的相应后果。',
  /** F-03, second part; ［姓名］ is filled in. */
  employerForPerson:
    '本单位对 ［姓名］ 提供的材料进行了认真审核，保证所填写信息和提供材料真实有效，无任何虚假申报情况。若因本单位未履行审查职责造成申报材料虚假的，本单位愿意接受行政处理，并承担由此带来的相应后果。',
  applicant: '申请人(签字)：',
  responsible: '单位负责人(签字)：',
  seal: '(聘用单位盖章)',
  lodging: {
    title: '房屋借住声明',
    statement: (facts: {
      borrowerName: string
      borrowerIdNumber: string
      since: string
      address: string
      ownerName: string
      ownerIdNumber: string
      relation: string
    }) =>
      `本人（姓名）${facts.borrowerName}，身份证号：${facts.borrowerIdNumber}，于${facts.since}开始借住在${facts.address}。` +
      `借住房屋的房主姓名${facts.ownerName}，身份证号${facts.ownerIdNumber}，本人与房主是${facts.relation}关系，以上情况属实，特此声明。`,
    promise: '双方保证以上所述信息和提供的材料真实有效。',
    owner: '房主签字：',
    borrower: '借住人签字：',
  },
  /** F-05, GP-03: the wording of the district is not published; this one is neutral, with the district filled in. */
  commitment: {
    title: '承诺书',
    statement: (authority: string) =>
      `${authority}：本单位目前尚不符合新办《北京市工作居住证》的单位条件，因接收持证人员，申请开通业务办理权限。`,
    promises: [
      '一、仅为本单位接收的持证人员办理聘用单位变更、续签和信息变更，不办理新办业务；',
      '二、所填写的信息和提供的材料真实有效，并对员工提交的信息和材料认真审核；',
      '三、员工离职后及时解除关联，情况有变化时及时更新单位信息。',
    ],
    closing: '如违反以上承诺，本单位愿意承担由此带来的相应后果。',
  },
  notes: {
    person: '用于办理所有个人业务。须由申请人及单位负责人手写签字、签署时间，并加盖单位公章或人事章。',
    employer:
      '用于办理开通单位业务办理权限及单位主管部门变更业务。须由单位负责人手写签字、签署时间，并加盖单位公章或人事章。',
    lodging: '须由房主及借住人手写签字，并签署时间。',
    commitment: '仅用于开通只接收持证人员的业务办理权限。须由单位负责人手写签字、签署时间，并加盖单位公章。',
  },
} as const

/** As what somebody signs a declaration for the unit. */
export const signerRoleTable: CodeTable<SignerRole> = [
  ['legal-representative', '法定代表人'],
  ['unit-head', '单位负责人'],
  ['authorised', '授权人'],
]

const roleText = (role: SignerRole | null | undefined): string =>
  signerRoleTable.find(([code]) => code === role)?.[1] ?? ''

/** 「林书远（法定代表人）」; "" where nobody has stated a signer. */
export function signerText(signedBy: string | null | undefined, signedAs: SignerRole | null | undefined): string {
  if (!signedBy) return ''
  const role = roleText(signedAs)
  return role ? `${signedBy}（${role}）` : signedBy
}
