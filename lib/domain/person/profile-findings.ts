import type { PlainDate } from '../dates'
import type { Finding } from '../findings'
import type { Profile, ProfileRules } from './profile'
import { educationFindings } from './sections/education'
import { generalFindings } from './sections/general'
import { studiesFindings } from './sections/studies'
import { worksFindings } from './sections/works'

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
