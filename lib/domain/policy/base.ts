import type { ReviewLevelCode } from '../codes'
import type { Policy, PolicyLevel } from './schema'

/** The city level is the same for every district. */
const city: PolicyLevel = { code: 'city', label: '市级', authority: '市人才工作局' }

/** 区级一级 → 区级 → 市级, the levels of a district without township offices. */
export const baseLevels = (authority: string): PolicyLevel[] => [
  { code: 'district-first', label: '区级一级', authority },
  { code: 'district', label: '区级', authority },
  city,
]

/** The chain of S-40: strictly one after another. */
export const districtChain: ReviewLevelCode[] = ['district-first', 'district', 'city']

/** The person's slots of 新办 as the slot tables ask them (M-60). */
export const commonNewSlotRules: Policy['slots']['new'] = [
  {
    slot: 'education-certificate',
    need: 'if-applicable',
    requiredWhen: ['degree-path', 'title-path'],
    rows: ['M-20', 'M-60'],
  },
  { slot: 'degree-certificate', need: 'if-applicable', requiredWhen: ['degree-path'], rows: ['M-21', 'M-60'] },
  {
    slot: 'title-certificate',
    need: 'if-applicable',
    requiredWhen: ['title-path', 'title-ticked'],
    rows: ['M-22', 'N-13'],
  },
  { slot: 'taxable-income', need: 'required', rows: ['M-23', 'M-60'] },
  { slot: 'household-register', need: 'required', rows: ['M-24', 'M-60'] },
  { slot: 'integrity-declaration', need: 'required', rows: ['M-25', 'M-60'] },
  {
    slot: 'marriage-certificate',
    need: 'if-applicable',
    requiredWhen: ['married', 'spouse-owned-housing'],
    rows: ['M-26', 'E-31'],
  },
  { slot: 'residence-proof', need: 'required', rows: ['M-27', 'M-60'] },
  { slot: 'other', need: 'if-applicable', rows: ['M-28'] },
  { slot: 'labour-contract', need: 'required', rows: ['M-29', 'U-64'] },
]

/** The employer's slots for 申请业务办理权限; 其他材料 carries the 承诺书 of the restricted mode (U-50). */
export const commonFilingRightSlotRules: Policy['slots']['filing-right'] = [
  { slot: 'unit-licence', need: 'required', rows: ['M-01', 'U-30'] },
  { slot: 'unit-qualification', need: 'required', rows: ['M-02', 'U-30'] },
  { slot: 'unit-tax', need: 'required', rows: ['M-03', 'U-30'] },
  { slot: 'unit-integrity-declaration', need: 'required', rows: ['M-04', 'U-30'] },
  { slot: 'operator-id', need: 'required', rows: ['M-05', 'U-30'] },
  { slot: 'unit-other', need: 'if-applicable', requiredWhen: ['receive-only'], rows: ['M-06', 'M-07', 'U-50'] },
]
