import type { DistrictCode } from '@/lib/domain/codes'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import type { Plant } from '../cast/cast'
import type { Traits } from '../cast/profile'
import { inventedMobile } from '../scenario/numbers'
import { faults, type Fault, type FaultCode } from './faults'

/** How far the file has come when the demo opens. */
export type Standing = 'awaiting' | 'first' | 'second'

/** One of the thirty files whose papers can be read through. */
export type DemoFile = {
  /** Of the persona. */
  id: string
  name: string
  district: DistrictCode
  traits?: Traits
  /** Scans that are no fault: colour, upright to the eye, nothing cut off. */
  scans?: readonly Plant[]
  fault?: FaultCode
}

/** A file that is made for its papers; the others belong to personas of other situations. */
export type OwnFile = DemoFile & { idNumber: string; mobile: string; standing: Standing; child?: ChildOfFile }
export type ChildOfFile = {
  name: string
  idNumber: string
  birth: string
  relation: string
  birthCertificateNumber: string
}

const numbered = (first17: string): string => first17 + idNumberCheckDigit(first17)

let serial = 0
const own = (
  district: DistrictCode,
  name: string,
  first17: string,
  standing: Standing,
  more: Partial<Pick<OwnFile, 'traits' | 'scans' | 'fault' | 'child'>> = {},
): OwnFile => {
  serial += 1
  const id = `person-file-${String(serial).padStart(2, '0')}`
  return { id, name, district, idNumber: numbered(first17), mobile: inventedMobile(2000 + serial), standing, ...more }
}

const childOf = (name: string, first17: string, relation: string, birthCertificateNumber: string): ChildOfFile => ({
  ...{ name, relation, birthCertificateNumber, idNumber: numbered(first17) },
  birth: `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`,
})

/** The files that are made for their papers, at the demo's unit of each district. */
export const ownFiles: readonly OwnFile[] = [
  own('haidian', '白若川', '37010219910412001', 'awaiting', { fault: 'upside-down' }),
  own('haidian', '贺兰亭', '41010519890923014', 'awaiting', { fault: 'foreign-seal', traits: { master: true } }),
  own('haidian', '崔映雪', '13010519930617022', 'first', { fault: 'lease-ends' }),
  own('haidian', '段清晏', '42010619900208035', 'awaiting', { traits: { owned: true, married: true } }),
  own('haidian', '童予乐', '21010219941130041', 'second', { scans: [{ slot: 'residence-proof', look: { askew: 3 } }] }),
  own('chaoyang', '尤思齐', '37010219920519053', 'awaiting', { fault: 'degree-number' }),
  own('chaoyang', '邹明澈', '13010519880811067', 'first', { fault: 'owner-differs' }),
  own('chaoyang', '鲍雨眠', '41010519930226997', 'awaiting', { fault: 'insurance-gap' }),
  own('chaoyang', '汪若初', '42010619910705084', 'second', { traits: { master: true } }),
  own('chaoyang', '马知秋', '13010519901018092', 'awaiting', {
    scans: [{ slot: 'social-insurance-record', look: { sideways: true } }],
  }),
  own('daxing', '雷远舟', '21010219890304101', 'awaiting', { fault: 'income-payer' }),
  own('daxing', '龚映川', '37010219950122113', 'awaiting', { fault: 'grey-register' }),
  own('daxing', '万采苓', '13010519870929126', 'second', {
    traits: { married: true },
    child: childOf('万小禾', '13010520200316004', '30', 'Q130031604'),
  }),
  own('daxing', '樊一舟', '41010519900714135', 'first', { fault: 'other-marriage', traits: { married: true } }),
  own('daxing', '卓文澜', '42010619921203148', 'awaiting', {
    scans: [{ slot: 'degree-certificate', look: { askew: -2 } }],
  }),
  own('fengtai', '姚静姝', '13010519940527156', 'awaiting', { fault: 'old-declaration' }),
  own('fengtai', '褚良辰', '37010219910816167', 'first', { traits: { owned: true } }),
  own('fengtai', '路遥之', '21010219930109178', 'awaiting', { traits: { master: true } }),
  own('fengtai', '饶思远', '41010519880620189', 'first', { traits: { master: true } }),
]

const of = (id: string, name: string, more: Partial<DemoFile> = {}): DemoFile => ({
  id,
  name,
  district: 'haidian',
  ...more,
})

/** Personas of other situations whose files lie on a desk: their papers agree with what they typed. */
const others: readonly DemoFile[] = [
  of('person-05', '顾南乔', { scans: [{ slot: 'household-register', look: {} }] }),
  of('person-17', '阿卜杜热合曼·买买提依明', { traits: { ethnicity: '05' } }),
  of('person-06', '钟离望'),
  of('person-07', '祝今朝', { scans: [{ slot: 'education-certificate', look: { askew: 1.5 } }] }),
  of('person-08', '莫问之'),
  of('person-10', '卢见深'),
  of('person-11', '闻人予墨'),
  of('person-12', '蒋时雨'),
  of('person-22', '宁采薇'),
  of('person-chaoyang-4', '', { district: 'chaoyang' }),
  of('person-daxing-4', '', { district: 'daxing' }),
]

export const demoFiles: readonly DemoFile[] = [...ownFiles, ...others]

const fileOf = (personaId: string): DemoFile | undefined => demoFiles.find(({ id }) => id === personaId)

/** What is out of the ordinary in the papers of a persona. */
export function plantsOf(personaId: string): readonly Plant[] {
  const file = fileOf(personaId)
  const fault: Fault | undefined = file?.fault && faults[file.fault]
  return [...(file?.scans ?? []), ...(fault ? [fault] : [])]
}

export const traitsOf = (personaId: string): Traits => fileOf(personaId)?.traits ?? {}
