import { fieldsOf, overPattern } from '../typed'
import { parseIdNumber } from '../text/id-number'
import type { PlainDate } from '../dates'
import { citizenIdType } from '../person/code-sets'
import { emptyProfile, type EducationSection, type GeneralSection } from '../person/profile'

/** 随往子女 as typed (I-59, I-60). `id` names the owner of the child's documents. */
export type ChildEntry = {
  id: string
  name: string
  idNumber: string
  /** GB/T 4761: "2…" 子, "3…" 女. */
  relation: string
  birthCertificateNumber: string
  /** 工作(学习)单位; 「无」 before school age (I-61). */
  institution: string
  birth: PlainDate | ''
}

/** What the permit keeps of its own since the approval: profile changes do not touch it (G-34). */
export type PermitContent = {
  general: GeneralSection
  education: EducationSection
  children: ChildEntry[]
  /** The file of the photo as it was judged; absent in copies of before and of the former system. */
  photo?: string | null
}

/** A stored copy, with fields that were added later at their empty value. */
export function contentOf(stored: unknown): PermitContent {
  const empty = emptyProfile()
  const { general, education, ...rest } = fieldsOf(stored)
  return {
    general: overPattern(empty.general, general),
    education: overPattern(empty.education, education),
    ...overPattern<Pick<PermitContent, 'children' | 'photo'>>({ children: [], photo: null }, rest),
  }
}

/** A child on a permit of the former system: what its sheet prints (X-14; no spouse). */
export type MigratedChild = { name: string; idNumber: string; relation: string }

/** A holder of the former system, as the employer reports him from his old sheet. */
export type MigratedHolder = {
  name: string
  idNumber: string
  permitNumber: string
  validFrom: PlainDate | ''
  validTo: PlainDate | ''
  /** The day on which he left, for who left while the former system was in use: his permit comes over as 挂起 (S-20). */
  leftOn: PlainDate | ''
  hukouAddress: string
  residenceDistrict: string
  residenceAddress: string
  children: MigratedChild[]
}

export const emptyMigratedHolder = (): MigratedHolder => ({
  ...{ name: '', idNumber: '', permitNumber: '', validFrom: '', validTo: '', leftOn: '' },
  ...{ hukouAddress: '', residenceDistrict: '', residenceAddress: '', children: [] },
})

/**
 * The copy of a permit of the former system, from what its sheet said: sex and birthdays follow from the ID
 * numbers. `childIds` are fresh ids, one for each child; `on` bounds the birthdays. Throws for a number that the rules
 * of the request must have refused.
 */
export function migratedContent(holder: MigratedHolder, childIds: readonly string[], on: PlainDate): PermitContent {
  const id = parseIdNumber(holder.idNumber, on)
  if (!id.ok) throw new Error('a migrated holder has an unreadable ID number')
  const { name, hukouAddress, residenceDistrict, residenceAddress } = holder
  const { general, ...rest } = contentOf(null)
  const children = holder.children.map((child, index): ChildEntry => {
    const number = parseIdNumber(child.idNumber, on)
    const facts = { birthCertificateNumber: '', institution: '', birth: number.ok ? number.value.birth : ('' as const) }
    return { ...child, id: childIds[index] ?? '', ...facts }
  })
  return {
    ...rest,
    general: {
      ...{ ...general, name, idNumber: id.value.number, idType: citizenIdType, sex: id.value.sex },
      ...{ hukouAddress, residenceDistrict, residenceAddress },
    },
    children,
  }
}
