import { addMonths, yearsBetween, type PlainDate } from '../dates'
import { slotOf } from '../attachment/catalogue'
import type { SlotFact } from '../attachment/slot-rules'
import type { Finding } from '../findings'
import { parseIdNumber } from '../text/id-number'
import { parseName } from '../text/name'
import type { ChildEntry } from '../permit/content'
import type { Policy } from '../policy/schema'
import type { Dossier, DossierFile } from './dossier'
import { childrenOf } from './forms'

/** GB/T 2260 code of Beijing at the start of an ID number: a hint that the child may be registered here. */
const looksBeijing = (idNumber: string): boolean => idNumber.startsWith('11')

/**
 * 随往子女 (I-59…I-64): minors without Beijing hukou, each with the papers that the district asks. Whether the
 * child is registered in Beijing cannot be read from the number alone, so that is put to a human. Children in `known`
 * stand on the permit already and owe no papers (I-65).
 */
export const childrenFindings = (
  children: readonly ChildEntry[],
  files: readonly DossierFile[],
  policy: Policy,
  on: PlainDate,
  known: ReadonlySet<string> = new Set(),
): Finding[] =>
  children.flatMap((child, index) => childFindings(child, index, known.has(child.id) ? null : files, policy, on))

function childFindings(
  child: ChildEntry,
  index: number,
  files: readonly DossierFile[] | null,
  policy: Policy,
  on: PlainDate,
): Finding[] {
  const params = { child: index + 1 }
  const finding = (
    code: Finding['code'],
    field: string,
    rows: string[],
    kind: Finding['kind'] = 'blocking',
  ): Finding => ({
    kind,
    code,
    owner: 'person',
    at: { section: 'children', field: `children.${index}.${field}` },
    params,
    rows,
  })
  const findings: Finding[] = []
  if (!parseName(child.name).ok) findings.push(finding('child-name', 'name', ['I-60']))
  if (!/^[23]\d$/.test(child.relation)) findings.push(finding('child-relation', 'relation', ['I-60']))
  if (child.birthCertificateNumber.trim() === '')
    findings.push(finding('child-birth-certificate-number', 'birthCertificateNumber', ['I-60']))
  if (child.institution.trim() === '') findings.push(finding('child-institution', 'institution', ['I-60', 'I-61']))
  const id = parseIdNumber(child.idNumber, on)
  if (!id.ok) findings.push(finding('child-id-number', 'idNumber', ['I-60', 'I-62']))
  else {
    findings.push(...ageFindings(yearsBetween(id.value.birth, on), policy, params, finding))
    if (looksBeijing(id.value.number))
      findings.push(finding('child-maybe-beijing', 'idNumber', ['I-62'], 'needs-review'))
  }
  if (files) findings.push(...paperFindings(child, files, policy, on, finding))
  return findings
}

/** The papers of one child: missing, or with an end that is not stated, has passed or comes too soon (G-28). */
function paperFindings(
  child: ChildEntry,
  files: readonly DossierFile[],
  policy: Policy,
  on: PlainDate,
  finding: Writer,
): Finding[] {
  const months = policy.documentLimits.value.minRemainingMonths
  return policy.childDocuments.value.flatMap((slot) => {
    const file = files.find((one) => one.ownerKind === 'child' && one.ownerId === child.id && one.slot === slot)
    if (!file) return [finding(`${slot}-missing`, slot, [slotOf(slot).row])]
    // the only paper of a child that has an end
    if (slot !== 'child-id-card') return []
    const { validUntil } = file
    const write = (code: Finding['code'], params: Finding['params'] = {}): Finding => {
      const written = finding(code, slot, [slotOf(slot).row, 'G-28'])
      return { ...written, params: { ...written.params, ...params } }
    }
    if (validUntil === null) return [write('child-id-card-end-not-stated')]
    if (validUntil < on) return [write('child-id-card-expired', { validUntil })]
    return months !== null && validUntil < addMonths(on, months)
      ? [write('child-id-card-expiring', { validUntil, months })]
      : []
  })
}

type Writer = (code: Finding['code'], field: string, rows: string[], kind?: Finding['kind']) => Finding

/** A minor only; a bound that holds "in principle" is the reviewer's to judge (C-09). `years` are completed ones. */
function ageFindings(years: number, policy: Policy, params: Finding['params'], finding: Writer): Finding[] {
  const { childAgeBelow, childAgeInPrinciple } = policy
  if (years >= childAgeBelow.value)
    return [
      { ...finding('child-too-old', 'idNumber', childAgeBelow.rows), params: { ...params, age: childAgeBelow.value } },
    ]
  const bound = childAgeInPrinciple.value
  if (bound === null || years <= bound) return []
  return [
    {
      ...finding('child-older-than-usual', 'idNumber', childAgeInPrinciple.rows, 'needs-review'),
      params: { ...params, age: years, bound },
    },
  ]
}

const divorced = '40'
const remarried = '22'
/** GB/T 4761: 养子或继子, 养女或继女. */
const notByBirth: readonly string[] = ['27', '37']

/** What the accompanying children make a duty (I-63, M-33). */
export function custodyFacts({ form, person }: Pick<Dossier, 'form' | 'person'>): SlotFact[] {
  const children = childrenOf(form)
  if (children.length === 0) return []
  const status = person?.profile.general.maritalStatus
  const kinship = status === remarried || children.some(({ relation }) => notByBirth.includes(relation))
  return [
    ...(status === divorced ? (['divorced-with-children'] as const) : []),
    ...(kinship ? (['kinship-to-prove'] as const) : []),
  ]
}

/** 未婚已育: 未婚 with accompanying children asks the unit for a remark (U-97). */
export const needsRemark = ({ form, person }: Pick<Dossier, 'form' | 'person'>): boolean =>
  childrenOf(form).length > 0 && person?.profile.general.maritalStatus === '10'
