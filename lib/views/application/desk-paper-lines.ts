import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { childrenOf } from '@/lib/domain/application/forms'
import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { employerFields } from '@/lib/domain/employer/fields'
import { personFields } from '@/lib/domain/person/fields'
import { maskIdNumber } from '@/lib/domain/person/mask'
import { dateText, monthText } from '@/lib/labels/dates'
import { fieldWord } from '@/lib/labels/fields'
import { incomeMonthText } from '@/lib/labels/money'
import { contractLines, type Line } from './dossier-view'
import { fieldLines } from './field-lines'
import { operatorLines, qualificationLines } from '../employer/dossier'

type General = keyof typeof personFields.general
type Education = keyof typeof personFields.education
type Reader = (dossier: Dossier, file: DossierFile) => Line[]

const general =
  (...only: General[]): Reader =>
  ({ person }) =>
    person ? fieldLines('person', 'general', personFields.general, { ...masked(person.profile.general), only }) : []

const education =
  (...only: Education[]): Reader =>
  ({ person }) =>
    person
      ? fieldLines('person', 'education', personFields.education, { ...masked(person.profile.education), only })
      : []

const unit =
  (...only: (keyof typeof employerFields.general)[]): Reader =>
  ({ employer }) =>
    fieldLines('employer', 'general', employerFields.general, { ...masked(employer.profile.general), only })

const masked = (values: object) => ({ values, disclosure: 'masked' as const })

const unitName: Reader = ({ employer }) => [{ label: fieldWord('employer', 'general', 'name'), value: employer.name }]

/** The table of months, the newest first: the month in doubt is rarely an old one. */
const months: Reader = ({ form }) =>
  'months' in form
    ? form.months.toReversed().map((entry) => ({ label: monthText(entry.month), value: incomeMonthText(entry) }))
    : []

const contract: Reader = ({ employment }) => contractLines(employment?.terms ?? null)

const child: Reader = ({ form }, { ownerId }) => {
  const found = childrenOf(form).find(({ id }) => id === ownerId)
  if (!found) return []
  return [
    { label: '子女姓名', value: found.name },
    { label: '证件号码', value: maskIdNumber(found.idNumber) },
    { label: '与本人关系', value: found.relation.startsWith('2') ? '儿子' : '女儿' },
    { label: '出生医学证明编号', value: found.birthCertificateNumber },
  ]
}

/** Days that were typed beside the file. */
const days: Reader = (_, { signedOn, validUntil, openEnded }) => [
  ...(signedOn ? [{ label: '签署日期', value: dateText(signedOn) }] : []),
  ...(validUntil ? [{ label: '有效期至', value: dateText(validUntil) }] : []),
  ...(openEnded ? [{ label: '有效期至', value: '长期' }] : []),
]

/** Which fields a paper has to bear out. A paper that is not here is read for itself. */
const borneOut: Partial<Record<SlotCode, readonly Reader[]>> = {
  'education-certificate': [general('name'), education('level', 'school', 'major', 'enrolledOn', 'graduatedOn')],
  'degree-certificate': [
    general('name'),
    education('degree', 'degreeIssuer', 'degreeNumber', 'degreeDiscipline', 'degreeMajor', 'degreeOn'),
  ],
  'title-certificate': [
    general('name'),
    education('title.name', 'title.level', 'title.certificateNumber', 'title.acquiredOn', 'title.issuer'),
  ],
  'household-register': [general('name', 'idNumber', 'ethnicity', 'hukouKind', 'hukouProvince', 'hukouAddress')],
  'marriage-certificate': [general('name', 'idNumber', 'maritalStatus')],
  'residence-proof': [general('name', 'residenceAddress', 'housing')],
  'integrity-declaration': [general('name')],
  'taxable-income': [general('name', 'idNumber'), unitName, months],
  'three-year-income': [general('name', 'idNumber'), unitName, months],
  'social-insurance-record': [general('name', 'idNumber'), unitName, months],
  'back-payment-statement': [general('name'), unitName, months],
  'labour-contract': [general('name'), unitName, contract],
  'child-birth-certificate': [child],
  'child-household-register': [child],
  'child-id-card': [child],
  'unit-licence': [
    unit('name', 'uscc', 'legalRepresentative', 'registeredAddress', 'registeredCapital', 'establishedOn'),
  ],
  'unit-qualification': [unitName, ({ employer }) => qualificationLines(employer.profile)],
  'operator-id': [({ employer }) => operatorLines(employer.profile)],
}

/** What was filled in about a paper, for who reads the paper: identifiers masked as everywhere at the desk. */
export const paperLines = (dossier: Dossier, file: DossierFile): Line[] =>
  [...(borneOut[file.slot] ?? []), days].flatMap((read) => read(dossier, file))
