import { baseLevels, chainsOf, commonParameters, districtChain, filingKinds } from '../base'
import { byDegree, byTitle, unconfirmed } from '../category-tables'
import { commonHousing } from '../housing-tables'
import type { PolicyFile } from '../schema'
import { withCategories } from '../sections/categories'
import { equalCriteria } from '../sections/demand'
import { cityLegalBases } from '../sections/guide'
import { commonSlots, withUnconfirmedCustody } from '../slot-tables'

const copy = 'facts §2.1'

/** Only the two common ways are reported; for the others nothing is known of this district. */
const categories: PolicyFile['categories'] = [unconfirmed(byDegree, copy), unconfirmed(byTitle, copy)]

/**
 * 丰台区. No rule of the district itself is at hand: what a third party reports (facts §2.1) and, where that is silent,
 * the common practice of the other districts. Everything is provisional until the district confirms it.
 */
export const fengtai: PolicyFile = {
  district: 'fengtai',
  prefix: 'FT',
  version: 'fengtai@2026-01',
  from: '2026-01-01',
  name: '丰台区',
  divisionCode: '110106',
  permitType: 'beijing',
  authority: '丰台区人力社保局',
  levels: baseLevels('丰台区人力社保局'),
  chains: chainsOf(districtChain, ['district-first', 'district']),
  permitYears: { value: 3, rows: ['D-01'], provisional: true },
  reviewWorkingDays: { value: 20, rows: ['D-03', 'A-03'], provisional: true },
  acceptanceWorkingDays: { value: 5, rows: ['facts §8.3'], provisional: true },
  renewalWindow: {
    value: { count: 60, unit: 'days', before: 'approval-deadline' },
    rows: ['D-02', 'C-01'],
    provisional: true,
  },
  // the stricter of the two readings, so that nobody trusts a day too many
  approvalDeadline: {
    value: 'day-before-end',
    rows: ['C-02', 'S-91'],
    provisional: true,
  },
  safeSubmitWorkingDays: {
    value: 20,
    rows: ['D-05', 'C-03'],
    provisional: true,
  },
  reviewClockStart: {
    value: { event: 'acceptance' },
    rows: ['D-04', 'C-04'],
    provisional: true,
  },
  retirement: { value: 'remind', rows: ['C-13', 'E-54'], provisional: true },
  approvalSms: { value: true, rows: ['C-14', 'D-36'], provisional: true },
  dissolveWithinDays: {
    value: null,
    rows: ['D-23', 'S-94'],
    provisional: true,
  },
  minSocialInsuranceMonthsForChange: {
    value: 0,
    rows: ['D-22', 'C-07'],
    provisional: true,
  },
  socialInsuranceForChangeText: {
    value: '新单位已为员工缴纳社会保险；具体月数以主管部门意见为准。',
    rows: ['D-22', 'C-07'],
    provisional: true,
  },
  insuranceRecordBeforeLink: { value: false, rows: ['D-22'], provisional: true },
  suspendedText: {
    value: '证件已挂起：原单位解除了关联。挂起期间能否使用，请向用证部门确认；新单位须在有效期内办结聘用单位变更。',
    rows: ['D-32', 'S-13', 'C-12'],
    provisional: true,
  },
  townshipOffices: null,
  situationReport: { value: null, rows: ['D-07'], provisional: true },
  submitHint: { value: null, rows: ['D-38'], provisional: true },
  appointment: null,
  // plan in the fourth quarter, numbers in the first, agreed by the district's committee
  demand: {
    desk: { value: 'district', rows: ['A-15', copy], provisional: true },
    declareMonths: {
      value: [10, 11, 12],
      rows: ['Q-40', copy],
      provisional: true,
    },
    fixMonths: { value: [1, 2, 3], rows: ['Q-41', copy], provisional: true },
    agreedBy: { value: '区委组织部', rows: ['Q-41', copy], provisional: true },
    criteria: {
      value: equalCriteria('Q-41', 'A-15'),
      rows: ['Q-41'],
      provisional: true,
    },
  },
  quota: {
    model: 'annual',
    name: '年度计划指标',
    endsWithYear: { value: true, rows: ['Q-41', copy], provisional: true },
    proofs: [],
  },
  receiveOnlyRight: { value: false, rows: ['D-10'], provisional: true },
  documentLimits: {
    value: { declarationMaxAgeMonths: null, minRemainingMonths: null },
    rows: ['D-26', 'D-27'],
    provisional: true,
  },
  declarationReuse: { value: 'ask', rows: ['D-33', 'I-69'], provisional: true },
  workHistoryScope: {
    value: 'from-first-job',
    rows: ['D-34'],
    provisional: true,
  },
  maxAge: {
    value: { kind: 'statutory' },
    rows: ['D-24', 'E-53'],
    provisional: true,
  },
  childAgeBelow: { value: 18, rows: ['D-25', 'I-62'], provisional: true },
  childAgeInPrinciple: {
    value: null,
    rows: ['D-25', 'I-62'],
    provisional: true,
  },
  childDocuments: {
    value: ['child-birth-certificate', 'child-household-register'],
    rows: ['M-30', 'M-31'],
    provisional: true,
  },
  employerConditions: {
    kinds: {
      value: filingKinds,
      rows: ['E-01'],
      provisional: true,
    },
    minAgeYears: { value: 1, rows: ['D-11', copy], provisional: true },
    ageWaivedByTax: { value: false, rows: ['C-37'], provisional: true },
    minCapital: { value: 100, rows: ['D-12', copy], provisional: true },
    capitalBasis: { value: 'paid-in', rows: ['C-21', copy], provisional: true },
    capitalAskedOf: {
      value: ['enterprise', 'private-non-enterprise', 'other'],
      rows: ['U-07'],
      provisional: true,
    },
    minAnnualTax: { value: 10, rows: ['D-13', copy], provisional: true },
    minThreeYearTax: { value: 30, rows: ['D-13', copy], provisional: true },
    minStaffEachYear: { value: 30, rows: ['D-13', copy], provisional: true },
    taxBasis: {
      value: {
        measure: 'tax',
        years: ['last-year'],
        yearsAtTransfer: ['last-year'],
        withheldIncomeTax: true,
      },
      rows: ['D-14', copy],
      provisional: true,
    },
    registeredHere: { value: false, rows: ['U-11'], provisional: true },
    taxedHere: { value: true, rows: ['U-11', 'U-45'], provisional: true },
    insuredHereIfRegisteredHere: {
      value: false,
      rows: ['E-10'],
      provisional: true,
    },
    branchMaxPermits: { value: null, rows: ['D-39'], provisional: true },
    manual: { value: ['industry'], rows: ['E-02'], provisional: true },
  },
  eligibility: {
    income: {
      multiple: { value: '1.2', rows: ['D-15', copy], provisional: true },
      multipleByEmployerKind: null,
      // the last year's income against the yearly figure
      wage: { value: 'annual', rows: ['D-16', copy], provisional: true },
      windows: { value: [12], rows: ['D-16', copy], provisional: true },
      endsWithin: { value: 2, rows: ['S-101'], provisional: true },
      onlyThisEmployer: {
        value: true,
        rows: ['I-71', 'U-84'],
        provisional: true,
      },
    },
    socialInsurance: {
      months: { value: 6, rows: ['D-18', copy], provisional: true },
      atThisEmployer: { value: true, rows: ['U-84', copy], provisional: true },
      continuous: { value: true, rows: ['D-19'], provisional: true },
      backPaid: { value: 'asks', rows: ['D-19'], provisional: true },
      samePeriodAsIncome: { value: false, rows: [copy], provisional: true },
      checkedMonths: { value: null, rows: ['D-18'], provisional: true },
    },
    monthsAtEmployer: { value: null, rows: ['D-20'], provisional: true },
    renewalIncome: {
      value: { rule: 'continuous', years: 3, recordsFrom: null },
      rows: ['D-21', 'C-19'],
      provisional: true,
    },
    refusedHukou: {
      value: ['beijing-collective', 'school-temporary'],
      rows: ['I-07'],
      provisional: true,
    },
    residentialOnly: { value: true, rows: ['E-30'], provisional: true },
    acceptedCategories: {
      value: ['A', 'B'],
      rows: ['E-20', 'E-21', copy],
      provisional: true,
    },
    categories: {
      A: {
        value: {
          proof: 'studies',
          workYears: 2,
          education: 'bachelor',
          degree: 'bachelor',
        },
        rows: ['E-20', copy],
        provisional: true,
      },
      B: {
        value: { proof: 'title', title: 'intermediate', education: null },
        rows: ['E-21', copy],
        provisional: true,
      },
    },
  },
  housing: commonHousing,
  openContractMonths: {
    value: null,
    rows: ['M-29', 'E-52'],
    provisional: true,
  },
  categories,
  slots: {
    ...commonSlots,
    new: withCategories(withUnconfirmedCustody(commonSlots.new), categories),
    'dependant-change': withUnconfirmedCustody(commonSlots['dependant-change']),
  },
  sealTexts: [{ text: '应税收入材料加盖单位公章', rows: ['U-98', 'D-28'] }],
  guide: {
    intro:
      '在丰台区注册并纳税的用人单位，按年度计划为聘用的非京籍员工办理《北京市工作居住证》。各项标准以主管部门意见为准。',
    conditions: [],
    templates: [
      {
        code: 'unit-integrity',
        annex: 1,
        title: '单位诚信声明',
        rows: ['F-02', 'C-27'],
      },
      {
        code: 'person-integrity',
        annex: 2,
        title: '个人诚信声明',
        rows: ['F-03', 'C-27'],
      },
      {
        code: 'lodging',
        annex: 3,
        title: '房屋借住声明',
        rows: ['F-04', 'C-27'],
      },
    ],
    legalBases: cityLegalBases,
    contacts: [],
  },
  parameters: commonParameters.filter((code) => code !== 'dissolve-days'),
  hotline: { phone: null, hours: null, rows: ['D-37'] },
}
