import { yearsBetween, type PlainDate } from '../dates'
import type { Finding } from '../findings'
import { parseIdNumber } from '../people/id-number'
import { parseName } from '../people/name'
import type { Policy } from '../policy/schema'
import type { Dossier, DossierFile } from './dossier'
import { childrenOf, type ChildEntry } from './forms'

const childSlots = ['child-birth-certificate', 'child-household-register'] as const

/** GB/T 2260 code of Beijing at the start of an ID number: a hint that the child may be registered here. */
const looksBeijing = (idNumber: string): boolean => idNumber.startsWith('11')

/**
 * 随往子女 (I-59…I-64): minors without Beijing hukou, with birth certificate and household page each. Whether the
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
  const finding = (code: string, field: string, rows: string[], kind: Finding['kind'] = 'blocking'): Finding => ({
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
    if (yearsBetween(id.value.birth, on) >= policy.childAgeBelow.value)
      findings.push({
        ...finding('child-too-old', 'idNumber', ['I-62', 'D-25']),
        params: { ...params, age: policy.childAgeBelow.value },
      })
    if (looksBeijing(id.value.number))
      findings.push(finding('child-maybe-beijing', 'idNumber', ['I-62'], 'needs-review'))
  }
  for (const slot of childSlots)
    if (files && !files.some((file) => file.ownerKind === 'child' && file.ownerId === child.id && file.slot === slot))
      findings.push({ ...finding(`${slot}-missing`, slot, [slot === 'child-birth-certificate' ? 'M-30' : 'M-31']) })
  return findings
}

/** 未婚已育: 未婚 with accompanying children asks the unit for a remark (U-97). */
export const needsRemark = ({ form, person }: Pick<Dossier, 'form' | 'person'>): boolean =>
  childrenOf(form).length > 0 && person?.profile.general.maritalStatus === '10'
