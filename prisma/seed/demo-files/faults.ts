import { addMonths, addYears, type PlainDate } from '@/lib/domain/dates'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import type { Plant } from '../cast/cast'
import type { PaperFacts } from '../papers/facts'
import { day } from '../papers/words'

/**
 * A mistake that stands in one paper and nowhere else. `says` is what the officer reads in it, `form` what was typed;
 * both are searched in the stored file by the tests. A picture has no words: there `says` is null.
 */
export type Fault = Plant & {
  slot: SlotCode
  what: string
  action: string
  says: ((facts: PaperFacts) => string) | null
  form: ((facts: PaperFacts) => string) | null
}

const soon = ({ on }: PaperFacts): PlainDate => addMonths(on, 2)
const lastYear = ({ declaration }: PaperFacts): PlainDate => addYears(declaration.signedOn, -1)
/** The number with two of its digits exchanged for others. */
const wrongNumber = (number: string): string =>
  `${number.slice(0, -2)}${(Number(number.slice(-2)) + 37) % 100}`.padEnd(number.length, '0')
/** Third from the end: the month that the register of the demo misses too. */
const missing = ({ months }: PaperFacts): string => months.at(-3)?.month ?? ''

const otherUnit = '北京远岫示例人力资源有限公司'
const otherSeal = '北京辰远示例商贸有限公司'
const otherOwner = { owner: '钱若谷', ownerIdNumber: '110108196809150034' }
const otherPair = { holder: '龙在渊', holderIdNumber: '130105199106100215' }

const set = <K extends keyof PaperFacts>(facts: PaperFacts, part: K, more: Partial<PaperFacts[K]>): PaperFacts => ({
  ...facts,
  [part]: { ...(facts[part] as object), ...more },
})

export const faults = {
  'lease-ends': {
    slot: 'residence-proof',
    what: '租赁合同两个月后到期，与填写的有效期不符',
    action: '退回个人：剩余租期不足，请续租后上传新合同，有效期按合同填写。',
    change: (facts) => set(facts, 'home', { leaseTo: soon(facts) }),
    says: (facts) => `${day(soon(facts))}止`,
    form: ({ home }) => `${day(home.leaseTo)}止`,
  },
  'degree-number': {
    slot: 'degree-certificate',
    what: '学位证书编号与填写的不一致',
    action: '退回个人：请按证书更正学位证书编号，或重新上传证书。',
    change: (facts) => set(facts, 'education', { degreeNumber: wrongNumber(facts.education.degreeNumber) }),
    says: ({ education }) => wrongNumber(education.degreeNumber),
    form: ({ education }) => education.degreeNumber,
  },
  'owner-differs': {
    slot: 'residence-proof',
    what: '不动产权证书的权利人不是租赁合同的出租人',
    action: '退回个人：请补充权利人的委托书，或更换为权利人签署的合同。',
    change: (facts) => set(facts, 'home', otherOwner),
    says: () => otherOwner.owner,
    form: null,
  },
  'insurance-gap': {
    slot: 'social-insurance-record',
    what: '倒数第三个月没有缴费，填写的是正常缴费',
    action: '退回个人：请核对该月社保，断缴的更正月度记录并由单位说明原因。',
    change: (facts) => ({
      ...facts,
      months: facts.months.map((line) => (line.month === missing(facts) ? { ...line, socialInsurance: 'none' } : line)),
    }),
    says: () => '未缴费',
    form: null,
  },
  'income-payer': {
    slot: 'taxable-income',
    what: '收入的扣缴单位不是申报单位',
    action: '退回单位：应税收入须由本单位代扣代缴，请说明情况或重新申报。',
    change: (facts) => ({ ...facts, payer: otherUnit }),
    says: () => otherUnit,
    form: ({ unit }) => `个税由${unit.name}代扣代缴`,
  },
  'foreign-seal': {
    slot: 'labour-contract',
    what: '劳动合同上盖的是另一家公司的章',
    action: '退回（合同）：请单位重新盖本单位公章或合同专用章后上传。',
    change: (facts) => set(facts, 'contract', { sealedBy: otherSeal }),
    says: () => otherSeal,
    form: null,
  },
  'grey-register': {
    slot: 'household-register',
    what: '户口本是黑白扫描，不是彩色原件',
    action: '退回个人：请将户口本首页及本人页重新扫描为彩色 PDF。',
    look: { grey: true },
    says: null,
    form: null,
  },
  'upside-down': {
    slot: 'education-certificate',
    what: '毕业证书扫描件上下颠倒',
    action: '退回个人：请按正方向重新扫描学历证书。',
    look: { upsideDown: true },
    says: null,
    form: null,
  },
  'old-declaration': {
    slot: 'integrity-declaration',
    what: '诚信声明签署于一年前，填写的是今年的日期',
    action: '退回个人：每次办理须重新签署诚信声明。',
    change: (facts) => set(facts, 'declaration', { signedOn: lastYear(facts) }),
    says: (facts) => day(lastYear(facts)),
    form: ({ declaration }) => day(declaration.signedOn),
  },
  'other-marriage': {
    slot: 'marriage-certificate',
    what: '结婚证是另外两个人的',
    action: '退回个人：请上传本人的结婚证。',
    change: (facts) => set(facts, 'marriage', otherPair),
    says: () => otherPair.holder,
    form: ({ person }) => person.name,
  },
} satisfies Record<string, Fault>

export type FaultCode = keyof typeof faults
