import type { Dossier, DossierPermit } from '@/lib/domain/application/dossier'
import type { ApplicationForm } from '@/lib/domain/application/forms'
import { completeEmployerProfile, completeProfile, heldPermit } from './profiles'

/** A holder of Haidian whose permit ends on 2026-12-31: the window opens on 11-01, the last day is 12-30. */
export const holderDossier = (
  form: ApplicationForm,
  more: Partial<Dossier> = {},
  permit: Partial<DossierPermit> = {},
): Dossier => ({
  form,
  person: { id: 'person-1', profile: completeProfile(), sectionsSavedAt: {} },
  employer: {
    id: 'employer-1',
    name: '北京澄明智能科技有限公司',
    profile: completeEmployerProfile(),
    sectionsSavedAt: {},
  },
  employment: {
    id: 'employment-1',
    status: 'active',
    terms: { startsOn: '2025-01-01', endsOn: '2029-12-31', position: '工程师' },
  },
  right: 'full',
  rightDistrict: 'haidian',
  rightTownship: null,
  permit: heldPermit({ validTo: '2026-12-31', ...permit }),
  target: null,
  openBusinesses: 0,
  files: [],
  ...more,
})
