import type { PlainDate } from '../dates'
import { fieldFindingCodes } from '../field-checks'
import type { Finding } from '../findings'
import { addressRefusals } from '../text/address'
import { idNumberRefusals } from '../text/id-number'
import { mobileRefusals } from '../text/mobile'
import { nameRefusals } from '../text/name'
import type { Profile, ProfileRules } from './profile'
import { educationFindingCodes, educationFindings, titleFindingCodes } from './sections/education'
import { generalFindingCodes, generalFindings } from './sections/general'
import { monthFindingCodes } from './sections/stretches'
import { studiesFindings, studyFindingCodes } from './sections/studies'
import { workFindingCodes, worksFindings } from './sections/works'

/** Every code that `profileFindings` can answer; lib/labels/findings has a text for each. */
export const profileFindingCodes = [
  ...fieldFindingCodes,
  ...nameRefusals,
  ...idNumberRefusals,
  ...mobileRefusals,
  ...addressRefusals,
  ...generalFindingCodes,
  ...educationFindingCodes,
  ...titleFindingCodes,
  ...monthFindingCodes,
  ...studyFindingCodes,
  ...workFindingCodes,
  'photo-missing',
] as const
export type ProfileFindingCode = (typeof profileFindingCodes)[number]

/**
 * Everything that is missing or illegal in the profile, all sections at once, in the order of the form (I-02…I-15).
 * `today` is the legal day of the judgement.
 */
export const profileFindings = (profile: Profile, today: PlainDate, rules: ProfileRules): Finding[] => [
  ...generalFindings(profile.general, today),
  ...educationFindings(profile.education, today, rules),
  ...studiesFindings(profile, today, rules),
  ...worksFindings(profile, today, rules),
  ...photoFindings(profile),
]

const photoFindings = (profile: Profile): Finding[] =>
  profile.photo.attached
    ? []
    : [{ kind: 'blocking', code: 'photo-missing', owner: 'person', at: { slot: 'photo' }, rows: ['I-15', 'M-34'] }]

/** A profile is complete when nothing blocking is left; advice and questions for a human do not hold it up (I-01). */
export const profileComplete = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => finding.kind !== 'blocking')
