import { certificateSlots, slotOf, type CertificateSlot, type SlotCode } from '@/lib/domain/attachment/catalogue'
import type { StatedBeside } from '@/lib/domain/attachment/paper-dates'
import { addYears, type PlainDate } from '@/lib/domain/dates'
import { slotName } from '@/lib/labels/slots'
import { certificateNumber } from '../scenario/profiles'
import type { PaperFacts } from './facts'
import { birthCertificate, childHousehold, household } from './kinds/household'
import { degreeCertificate, diploma, marriage } from './kinds/certificates'
import { labourContract, leavingCertificate, statement } from './kinds/contract'
import { personDeclaration, unitDeclaration } from './kinds/declarations'
import { cardEnds, identityCard } from './kinds/identity-card'
import { incomeRecord, insuranceRecord } from './kinds/income-record'
import { lease } from './kinds/lease'
import { propertyCertificate } from './kinds/property-certificate'
import { licence, plain, qualification, taxVoucher, unitInsurance } from './kinds/unit-papers'
import type { Sheet } from './sheet'

export type NewSheet = (width?: number, height?: number) => Sheet
export type Draw = (facts: PaperFacts, sheet: NewSheet) => Sheet[]

const birthOf = (idNumber: string): PlainDate =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
const sexOf = (idNumber: string): string => (Number(idNumber.charAt(16)) % 2 ? '男' : '女')

/** The card of somebody of whom only name and number are known. */
function cardOf(name: string, idNumber: string, issuedOn: PlainDate): Draw {
  const holder = {
    name,
    idNumber,
    sex: sexOf(idNumber),
    birth: birthOf(idNumber),
    ethnicity: '汉族',
    address: '北京市示例区示例街道12号院3号楼602',
  }
  return (_, sheet) => identityCard(holder, issuedOn, sheet)
}

/** Issued so long before the day that it is good for years. */
const issued = (on: PlainDate): PlainDate => addYears(on, -6)

/** Own home: the certificate. Rented: contract, the owner's certificate and card, in one file as the guides want it. */
const residence: Draw = (facts, sheet) => {
  const { home, on } = facts
  if (home.owned) return propertyCertificate(facts, sheet)
  const card = cardOf(home.lessor, home.lessorIdNumber, issued(on))
  return [...lease(facts, sheet), ...propertyCertificate(facts, sheet), ...card(facts, sheet)]
}

/** The certificate of a classification, with the number and the days of the profile in prisma/seed/scenario. */
const certificate =
  (slot: CertificateSlot): Draw =>
  (facts, sheet) =>
    qualification(slotName(slot), certificateNumber(slot), addYears(facts.on, -1), addYears(facts.on, 4))(facts, sheet)

const draws: Partial<Record<SlotCode, Draw>> = {
  'education-certificate': diploma,
  'degree-certificate': degreeCertificate,
  'taxable-income': incomeRecord,
  'household-register': household,
  'integrity-declaration': personDeclaration,
  'marriage-certificate': marriage,
  'residence-proof': residence,
  // where a district has no slot of its own for it, the insurance record lies here with the former unit's letter
  other: (facts, sheet) => [...insuranceRecord(facts, sheet), ...leavingCertificate(facts, sheet)],
  'social-insurance-record': insuranceRecord,
  'labour-contract': labourContract,
  'dissolution-proof': leavingCertificate,
  'back-payment-statement': statement('社会保险补缴情况说明', '{name} 系 {unit} 员工，近 12 个月无补缴情况。'),
  'situation-statement': statement(
    '书面情况报告',
    '{name} 系 {unit} 员工，主要从事软件与算法研发工作，业绩突出，符合申报条件。',
  ),
  'unit-licence': licence,
  'unit-tax': taxVoucher,
  'unit-integrity-declaration': unitDeclaration,
  'unit-social-insurance': unitInsurance,
  'operator-id': (facts, sheet) =>
    cardOf(facts.unit.operator.name, facts.unit.operator.idNumber, issued(facts.on))(facts, sheet),
  // the licence of a unit that holds no certificate
  'unit-qualification': licence,
  ...Object.fromEntries(certificateSlots.map((slot) => [slot, certificate(slot)])),
  'child-birth-certificate': birthCertificate,
  'child-household-register': childHousehold,
  'child-id-card': (facts, sheet) => {
    const { child } = facts
    return child
      ? cardOf(child.name, child.idNumber, addYears(facts.on, -2))(facts, sheet)
      : plain('身份证')(facts, sheet)
  },
}

/** What is drawn for a slot; a plain paper of its name where no kind is known. */
export const drawOf = (slot: SlotCode): Draw => draws[slot] ?? plain(slotName(slot))

/** The days that a paper of a slot bears, as whoever uploads it reads them off. */
export function datesOn(slot: SlotCode, facts: PaperFacts): StatedBeside {
  const { home, declaration, unit, on } = facts
  const { dated, signed, end } = slotOf(slot)
  const ends: Partial<Record<SlotCode, PlainDate>> = {
    ...(home.owned ? {} : { 'residence-proof': home.leaseTo }),
    'operator-id': cardEnds(issued(on)),
    'child-id-card': cardEnds(addYears(on, -2)),
  }
  const validUntil = ends[slot] ?? null
  return {
    signedOn: dated ? declaration.signedOn : null,
    signedBy: signed ? unit.legalRepresentative : null,
    signedAs: signed ? 'legal-representative' : null,
    validUntil,
    openEnded: validUntil === null && (end === 'day-or-open' || end === 'by-home'),
  }
}
