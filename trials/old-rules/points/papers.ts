import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const attachments = at('tests/unit/domain/attachment/attachment-findings.test.ts')
const paperDates = at('tests/unit/domain/attachment/paper-dates.test.ts')
const blank = at('tests/unit/domain/application/paper-dates.property.test.ts')(
  'removing a date from a paper never turns a refusal into a pass, nor a question into nothing',
)
const findings = at('tests/unit/domain/application/findings.test.ts')
const used = at('tests/unit/domain/attachment/declaration-use.test.ts')
const insurance = at('tests/unit/domain/application/change-insurance.test.ts')
const record = at('tests/integration/employer/insurance-record.test.ts')

const ofDates: readonly OldRule[] = [
  {
    point: 'papers',
    rule: 'Where a rule needs a date, the date is compulsory.',
    file: 'lib/domain/attachment/attachment-findings.ts',
    from: 'return left.length > 0 ? left : [',
    to: 'return left.length > 99 ? left : [',
    test: attachments('declaration (G-29): %s'),
  },
  {
    point: 'papers',
    rule: 'Blank never passes better than filled (property).',
    file: 'lib/domain/attachment/attachment-findings.ts',
    from: 'return left.length > 0 ? left : [',
    to: 'return left.length > 99 ? left : [',
    test: blank,
  },
  {
    point: 'papers',
    rule: 'A lease owes its end.',
    file: 'lib/domain/attachment/paper-dates.ts',
    from: "facts.some((fact) => endingHomes.includes(fact)) ? 'day' : 'day-or-open'",
    to: "'day-or-open'",
    test: paperDates('which paper owes which day (G-28, G-29, D-26, D-27), in every district'),
  },
  {
    point: 'papers',
    rule: 'A declaration owes its day of signature.',
    file: 'lib/domain/attachment/catalogue.ts',
    from: "\n  'integrity-declaration': slot('integrity-declaration', 'M-25', 2, declaration)",
    to: "\n  'integrity-declaration': slot('integrity-declaration', 'M-25', 2, { ...declaration, dated: false })",
    test: paperDates('which paper owes which day (G-28, G-29, D-26, D-27), in every district'),
  },
  {
    point: 'papers',
    rule: 'Licence, declaration and operator’s ID card of the unit owe their days.',
    file: 'lib/domain/attachment/catalogue.ts',
    from: "'operator-id': slot('operator-id', 'M-05', 2, { ...unit, end: 'day-or-open' })",
    to: "'operator-id': slot('operator-id', 'M-05', 2, unit)",
    test: paperDates('which paper owes which day (G-28, G-29, D-26, D-27), in every district'),
  },
  {
    point: 'papers',
    rule: 'The ID card of a child owes its end.',
    file: 'lib/domain/attachment/catalogue.ts',
    from: "{ subject: 'child', end: 'day' }",
    to: "{ subject: 'child' }",
    test: findings('a child’s card owes its end and the months that the district asks (大兴, G-28)'),
  },
  {
    point: 'papers',
    rule: '长期 is a statement only where a paper can lawfully have no end.',
    file: 'lib/domain/attachment/paper-dates.ts',
    from: "asked.end === 'day-or-open' && openEnded",
    to: 'openEnded',
    test: attachments('长期 is a statement where a paper can lawfully have no end, and none where it cannot (G-28)'),
  },
  {
    point: 'papers',
    rule: 'Contracts and leases must run six months more in 大兴, other papers three.',
    file: 'lib/domain/attachment/attachment-findings.ts',
    from: 'line.contractual ? (limits.contractMinRemainingMonths ?? general) : general',
    to: 'general',
    test: attachments('T-14: a lease with five months left is refused in Daxing and accepted in Haidian'),
  },
  {
    point: 'papers',
    rule: 'What ends too soon is refused.',
    file: 'lib/domain/attachment/attachment-findings.ts',
    from: 'if (months === null || validUntil >= addMonths(on, months)) return []',
    to: 'if (months === null || validUntil >= on) return []',
    test: attachments('T-14: a lease with five months left is refused in Daxing and accepted in Haidian'),
  },
  {
    point: 'papers',
    rule: 'Declarations are not older than a month where the district says so.',
    file: 'lib/domain/attachment/attachment-findings.ts',
    from: 'if (months === null || documentDate >= addMonths(on, -months)) return []',
    to: 'if (months !== 0) return []',
    test: attachments('declaration (G-29): %s'),
  },
  {
    point: 'papers',
    rule: 'The end of the contract that the unit states is used.',
    file: 'lib/domain/application/present-papers.ts',
    from: 'const end = asked ? elsewhere : null',
    to: 'const end = asked ? file.validUntil : null',
    test: findings(
      'reads the end of the contract where the unit states it: 3 months in 海淀, 6 in 大兴 (D-26, C-15, T-14)',
    ),
  },
  {
    point: 'papers',
    rule: 'The months of income are complete: what is not stated is asked.',
    file: 'lib/domain/application/rules/conditions.ts',
    from: "      review('months-not-stated', 'person', inForm('months'), [...rules.income.multiple.rows, 'E-44']),\n",
    to: '',
    test: at('tests/unit/domain/application/conditions.test.ts')(
      'nothing stated: one question for the reviewer, no refusal',
    ),
  },
  {
    point: 'papers',
    rule: 'A month left blank never passes better than the same month stated.',
    file: 'lib/domain/application/rules/conditions.ts',
    from: '...(verdict ? notTold(form, verdict, context, rules) : [])',
    to: '...(verdict ? [] : [])',
    test: at('tests/unit/domain/application/conditions.test.ts')(
      'a month of 补缴 that is left out is asked about like the one that is told (E-51, S-101)',
    ),
  },
]

const ofTheDeclaration: readonly OldRule[] = [
  {
    point: 'declaration',
    rule: 'A declaration that was used before refuses in 朝阳.',
    file: 'lib/domain/application/findings.ts',
    from: "value === 'refuse'\n      ? block",
    to: "value !== 'refuse'\n      ? block",
    test: findings(
      'a declaration that was used before: 朝阳 refuses in the words of its answer, elsewhere a human is asked (Q39, D-33)',
    ),
  },
  {
    point: 'declaration',
    rule: 'Used means: the same stored file.',
    file: 'lib/domain/attachment/declaration-use.ts',
    from: "if (declaration && (declaration.id === present.id || declaration.fileKey === present.fileKey)) return 'same-file'",
    to: '',
    test: used('诚信声明 serves one business (Q39, I-69, D-33)'),
  },
  {
    point: 'declaration',
    rule: 'Used means: the same content.',
    file: 'lib/domain/attachment/declaration-use.ts',
    from: "if (declaration && hashesOf(declaration).some((hash) => hashesOf(present).includes(hash))) return 'same-content'",
    to: '',
    test: used('诚信声明 serves one business (Q39, I-69, D-33)'),
  },
  {
    point: 'declaration',
    rule: 'Used means: signed before the former business was submitted.',
    file: 'lib/domain/attachment/declaration-use.ts',
    from: "present.signedOn !== null && present.signedOn < dayOf(submittedAt) ? 'signed-before' : null",
    to: 'present.signedOn && null',
    test: used('诚信声明 serves one business (Q39, I-69, D-33)'),
  },
  {
    point: 'declaration',
    rule: 'A business that was withdrawn before 受理 has used nothing.',
    file: 'lib/domain/attachment/declaration-use.ts',
    from: '.filter(({ accepted }) => accepted)',
    to: '.filter(({ accepted }) => accepted || !accepted)',
    test: used('a business that was withdrawn before 受理 has used nothing'),
  },
  {
    point: 'declaration',
    rule: 'Another round of the same business may use it again.',
    file: 'lib/data/attachment/declaration-use.ts',
    from: ' && id !== applicationId',
    to: '',
    test: record('is told with the business that used it: the same version, the same content uploaded again'),
  },
]

const ofInsurance: readonly OldRule[] = [
  {
    point: 'insurance',
    rule: 'The parameter of the district decides on 聘用单位变更.',
    file: 'lib/domain/application/rules/employer-change.ts',
    from: 'if (Number(insuredMonths) >= threshold) return [told]',
    to: 'if (Number(insuredMonths) >= 0) return [told]',
    test: insurance('the parameter decides, wherever it is set'),
  },
  {
    point: 'insurance',
    rule: '海淀 asks for at least one month at the new unit.',
    file: 'lib/domain/policy/districts/haidian.ts',
    from: "minSocialInsuranceMonthsForChange: { value: 1, rows: ['D-22', 'C-07'] }",
    to: "minSocialInsuranceMonthsForChange: { value: 0, rows: ['D-22', 'C-07'] }",
    test: insurance('海淀 wants one month'),
  },
  {
    point: 'insurance',
    rule: 'Saying nothing about the months is no way round.',
    file: 'lib/domain/application/rules/employer-change.ts',
    from: "if (!known) return [block('change-insurance-missing', 'employer', at, rows, params)]",
    to: 'if (!known) return []',
    test: insurance('who cannot look the months up says so and a human does; saying nothing is no way round'),
  },
  {
    point: 'insurance',
    rule: '大兴 asks for a record before the unit confirms the link.',
    file: 'lib/services/employment/answer.ts',
    from: 'if (asked && !input.insuranceRecord)',
    to: 'if (asked && input.insuranceRecord === null)',
    test: record('asks nothing for a newcomer, and of a holder who changes his employer the record first'),
  },
  {
    point: 'insurance',
    rule: 'Unit and reviewer read the figure and the words of the source.',
    file: 'lib/domain/policy/change-insurance.ts',
    from: "if (text.includes('{months}')) return text.replaceAll('{months}', String(months))",
    to: "if (text.includes('{months}')) return text.replaceAll('{months}', '')",
    test: insurance('shows the figure and the words of the source'),
  },
]

export const papers: readonly OldRule[] = [...ofDates, ...ofTheDeclaration, ...ofInsurance]
