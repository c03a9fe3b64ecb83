import type { SlotCode } from '../attachment/catalogue'
import type { SlotFact, SlotRule } from '../attachment/slot-rules'
import type { PolicyFile } from './schema'

type Rules = PolicyFile['slots']['new']
type More = { when?: SlotFact[]; onlyWith?: SlotFact }

const line = (need: SlotRule['need'], slot: SlotCode, rows: string[], more: More = {}): Rules[number] => ({
  slot,
  need,
  ...(more.when ? { requiredWhen: more.when } : {}),
  ...(more.onlyWith ? { onlyWith: more.onlyWith } : {}),
  rows,
})

/** ● of the slot tables. */
export const asked = (slot: SlotCode, ...rows: string[]) => line('required', slot, rows)
/** ○: uploaded where it applies, a duty as soon as one of the facts is true. */
export const maybe = (slot: SlotCode, rows: string[], more: More = {}) => line('if-applicable', slot, rows, more)
/** –: the file that lies there remains. */
export const spared = (slot: SlotCode, ...rows: string[]) => line('not-asked', slot, rows)

/** 已婚, or the home is in the name of the spouse (E-31). */
const marriage: More = { when: ['married', 'spouse-owned-housing'] }

/**
 * What proves that a child belongs to the applicant (I-63, M-33): after a divorce the agreement or judgment that gives
 * him the custody; after another marriage or an adoption whatever proves the kinship, as the reviewer says.
 */
const custody: Rules = [
  maybe('marriage-certificate', ['M-33', 'I-63'], { when: ['divorced-with-children'] }),
  { ...maybe('other', ['M-33', 'I-63'], { when: ['kinship-to-prove'] }), provisional: true },
]

/** The same where no source of the district says it. */
export const withUnconfirmedCustody = (rules: Rules): Rules =>
  rules.map((rule) => (rule.rows.includes('M-33') && rule.requiredWhen ? { ...rule, provisional: true } : rule))

/** The person's slots of 新办 that all categories share (M-60, E-59); their own materials stand with the categories. */
const newRules: Rules = [
  maybe('education-certificate', ['M-20', 'M-60']),
  maybe('degree-certificate', ['M-21', 'M-60']),
  maybe('title-certificate', ['M-22', 'N-13'], { when: ['title-ticked'] }),
  asked('taxable-income', 'M-23', 'M-60'),
  asked('household-register', 'M-24', 'M-60'),
  asked('integrity-declaration', 'M-25', 'M-60'),
  maybe('marriage-certificate', ['M-26', 'E-31'], marriage),
  asked('residence-proof', 'M-27', 'M-60'),
  maybe('other', ['M-28']),
  asked('labour-contract', 'M-29', 'U-64'),
  ...custody,
]

/** All nine slots, as 续签 (M-61) and 聘用单位变更 (M-63) ask them where the district says nothing less. */
const everything = (row: string): Rules => [
  asked('education-certificate', 'M-20', row),
  // who came by a title may hold no degree at all (E-21)
  maybe('degree-certificate', ['M-21', row], { when: ['holds-degree'] }),
  maybe('title-certificate', ['M-22', row], { when: ['title-ticked'] }),
  asked('taxable-income', 'M-23', row),
  asked('household-register', 'M-24', row),
  asked('integrity-declaration', 'M-25', row),
  maybe('marriage-certificate', ['M-26', 'E-31', row], marriage),
  asked('residence-proof', 'M-27', row),
]

const contract = asked('labour-contract', 'M-29', 'U-64')

const renewal: Rules = [...everything('M-61'), maybe('other', ['M-28', 'M-61']), contract]

/** 离职证明 of the former employer lies in 其他材料. */
const employerChange: Rules = [...everything('M-63'), asked('other', 'M-35', 'M-63'), contract]

/** Only what belongs to a changed item is asked anew, and a fresh declaration always (M-65). */
const basicInfoChange: Rules = [
  maybe('education-certificate', ['M-20', 'M-65'], { when: ['education-changed'] }),
  maybe('degree-certificate', ['M-21', 'M-65'], { when: ['degree-changed'] }),
  maybe('title-certificate', ['M-22', 'M-65'], { when: ['title-changed'] }),
  spared('taxable-income', 'M-65'),
  maybe('household-register', ['M-24', 'M-65'], { when: ['household-changed'] }),
  asked('integrity-declaration', 'M-25', 'M-65'),
  // a home of the spouse is proven by both papers (E-31), also when only the home has changed
  maybe('marriage-certificate', ['M-26', 'M-65', 'E-31'], { when: ['marriage-changed', 'spouse-owned-housing'] }),
  maybe('residence-proof', ['M-27', 'M-65'], { when: ['residence-changed'] }),
  maybe('other', ['M-28', 'M-65']),
  maybe('labour-contract', ['M-29', 'M-65']),
]

/** The children's own documents lie with each child (M-30…M-33); a married parent proves the marriage (I-63). */
const dependantChange: Rules = [
  asked('integrity-declaration', 'M-25', 'M-66'),
  maybe('marriage-certificate', ['M-26', 'M-66', 'I-63'], { when: ['married'], onlyWith: 'has-children' }),
  maybe('other', ['M-28', 'M-66', 'M-33']),
  ...custody,
]

/** The proof goes with the reason: the register after 落户, another paper when the unit has left Beijing (M-67). */
const cancellation: Rules = [
  maybe('household-register', ['M-24', 'M-67', 'I-66'], { when: ['settled'] }),
  maybe('other', ['M-28', 'M-67', 'I-66'], { when: ['unit-moved'] }),
]

/** The employer's own slots (M-01…M-06). */
const unit = (row: string): Rules => [
  asked('unit-licence', 'M-01', row),
  asked('unit-qualification', 'M-02', row),
  asked('unit-tax', 'M-03', row),
  asked('unit-integrity-declaration', 'M-04', row),
  asked('operator-id', 'M-05', row),
]

/** 其他材料 carries the 承诺书 of the restricted mode (U-50). */
const filingRight: Rules = [...unit('U-30'), maybe('unit-other', ['M-06', 'M-07', 'U-50'], { when: ['receive-only'] })]

/** Brought up to the guide of the district that takes the employer over (U-111). */
const authorityTransfer: Rules = [...unit('U-111'), maybe('unit-other', ['M-06', 'U-111'])]

/** What the tables ask wherever a district does not say otherwise (§5.3). */
export const commonSlots: PolicyFile['slots'] = {
  new: newRules,
  renewal,
  'employer-change': employerChange,
  'basic-info-change': basicInfoChange,
  'dependant-change': dependantChange,
  cancellation,
  'filing-right': filingRight,
  'authority-transfer': authorityTransfer,
  // 介绍信 and the like of M-11, where a request needs one
  'service-request': [maybe('unit-other', ['M-11', 'M-06'])],
}
