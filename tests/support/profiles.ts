import type { DossierPermit } from '@/lib/domain/application/dossier'
import { completeProfile } from '@/prisma/seed/scenario/profiles'

export * from '@/prisma/seed/scenario/profiles'

/** A valid permit of Haidian with the complete profile as its copy, in the middle of its term. */
export const heldPermit = (more: Partial<DossierPermit> = {}): DossierPermit => {
  const { general, education } = completeProfile()
  return {
    id: 'permit-1',
    number: 'YS-HD-2025-00017',
    status: 'valid',
    validFrom: '2025-03-05',
    validTo: '2028-03-05',
    employerId: 'employer-1',
    employerName: '北京澄明智能科技有限公司',
    district: 'haidian',
    content: { general, education, children: [] },
    skippedEmployers: [],
    ...more,
  }
}
